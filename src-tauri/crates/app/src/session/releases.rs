//! Publishing, withdrawing, and what has changed since.

use super::open_plan::OpenPlan;
use crate::{
    actions::Prepared,
    failure::Failure,
    releases::{self, Difference, Frozen, compare, freeze, in_force, newest},
    seam::{
        NamedPerson, Performed, Published, ReleaseChange, ReleaseChangeKind, ReleaseChanges, ReleaseLine,
        ReleasesView, Unpublished,
    },
    views::Board,
};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{Change, Document, Entity, EntityId, PersonId, Release, ReleaseId, ReleaseScope, Uuid};
use tandem_rules::{Level, is_finding};
use tandem_store::EntryKind;
use tandem_wording::{Args, Language, Message};

/// Longest note, in characters.
const LONGEST_NOTE: usize = 500;

/// Two versions of a roster.
pub(crate) struct Versions {
    /// Number of the earlier one.
    pub since: Option<u32>,
    /// The earlier one; empty before the first release.
    pub earlier: Frozen,
    /// Number of the later one; none: the plan as it stands.
    pub to: Option<u32>,
    /// The later one.
    pub later: Frozen,
}

/// What people call a roster.
pub(crate) fn roster(document: &Document, scope: ReleaseScope) -> Message {
    match scope {
        ReleaseScope::SwitchDays => Message::plain("releases-roster-switch-days"),
        ReleaseScope::Tandems => Message::plain("releases-roster-tandems"),
        ReleaseScope::Coverage => Message::plain("releases-roster-coverage"),
        ReleaseScope::TradeShow { show } => {
            let name = document.trade_shows.get(show).map(|show| show.name.clone());
            match name {
                Some(name) => Message::new("releases-roster-show", Args::new().text("show", name)),
                None => Message::plain("releases-roster-show-gone"),
            }
        }
    }
}

const fn board(scope: ReleaseScope) -> Board {
    match scope {
        ReleaseScope::SwitchDays => Board::SwitchDays,
        ReleaseScope::Tandems => Board::Tandems,
        ReleaseScope::Coverage => Board::Coverage,
        ReleaseScope::TradeShow { .. } => Board::TradeShows,
    }
}

/// Every roster of the plan that can be published.
fn scopes(document: &Document) -> Vec<ReleaseScope> {
    let mut shows: Vec<_> = document.trade_shows.iter().collect();
    shows.sort_by_key(|show| (show.from, show.id));
    [ReleaseScope::Tandems, ReleaseScope::Coverage, ReleaseScope::SwitchDays]
        .into_iter()
        .chain(shows.into_iter().map(|show| ReleaseScope::TradeShow { show: show.id }))
        .collect()
}

fn of_number(document: &Document, scope: ReleaseScope, number: u32) -> Result<&Release, Failure> {
    let of_scope = || document.releases.iter().filter(|release| release.scope == scope);
    of_scope().find(|release| release.number == number).ok_or_else(|| {
        let args = Args::new()
            .message("roster", roster(document, scope))
            .text("number", number.to_string())
            .number("count", of_scope().count());
        Failure::said("no_release", "releases-none-of-number", args).with_fields([number.to_string()])
    })
}

/// The roster of release `since` beside that of release `to`, or of the plan.
pub(crate) fn versions(
    document: &Document,
    scope: ReleaseScope,
    since: u32,
    to: Option<u32>,
) -> Result<Versions, Failure> {
    let earlier = Frozen::read(of_number(document, scope, since)?);
    let later = match to {
        Some(number) => Frozen::read(of_number(document, scope, number)?),
        None => releases::today(document, scope),
    };
    Ok(Versions { since: Some(since), earlier, to, later })
}

impl Versions {
    pub fn differences(&self) -> Vec<Difference<'_>> {
        compare(&self.earlier, &self.later)
    }

    /// In sentences.
    pub fn said(&self, document: &Document, scope: ReleaseScope, language: Language) -> ReleaseChanges {
        let people = releases::together(&self.earlier, &self.later);
        let mut concerned: BTreeSet<Uuid> = BTreeSet::new();
        let differences = self.differences();
        let visible = differences.into_iter().filter(|difference| difference.is_visible());
        let changes: Vec<ReleaseChange> = visible
            .filter_map(|difference| {
                let item = difference.after().or(difference.before())?;
                concerned.extend(difference.people());
                Some(ReleaseChange {
                    id: item.id.to_string(),
                    kind: kind(difference),
                    sentence: releases::sentence(difference, &people).say(language),
                    people: difference.people().into_iter().map(PersonId).collect(),
                })
            })
            .collect();
        let mut people: Vec<NamedPerson> = concerned
            .into_iter()
            .filter_map(|id| Some(NamedPerson { id: PersonId(id), name: people.get(&id)?.name.clone() }))
            .collect();
        people.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
        let roster = roster(document, scope).say(language);
        ReleaseChanges { scope, roster, since: self.since, to: self.to, changes, people }
    }
}

fn kind(difference: Difference) -> ReleaseChangeKind {
    match difference {
        Difference::Added(_) | Difference::Back(_) => ReleaseChangeKind::Added,
        Difference::Removed(..) | Difference::Retracted(_) => ReleaseChangeKind::Removed,
        Difference::Changed(before, after) if before.people == after.people && before.when != after.when => {
            ReleaseChangeKind::Moved
        }
        Difference::Changed(..) => ReleaseChangeKind::Changed,
    }
}

fn line(document: &Document, release: &Release, language: Language) -> ReleaseLine {
    ReleaseLine {
        id: release.id,
        number: release.number,
        scope: release.scope,
        roster: roster(document, release.scope).say(language),
        published_at: release.published_at,
        published_by: release.published_by.clone(),
        note: release.note.clone(),
        withdrawn_at: release.withdrawn_at,
        in_force: in_force(document, release.scope).is_some_and(|newest| newest.id == release.id),
        lines: Frozen::read(release).items.len(),
    }
}

/// Number of the release in force and how many changes there are since, for how many people.
fn unpublished(document: &Document, scope: ReleaseScope, language: Language) -> Option<Unpublished> {
    let roster = roster(document, scope).say(language);
    match in_force(document, scope) {
        None => {
            let (items, _) = releases::items(document, scope);
            let people: BTreeSet<Uuid> = items.iter().flat_map(|item| item.people.iter().copied()).collect();
            let (changes, people) = (items.len(), people.len());
            (changes > 0).then_some(Unpublished { scope, roster, since: None, changes, people })
        }
        Some(release) => {
            let versions = versions(document, scope, release.number, None).ok()?;
            let visible: Vec<_> =
                versions.differences().into_iter().filter(|difference| difference.is_visible()).collect();
            let people: BTreeSet<Uuid> = visible.iter().flat_map(|difference| difference.people()).collect();
            let (changes, people) = (visible.len(), people.len());
            let since = Some(release.number);
            (changes > 0).then_some(Unpublished { scope, roster, since, changes, people })
        }
    }
}

impl OpenPlan {
    pub fn releases_view(&self) -> ReleasesView {
        let plan = self.in_force();
        let mut releases: Vec<&Release> = plan.releases.iter().collect();
        releases.sort_by_key(|release| std::cmp::Reverse((release.published_at, release.number, release.id)));
        ReleasesView {
            revision: self.revision,
            releases: releases.into_iter().map(|release| line(plan, release, self.language)).collect(),
            unpublished: scopes(plan)
                .into_iter()
                .filter_map(|scope| unpublished(plan, scope, self.language))
                .collect(),
        }
    }

    /// Freezes a roster as the next release.
    pub fn publish(&mut self, scope: ReleaseScope, note: &str, by: String) -> Result<Published, Failure> {
        self.only_in_force()?;
        if let ReleaseScope::TradeShow { show } = scope
            && !self.document.trade_shows.contains(show)
        {
            return Err(Failure::unknown(show));
        }
        let note = note.trim();
        if note.chars().count() > LONGEST_NOTE {
            let args = Args::new().number("most", LONGEST_NOTE);
            return Err(Failure::said("note_too_long", "releases-note-too-long", args));
        }
        let last = newest(&self.document, scope);
        let (number, last_id) =
            (last.map_or(0, |last| last.number).saturating_add(1), last.map(|last| last.id));
        let frozen = freeze(&self.document, scope, last.map(Frozen::read).as_ref());
        let before = in_force(&self.document, scope);
        let since = before.map(|release| release.number);
        let earlier = before.map(Frozen::read).unwrap_or_default();
        let about = || Args::new().message("roster", roster(&self.document, scope));
        if frozen.items.is_empty() && earlier.items.is_empty() {
            return Err(Failure::said("nothing_to_publish", "releases-nothing-planned", about()));
        }
        let versions = Versions { since, earlier, to: Some(number), later: frozen };
        // After a withdrawal calendars may still have to hear that all is as before.
        if before.map(|release| release.id) == last_id
            && last_id.is_some()
            && versions.differences().is_empty()
        {
            let args = about().number("number", number - 1);
            return Err(Failure::said("nothing_to_publish", "releases-nothing-changed", args));
        }
        let release = Release {
            id: self.clock.new_id().into(),
            number,
            scope,
            published_at: self.clock.now(),
            published_by: by,
            note: note.to_owned(),
            frozen: versions.later.text(&self.document, scope),
            withdrawn_at: None,
        };
        let mut changes = vec![Change::add(release.clone())];
        changes.extend(raised(&self.document, &versions.later));
        let title = Message::new("releases-title-publish", about().text("number", number.to_string()));
        let hard =
            self.live.terms(board(scope)).filter(|term| is_finding(term) && term.level() == Level::Hard);
        let hard = u32::try_from(hard.count()).unwrap_or(u32::MAX);
        let performed = self.commit(Prepared { action: "publish", changes, title }, EntryKind::Lasting)?;
        Ok(Published {
            release: line(&self.document, &release, self.language),
            changes: versions.said(&self.document, scope, self.language),
            hard,
            performed,
        })
    }

    /// Takes a release out of force. It stays in the list, and its number is not given again.
    pub fn withdraw(&mut self, id: ReleaseId) -> Result<Performed, Failure> {
        self.only_in_force()?;
        let before = self.document.releases.get(id).ok_or_else(|| Failure::unknown(id))?.clone();
        let about = Args::new()
            .message("roster", roster(&self.document, before.scope))
            .text("number", before.number.to_string());
        if before.withdrawn_at.is_some() {
            return Err(Failure::said("already_withdrawn", "releases-already-withdrawn", about));
        }
        let after = Release { withdrawn_at: Some(self.clock.now()), ..before.clone() };
        let title = Message::new("releases-title-withdraw", about);
        let changes = vec![Change::replace(before, after)];
        self.commit(Prepared { action: "withdraw", changes, title }, EntryKind::Lasting)
    }

    /// The release of a roster by its number.
    pub fn release_of_number(&self, scope: ReleaseScope, number: u32) -> Result<ReleaseId, Failure> {
        Ok(of_number(self.in_force(), scope, number)?.id)
    }

    pub fn changes_since(
        &self,
        scope: ReleaseScope,
        since: u32,
        to: Option<u32>,
    ) -> Result<ReleaseChanges, Failure> {
        let plan = self.in_force();
        Ok(versions(plan, scope, since, to)?.said(plan, scope, self.language))
    }
}

/// Rows of the plan whose calendar entries have a higher version in `frozen`.
fn raised(document: &Document, frozen: &Frozen) -> Vec<Change> {
    let mut least: BTreeMap<EntityId, u32> = BTreeMap::new();
    for item in frozen.items.iter().filter(|item| item.has_time()) {
        let sequence = least.entry(item.entity()).or_default();
        *sequence = (*sequence).max(item.sequence);
    }
    let changes = least.into_iter().filter_map(|(id, sequence)| {
        let before: Entity = document.get(id)?;
        let after = before.clone().with_sequence_from(sequence);
        (before != after).then_some(Change { id, before: Some(before), after: Some(after) })
    });
    changes.collect()
}
