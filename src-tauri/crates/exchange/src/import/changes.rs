//! Rows as they become changes of the plan.

use std::hash::Hash;

use tandem_model::{Change, Document, EntityId, Uuid};
use tandem_wording::{Args, Message, Value};

use super::matching::{Keys, Known, Match, Source, speakers};
use super::reading::{Reading, RowReading};
use super::{Counts, Field, FieldChange, Outcome, Refusal, RowPreview};

/// The fields of one noun on their way from old to new.
#[derive(Default)]
pub(super) struct Edit {
    pub changes: Vec<FieldChange>,
}

impl Edit {
    /// Sets a field to what the row says; an empty cell leaves what is there.
    pub fn put<T: PartialEq>(
        &mut self,
        field: Field,
        slot: &mut T,
        new: Option<T>,
        show: impl Fn(&T) -> Value,
    ) {
        if let Some(new) = new.filter(|new| new != slot) {
            self.changes.push(FieldChange { field, old: show(slot), new: show(&new) });
            *slot = new;
        }
    }

    /// Sets a text.
    pub fn text(&mut self, field: Field, slot: &mut String, new: Option<String>) {
        self.put(field, slot, new, |text| Value::Text(text.clone()));
    }
}

/// A row with the changes it makes.
pub(super) struct RowChanges {
    pub row: RowPreview,
    pub changes: Vec<Change>,
}

/// What people and customers do differently on the way from a row to changes.
pub(super) trait Importer {
    /// Id of the noun.
    type Id: Copy + Eq + Hash + From<Uuid>;
    /// A row whose cells have meaning.
    type Row;
    /// Two towns make two nouns of one name.
    const BY_TOWN: bool;
    /// Why a row is refused that may mean several.
    const AMBIGUOUS: &'static str;

    /// What to call a row.
    fn title(&self, row: RowReading<'_>) -> String;
    /// From cells to meaning.
    fn read(&mut self, row: RowReading<'_>) -> Result<Self::Row, Refusal>;
    /// By what the row is recognised.
    fn keys(&self, row: RowReading<'_>, read: &Self::Row) -> Keys;
    /// From meaning to changes of the noun with this id.
    fn change(&mut self, row: RowReading<'_>, read: Self::Row, id: Self::Id) -> Result<Taken, Refusal>;
    /// True if a row says more of the noun of an earlier row, without contradicting it.
    fn goes_on(&self, _row: RowReading<'_>, _first: RowReading<'_>) -> bool {
        false
    }
    /// What such a row adds to its noun.
    fn go_on(&mut self, _row: RowReading<'_>, _read: Self::Row, _id: Self::Id) -> Taken {
        Taken::same()
    }
}

/// A row that is taken.
pub(super) struct Taken {
    pub outcome: Outcome,
    pub changes: Vec<Change>,
    pub notes: Vec<Message>,
}

/// All rows of a table on their way into a plan, in the order of the table.
pub(super) fn take<T: Importer>(
    importer: &mut T,
    reading: &Reading<'_>,
    known: &mut Known<T::Id>,
    source: &Source,
) -> Vec<RowChanges> {
    let rows: Vec<RowReading<'_>> = reading.table.rows.iter().map(|row| reading.row(row)).collect();
    let mut read: Vec<Option<Result<T::Row, Refusal>>> =
        rows.iter().map(|row| Some(importer.read(*row))).collect();
    let keys: Vec<Option<Keys>> = rows
        .iter()
        .zip(&read)
        .map(|(row, read)| read.as_ref()?.as_ref().ok().map(|read| importer.keys(*row, read)))
        .collect();
    let speakers = speakers(&keys, T::BY_TOWN);
    let speaking: Vec<(usize, &Keys)> = keys
        .iter()
        .enumerate()
        .filter(|(row, _)| speakers[*row] == Match::One(*row))
        .filter_map(|(row, keys)| keys.as_ref().map(|keys| (row, keys)))
        .collect();
    let claims = known.claim(&speaking, source);
    let ambiguous = || Refusal::new("ambiguous", Message::plain(T::AMBIGUOUS));
    let mut done: Vec<Option<Result<Taken, Refusal>>> = (0..rows.len()).map(|_| None).collect();
    for (index, row) in rows.iter().enumerate() {
        // Where another row speaks for it, that one has to be known first.
        let waits =
            matches!((&read[index], speakers[index]), (Some(Ok(_)), Match::One(speaker)) if speaker != index);
        if waits {
            continue;
        }
        done[index] = match (read[index].take(), speakers[index]) {
            (Some(Err(refusal)), _) => Some(Err(refusal)),
            (Some(Ok(read)), Match::One(_)) => Some(match claims.get(&index) {
                Some(Match::One(id)) => importer.change(*row, read, *id),
                _ => Err(ambiguous()),
            }),
            _ => Some(Err(ambiguous())),
        };
    }
    for index in 0..rows.len() {
        if let (None, Match::One(speaker)) = (&done[index], speakers[index]) {
            let same = rows[index].fingerprint() == rows[speaker].fingerprint();
            let more = !same && importer.goes_on(rows[index], rows[speaker]);
            let args = Args::new().number("line", rows[speaker].line());
            done[index] = Some(match &done[speaker] {
                Some(Err(refusal)) if same || more => Err(refusal.clone()),
                _ if same => Ok(Taken::same()),
                _ if more => match (claims.get(&speaker), read[index].take()) {
                    (Some(Match::One(id)), Some(Ok(read))) => Ok(importer.go_on(rows[index], read, *id)),
                    _ => Err(ambiguous()),
                },
                _ => Err(Refusal::new("duplicate", Message::new("exchange-refused-duplicate", args))),
            });
        }
    }
    let finish = |(row, done): (&RowReading<'_>, Option<Result<Taken, Refusal>>)| {
        let (line, title) = (row.line(), importer.title(*row));
        match done.unwrap_or_else(|| Err(ambiguous())) {
            Ok(Taken { outcome, changes, notes }) => {
                RowChanges { row: RowPreview { line, title, outcome, notes }, changes }
            }
            Err(refusal) => RowChanges {
                row: RowPreview { line, title, outcome: Outcome::Refused(refusal), notes: Vec::new() },
                changes: Vec::new(),
            },
        }
    };
    rows.iter().zip(done).map(finish).collect()
}

/// All changes in order, after the plan itself has agreed to them. Whatever row the plan's invariants refuse is
/// refused with its line instead of making the whole import fail. The changes are moved out of the rows, not copied:
/// hundreds of thousands of customers fill the memory twice otherwise.
pub(super) fn settle(document: &Document, shared: Vec<Change>, rows: &mut [RowChanges]) -> Vec<Change> {
    let mut changes = shared;
    // Which row each change is of; none of the shared ones.
    let mut givers: Vec<Option<usize>> = vec![None; changes.len()];
    for (index, row) in rows.iter_mut().enumerate() {
        givers.extend(row.changes.iter().map(|_| Some(index)));
        changes.append(&mut row.changes);
    }
    loop {
        let Err(error) = document.apply(&changes) else { return changes };
        let giver_of = |id: EntityId| {
            changes.iter().zip(&givers).rev().find_map(|(change, giver)| giver.filter(|_| change.id == id))
        };
        let at_fault = giver_of(error.entity).or_else(|| error.problem.other().and_then(giver_of));
        let Some(at_fault) = at_fault else {
            // Not the doing of any row, so no row can be taken.
            for index in givers.iter().flatten() {
                refuse(&mut rows[*index], error.field, error.code());
            }
            return Vec::new();
        };
        refuse(&mut rows[at_fault], error.field, error.code());
        let mut kept = givers.iter();
        changes.retain(|_| kept.next() != Some(&Some(at_fault)));
        givers.retain(|giver| *giver != Some(at_fault));
    }
}

fn refuse(row: &mut RowChanges, field: &'static str, code: &'static str) {
    let args = Args::new().text("field", field).text("problem", code);
    row.row.outcome =
        Outcome::Refused(Refusal::new("not_accepted", Message::new("exchange-refused-not-accepted", args)));
}

/// Counts outcomes.
pub(super) fn count(rows: &[RowPreview], vanished: usize) -> Counts {
    let mut counts = Counts { vanished, ..Counts::default() };
    for row in rows {
        match row.outcome {
            Outcome::Added => counts.added += 1,
            Outcome::Changed(_) => counts.changed += 1,
            Outcome::Same => counts.same += 1,
            Outcome::Refused(_) => counts.refused += 1,
            Outcome::LeftOut(_) => counts.left_out += 1,
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use tandem_model::{Horizon, Settings, Site, SiteId};

    use super::*;

    #[test]
    fn a_row_that_the_plan_does_not_accept_is_refused_alone() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
        let zone = tandem_model::Tz::Europe__Berlin;
        let plan = Document::new(Settings::new("Test", Horizon { from: day, to: day }, zone, "", "EUR"));
        let row = |line: u64, name: &str| {
            let site = Site {
                id: SiteId(Uuid::from_u128(u128::from(line))),
                name: name.into(),
                place: tandem_model::Place::default(),
            };
            let row = RowPreview { line, title: name.into(), outcome: Outcome::Added, notes: Vec::new() };
            RowChanges { row, changes: vec![Change::add(site)] }
        };
        let mut rows = [row(2, "Ulm"), row(3, ""), row(4, "Bonn")];
        let changes = settle(&plan, Vec::new(), &mut rows);
        assert!(plan.apply(&changes).is_ok_and(|plan| plan.sites.len() == 2));
        let refused: Vec<bool> =
            rows.iter().map(|row| matches!(row.row.outcome, Outcome::Refused(_))).collect();
        assert_eq!(refused, [false, true, false]);
    }
}
