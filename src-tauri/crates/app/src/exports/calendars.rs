//! Rosters as calendars: one for the team and one for each person, each with its invitations in a ZIP beside it.

use super::Job;
use crate::{
    failure::Failure,
    releases::{self, Frozen, Item},
};
use std::collections::BTreeSet;
use tandem_exchange::export::{
    ics,
    view::calendar::{CalendarUpdates, CalendarView},
};
use tandem_model::{ReleaseScope, Uuid};

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

/// One calendar with its invitations; none without entries, which some programs refuse.
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
    if !updates.calendar.entries.is_empty() {
        job.add(parts, "ics", ics::publish(&updates.calendar))?;
    }
    let invitations = ics::single_files(&updates);
    if invitations.is_empty() {
        return Ok(());
    }
    let word = job.word("roster-file-invitations");
    let parts: Vec<&str> = parts.iter().copied().chain([word.as_str()]).collect();
    job.add(&parts, "zip", ics::zip(&invitations)?)
}
