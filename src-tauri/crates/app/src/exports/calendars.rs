//! Rosters as calendars: one for the team and one for each person, each with its invitations in a ZIP beside it.

use super::Job;
use crate::{
    failure::Failure,
    releases::{self, Frozen, Item},
};
use std::collections::BTreeSet;
use tandem_exchange::export::{
    ics,
    view::calendar::{CalendarUpdates, CalendarView, Entry},
};
use tandem_model::{ReleaseScope, TradeShow, Uuid};

/// What a calendar is called and which lines it has.
struct Wanted<'a> {
    frozen: &'a Frozen,
    /// Those on the roster.
    items: Vec<&'a Item>,
    /// Those called off, with the version of their cancellation.
    gone: Vec<&'a Item>,
}

/// Adds the calendars of a roster. `stem` is the name of the team's, `what` begins the others'; `on_roster` says which
/// lines are printed at all.
pub(super) fn add(
    job: &mut Job,
    scope: ReleaseScope,
    what: &str,
    stem: &[&str],
    on_roster: impl Fn(&Item) -> bool,
) -> Result<(), Failure> {
    let frozen = job.frozen(scope);
    let chosen = |item: &&Item| {
        on_roster(item) && (job.only.is_empty() || item.people.iter().any(|id| job.only.contains(id)))
    };
    let wanted = Wanted {
        frozen: &frozen,
        items: frozen.items.iter().filter(chosen).collect(),
        gone: frozen.gone.iter().filter(chosen).collect(),
    };
    let people: BTreeSet<Uuid> =
        wanted.items.iter().chain(&wanted.gone).flat_map(|item| item.people.clone()).collect();
    let mut people: Vec<(Uuid, String, String)> = people
        .into_iter()
        .filter(|id| job.only.is_empty() || job.only.contains(id))
        .filter_map(|id| frozen.people.get(&id).map(|known| (id, known.family.clone(), known.given.clone())))
        .collect();
    people.sort_by(|a, b| (&a.1, &a.2, a.0).cmp(&(&b.1, &b.2, b.0)));
    job.expect(job.formats.len() + 2 * people.len() + 1);
    let plan = job.head.plan.clone();
    one(job, &wanted, None, &plan, stem)?;
    for (id, family, given) in &people {
        let name = frozen.people.get(id).map(|known| known.name.clone()).unwrap_or_default();
        one(job, &wanted, Some(*id), &name, &[what, family, given])?;
    }
    Ok(())
}

/// One calendar with its invitations.
fn one(
    job: &mut Job,
    wanted: &Wanted,
    reader: Option<Uuid>,
    whose: &str,
    parts: &[&str],
) -> Result<(), Failure> {
    let name = releases::calendar_name(job.language(), whose);
    let of = |items: &[&Item]| -> CalendarView {
        releases::calendar_of(&job.head, name.clone(), &wanted.frozen.people, reader, items.iter().copied())
    };
    let updates = CalendarUpdates { calendar: of(&wanted.items), cancelled: of(&wanted.gone).entries };
    put(job, &updates, reader, parts)
}

/// A calendar and its invitations; none without entries, which some programs refuse.
fn put(
    job: &mut Job,
    updates: &CalendarUpdates,
    reader: Option<Uuid>,
    parts: &[&str],
) -> Result<(), Failure> {
    if !updates.calendar.entries.is_empty() {
        job.add_for(reader, parts, "ics", ics::publish(&updates.calendar))?;
    }
    let invitations = ics::single_files(updates);
    if invitations.is_empty() {
        return Ok(());
    }
    let word = job.word("roster-file-invitations");
    let parts: Vec<&str> = parts.iter().copied().chain([word.as_str()]).collect();
    job.add_for(reader, &parts, "zip", ics::zip(&invitations)?)
}

/// Adds a calendar of everything for each person and for the team: switch days, booth duties, meetings and trainings;
/// the team's has the shows too.
pub(super) fn everything(job: &mut Job) -> Result<(), Failure> {
    let document = job.seen.document;
    let from = document.settings().horizon.from.min(job.seen.today);
    let mut shows: Vec<&TradeShow> = document.trade_shows.iter().filter(|show| show.to >= from).collect();
    shows.sort_by_key(|show| (show.from, show.id));
    let scopes = shows.iter().map(|show| ReleaseScope::TradeShow { show: show.id });
    let rosters: Vec<Frozen> =
        std::iter::once(ReleaseScope::SwitchDays).chain(scopes).map(|scope| job.frozen(scope)).collect();
    let in_time = |item: &&Item| item.when.day().is_some_and(|day| day >= from);
    let people = releases::known_people(document);
    let meetings = releases::meetings(document, None, from);
    let mut readers: BTreeSet<Uuid> = rosters
        .iter()
        .flat_map(|roster| &roster.items)
        .filter(in_time)
        .flat_map(|item| item.people.clone())
        .collect();
    readers.extend(meetings.iter().flat_map(|item| item.attendees.iter().map(|id| id.0)));
    readers.retain(|id| job.only.is_empty() || job.only.contains(id));
    let mut readers: Vec<_> =
        readers.into_iter().filter_map(|id| people.get(&id).map(|known| (id, known))).collect();
    readers.sort_by(|a, b| (&a.1.family, &a.1.given, a.0).cmp(&(&b.1.family, &b.1.given, b.0)));
    job.expect(2 * readers.len() + 2);
    let what = job.word("roster-file-calendar");
    let plan = job.head.plan.clone();
    let team =
        if job.only.is_empty() { vec![(None, plan.clone(), vec![plan, what.clone()])] } else { Vec::new() };
    let own = readers.into_iter().map(|(id, known)| {
        (Some(id), known.name.clone(), vec![what.clone(), known.family.clone(), known.given.clone()])
    });
    for (reader, whose, parts) in team.into_iter().chain(own) {
        let name = releases::calendar_name(job.language(), &whose);
        let all = |pick: fn(&Frozen) -> &Vec<Item>| -> Vec<Entry> {
            let items = rosters.iter().flat_map(pick).filter(in_time);
            releases::calendar_of(&job.head, String::new(), &people, reader, items).entries
        };
        let mut calendar = releases::calendar_of(&job.head, name, &people, reader, []);
        calendar.entries = all(|roster| &roster.items);
        calendar.entries.extend(
            releases::meetings(document, reader, from)
                .into_iter()
                .map(|item| releases::meeting_entry(&job.head, &people, item)),
        );
        if reader.is_none() {
            calendar.entries.extend(shows.iter().map(|show| releases::show_entry(&job.head, show)));
        }
        let updates = CalendarUpdates { calendar, cancelled: all(|roster| &roster.gone) };
        put(job, &updates, reader, &parts.iter().map(String::as_str).collect::<Vec<_>>())?;
    }
    Ok(())
}
