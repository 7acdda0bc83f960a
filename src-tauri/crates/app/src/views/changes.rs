//! What a change changed on the screens: only rows and bars that are different now.

use super::{
    Board, Levels, PeopleIndex, Seen, account_row,
    bars::bars_of,
    findings,
    switch_board::{both_halves, demand, shares, staffing},
};
use crate::seam::{AccountRow, Bar, BoardChange, PersonRow, RowsChange};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{Change, Document, Entity, EntityId, PersonId};
use tandem_rules::Term;

/// More changes than this are told as "load it again".
const MOST_CHANGES: usize = 400;

/// What has to be known of the plan before a change, to tell what is different after it.
pub(crate) struct Before {
    rows: BTreeMap<PersonId, PersonRow>,
    demand: BTreeMap<PersonId, (u32, u32, u32)>,
}

impl Before {
    /// Looked at before the change.
    pub fn new(seen: &Seen) -> Self {
        let index = PeopleIndex::new(seen);
        let shares = shares(seen);
        let people = &seen.document.people;
        Self {
            rows: people.iter().map(|person| (person.id, index.row(seen, person))).collect(),
            demand: people
                .iter()
                .filter_map(|person| demand(seen, &shares, person))
                .map(|share| (share.person_id, (share.due, share.planned, share.maximum)))
                .collect(),
        }
    }
}

/// True if so much hangs on the changes that views are better loaded again than mended: names that stand in many
/// rows, the horizon, holidays, the times of shifts, findings set aside, releases, or simply many changes.
pub(crate) fn is_sweeping(changes: &[Change]) -> bool {
    changes.len() > MOST_CHANGES
        || changes.iter().any(|change| match (&change.before, &change.after) {
            (Some(Entity::Person(before)), Some(Entity::Person(after))) => {
                before.name() != after.name()
                    || before.side != after.side
                    || before.site != after.site
                    || before.desk != after.desk
                    || before.region != after.region
                    || before.work_pattern != after.work_pattern
                    || (before.from, before.until) != (after.from, after.until)
            }
            _ => matches!(
                change.id,
                EntityId::Person(_)
                    | EntityId::Settings(_)
                    | EntityId::Site(_)
                    | EntityId::Desk(_)
                    | EntityId::HolidayCalendar(_)
                    | EntityId::Holiday(_)
                    | EntityId::Blackout(_)
                    | EntityId::TradeShow(_)
                    | EntityId::Shift(_)
                    | EntityId::IgnoredFinding(_)
                    | EntityId::Release(_)
            ),
        })
}

/// Rows of people and customers, and the board, as far as they are different.
pub(crate) fn performed_rows(
    seen: &Seen,
    old: &Document,
    before: &Before,
    changes: &[Change],
    terms: &[&Term],
) -> (RowsChange<PersonRow>, RowsChange<AccountRow>, BoardChange) {
    (people(seen, before), accounts(seen, changes), board(seen, old, before, changes, terms))
}

fn people(seen: &Seen, before: &Before) -> RowsChange<PersonRow> {
    let index = PeopleIndex::new(seen);
    let people = &seen.document.people;
    let rows = people.iter().map(|person| index.row(seen, person));
    RowsChange {
        changed: rows.filter(|row| before.rows.get(&row.id) != Some(row)).collect(),
        removed: before.rows.keys().filter(|id| !people.contains(**id)).map(ToString::to_string).collect(),
    }
}

fn accounts(seen: &Seen, changes: &[Change]) -> RowsChange<AccountRow> {
    let touched: BTreeSet<_> = changes
        .iter()
        .filter_map(|change| if let EntityId::Account(id) = change.id { Some(id) } else { None })
        .collect();
    let mut rows = RowsChange { changed: Vec::new(), removed: Vec::new() };
    for id in touched {
        match seen.document.accounts.get(id) {
            Some(account) => rows.changed.push(account_row(seen, account)),
            None => rows.removed.push(id.to_string()),
        }
    }
    rows
}

fn board(seen: &Seen, old: &Document, before: &Before, changes: &[Change], terms: &[&Term]) -> BoardChange {
    // Bars of what changed, and of switch days whose findings did.
    let mut touched: BTreeSet<EntityId> = changes.iter().map(|change| change.id).collect();
    touched.extend(
        terms.iter().flat_map(|term| &term.subjects).filter(|id| matches!(id, EntityId::SwitchDay(_))),
    );
    let levels = Levels::new(seen);
    let was = Seen { document: old, ..*seen };
    let mut gone: BTreeSet<String> = BTreeSet::new();
    let mut bars: Vec<Bar> = Vec::new();
    for id in touched {
        if let Some(row) = old.get(id) {
            gone.extend(bars_of(&was, &row, &Levels::default()).into_iter().map(|bar| bar.id));
        }
        if let Some(row) = seen.document.get(id) {
            bars.extend(bars_of(seen, &row, &levels));
        }
    }
    for bar in &bars {
        gone.remove(&bar.id);
    }
    let shares = shares(seen);
    let shares = seen.document.people.iter().filter_map(|person| demand(seen, &shares, person));
    let half_days: Vec<_> = dates_of(changes, seen, old).into_iter().flat_map(both_halves).collect();
    BoardChange {
        bars,
        removed_bars: gone.into_iter().collect(),
        findings: findings(seen),
        score: seen.live.score(Board::SwitchDays).into(),
        staffing: staffing(seen, &half_days),
        demand: shares
            .filter(|share| {
                before.demand.get(&share.person_id) != Some(&(share.due, share.planned, share.maximum))
            })
            .collect(),
    }
}

/// Dates of the horizon on which the changes may have moved somebody away from or to a desk.
fn dates_of(changes: &[Change], seen: &Seen, old: &Document) -> BTreeSet<NaiveDate> {
    let horizon = seen.document.settings().horizon;
    let hours = &seen.document.settings().working_hours;
    let mut dates = BTreeSet::new();
    for (change, row) in changes.iter().flat_map(|change| {
        [&change.before, &change.after].into_iter().flatten().map(move |row| (change, row))
    }) {
        let spanned = |span: &tandem_model::Span| -> Vec<NaiveDate> {
            span.half_days(hours, 2 * horizon.days().max(1))
                .into_iter()
                .map(|half_day| half_day.date)
                .collect()
        };
        let document = if change.after.is_some() { seen.document } else { old };
        let touched: Vec<NaiveDate> = match row {
            Entity::SwitchDay(row) => vec![row.ride_along.date, row.desk_shift.date],
            Entity::Absence(row) => {
                let from = row.span.from.date.max(horizon.from);
                from.iter_days().take_while(|date| *date <= row.span.to.date.min(horizon.to)).collect()
            }
            Entity::Appointment(row) => spanned(&row.span),
            Entity::CalendarItem(row) => spanned(&row.span),
            Entity::BoothDuty(row) => {
                document.shifts.get(row.shift).map(|shift| spanned(&shift.span)).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        dates.extend(touched.into_iter().filter(|date| horizon.contains(*date)));
    }
    dates
}
