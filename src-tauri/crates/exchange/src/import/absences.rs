//! Absences from lists of HR and from calendars.
//!
//! Of a calendar, entries count as absences that are shown as out of office or whose words say that somebody is away;
//! the others are left to the import of appointments, unless every entry is wanted.

use std::collections::HashMap;

use chrono::NaiveDate;
use tandem_model::{
    Absence, AbsenceId, AbsenceKind, Change, Document, EntityId, Half, HalfDay, HalfDaySpan, PersonId,
};
use tandem_wording::{Args, Message, Value};

use super::changes::{Edit, Taken, settle};
use super::entries::{Claims, PlanClock, Standing, Stretch, Whose, each};
use super::matching::Source;
use super::reading::{Reading, RowReading};
use super::values::{self, ShownAs};
use super::{Field, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// The columns that can name the person, the surest first.
const NAMED: [Field; 3] = [Field::EmployeeNumber, Field::Email, Field::FullName];

/// Longer stretches of half-days are typing errors; the plan refuses them as well.
const MOST_HALF_DAYS: usize = 2 * 366 * 3;

/// What importing a table of absences would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::Absences, table, options, &mut questions);
    if !reading.has(Field::StartDate) {
        questions.push(Question::Missing { field: Field::StartDate });
    }
    let mut import = Import::new(document, table, options);
    import.of_calendar = reading.has(Field::ShowAs) || reading.has(Field::Uid);
    let mut rows = each(&reading, |row| import.take(row), title);
    let changes = settle(document, Vec::new(), &mut rows);
    let vanished = import.vanished();
    questions.extend(import.whose.questions());
    Preview::of_rows(Kind::Absences, reading, options, questions, rows, vanished, changes)
}

fn title(row: RowReading<'_>) -> String {
    let name = NAMED.iter().rev().find_map(|field| row.text(*field));
    let what = row.text(Field::AbsenceKind).or_else(|| row.text(Field::Title));
    let when = row.text(Field::StartDate).map(|day| day.split('T').next().unwrap_or(&day).to_owned());
    [name, what, when].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

struct Import<'a> {
    document: &'a Document,
    options: &'a Options,
    clock: PlanClock,
    source: Source,
    whose: Whose<'a>,
    claims: Claims,
    /// Absences of the plan by person and first half-day.
    known: HashMap<(PersonId, HalfDay), Vec<AbsenceId>>,
    /// The table comes from a calendar, so not every row is an absence.
    of_calendar: bool,
    /// First and last day of all rows.
    range: Option<(NaiveDate, NaiveDate)>,
}

impl<'a> Import<'a> {
    fn new(document: &'a Document, table: &RawTable, options: &'a Options) -> Self {
        let mut known: HashMap<_, Vec<AbsenceId>> = HashMap::new();
        for absence in document.absences.iter() {
            known.entry((absence.person, absence.span.from)).or_default().push(absence.id);
        }
        Self {
            document,
            options,
            clock: PlanClock::of(document),
            source: Source::of("absences", table),
            whose: Whose::new(document, table, options),
            claims: Claims::default(),
            known,
            of_calendar: false,
            range: None,
        }
    }

    fn take(&mut self, row: RowReading<'_>) -> Result<Taken, Refusal> {
        let standing = Standing::of(row);
        if standing.off {
            return Ok(Taken::left_out("imports-left-out-called-off"));
        }
        let words = [Field::AbsenceKind, Field::Categories, Field::Title].map(|field| row.text(field));
        let said = words.iter().flatten().find_map(|text| values::absence_kind(text));
        if self.of_calendar && !self.options.every_entry {
            match (standing.shown, said) {
                (Some(ShownAs::Away), _) | (_, Some(_)) => {}
                (Some(ShownAs::Free), None) => return Ok(Taken::left_out("imports-left-out-free")),
                _ => return Ok(Taken::left_out("imports-left-out-not-away")),
            }
        }
        let stretch = Stretch::of(row, self.clock)?;
        let Some(span) = self.half_days(row, stretch) else {
            return Ok(Taken::left_out("imports-left-out-not-working"));
        };
        let person = self.whose.of(row, &NAMED)?;
        let (from, to) = self.range.unwrap_or((span.from.date, span.to.date));
        self.range = Some((from.min(span.from.date), to.max(span.to.date)));
        let kind = said.unwrap_or(AbsenceKind::Other);
        let note = row.text(Field::AbsenceKind).filter(|_| said.is_none()).map(|text| {
            let args = Args::new().text("value", super::preview::quoted(&text));
            Message::new("imports-note-absence-other", args)
        });
        let key = match row.text(Field::Uid) {
            Some(uid) => format!("uid|{uid}|{}", row.text(Field::Occurrence).unwrap_or_default()),
            None => format!("from|{}|{:?}", span.from.date, span.from.half),
        };
        let source = self.source_of(person);
        let id = AbsenceId(source.tagged(&format!("{person}|{key}")));
        let id = self.already(person, span).unwrap_or(id);
        if let Some(said) = self.claims.claim(id.0, row) {
            return said;
        }
        Ok(self.change(Absence { id, person, span, kind, private_note: String::new() }, note))
    }

    /// An absence of exactly these half-days is the same, whoever entered it.
    fn already(&self, person: PersonId, span: HalfDaySpan) -> Option<AbsenceId> {
        let same =
            |id: &&AbsenceId| self.document.absences.get(**id).is_some_and(|absence| absence.span == span);
        self.known.get(&(person, span.from))?.iter().find(same).copied()
    }

    /// A calendar is one person's, a list of HR is everybody's.
    fn source_of(&self, person: PersonId) -> Source {
        if self.of_calendar { self.source.part(&person.to_string()) } else { self.source.part("everybody") }
    }

    fn change(&self, new: Absence, note: Option<Message>) -> Taken {
        let notes: Vec<Message> = note.into_iter().collect();
        let Some(before) = self.document.absences.get(new.id) else {
            return Taken::added(Change::add(new), notes);
        };
        let mut after = before.clone();
        let mut edit = Edit::default();
        let day = |at: &HalfDay| Value::HalfDay(at.date, at.half == Half::Afternoon);
        edit.put(Field::StartDate, &mut after.span.from, Some(new.span.from), day);
        edit.put(Field::EndDate, &mut after.span.to, Some(new.span.to), day);
        let kind = |kind: &AbsenceKind| Value::Message(kind_name(*kind));
        // A list that does not say why leaves what somebody has entered.
        let known = Some(new.kind).filter(|kind| *kind != AbsenceKind::Other);
        edit.put(Field::AbsenceKind, &mut after.kind, known, kind);
        if edit.changes.is_empty() {
            return Taken { notes, ..Taken::same() };
        }
        Taken {
            outcome: Outcome::Changed(edit.changes),
            changes: vec![Change::replace(before.clone(), after)],
            notes,
        }
    }

    /// The half-days an absence takes; none if it lies outside working hours.
    fn half_days(&self, row: RowReading<'_>, stretch: Stretch) -> Option<HalfDaySpan> {
        if stretch.clock.is_some() {
            let touched = stretch.span().half_days(&self.clock.hours, MOST_HALF_DAYS);
            let ends = touched.first().zip(touched.last());
            return ends.map(|(from, to)| HalfDaySpan { from: *from, to: *to });
        }
        let mut span =
            HalfDaySpan { from: HalfDay::morning(stretch.from), to: HalfDay::afternoon(stretch.to) };
        let half_first = row.says_yes(Field::HalfFirst);
        let half_last = row.says_yes(Field::HalfLast);
        // Half of a first day is its afternoon, half of a last one its morning.
        if half_first && !(half_last && stretch.from == stretch.to) {
            span.from.half = Half::Afternoon;
        }
        if half_last && !(half_first && stretch.from == stretch.to) {
            span.to.half = Half::Morning;
        }
        if let Some(text) = row.text(Field::DayPart)
            && stretch.from == stretch.to
            && let Some(half) = values::half(&text)
        {
            (span.from.half, span.to.half) = (half, half);
        }
        Some(span)
    }

    /// Absences that a source of this shape gave and that are not in it any more, within the days it covers.
    fn vanished(&self) -> Vec<Vanished> {
        let Some((from, to)) = self.range.filter(|_| !self.source.partial) else { return Vec::new() };
        let gone = self.document.absences.iter().filter(|absence| {
            let covered = self.whose.found.contains(&absence.person) || !self.of_calendar;
            covered
                && self.source_of(absence.person).tagged_it(absence.id.0)
                && absence.span.from.date <= to
                && from <= absence.span.to.date
                && !self.claims.has(absence.id.0)
        });
        let name = |person| self.document.people.get(person).map(tandem_model::Person::name);
        gone.map(|absence| Vanished {
            id: EntityId::Absence(absence.id),
            title: format!("{}, {}", name(absence.person).unwrap_or_default(), absence.span.from.date),
        })
        .collect()
    }
}

fn kind_name(kind: AbsenceKind) -> Message {
    Message::plain(match kind {
        AbsenceKind::Leave => "imports-absence-leave",
        AbsenceKind::Sickness => "imports-absence-sickness",
        AbsenceKind::Parental => "imports-absence-parental",
        AbsenceKind::TimeOff => "imports-absence-time-off",
        AbsenceKind::Other => "imports-absence-other",
    })
}
