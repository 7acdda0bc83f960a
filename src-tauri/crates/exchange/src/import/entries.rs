//! What lists of dated entries have in common: whose an entry is, when it is, and that no two rows give the same one.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use tandem_model::{Change, Document, PersonId, SettingsId, Span, Tz, Uuid, WorkingHours, instant};
use tandem_wording::{Args, Message};

use super::changes::{RowChanges, Taken};
use super::owners::Owners;
use super::reading::{Reading, RowReading};
use super::values::{self, ShownAs, fold};
use super::{Field, Options, Outcome, Question, RawTable, Refusal, RowPreview};

/// Every row of a table by itself, in order.
pub(super) fn each(
    reading: &Reading<'_>,
    mut take: impl FnMut(RowReading<'_>) -> Result<Taken, Refusal>,
    title: impl Fn(RowReading<'_>) -> String,
) -> Vec<RowChanges> {
    let rows = reading.table.rows.iter().map(|row| reading.row(row));
    rows.map(|row| {
        let (line, title) = (row.line(), title(row));
        let taken = row.check_width().and_then(|()| take(row));
        of_taken(line, title, taken)
    })
    .collect()
}

/// A row with what became of it.
pub(super) fn of_taken(line: u64, title: String, taken: Result<Taken, Refusal>) -> RowChanges {
    match taken {
        Ok(Taken { outcome, changes, notes }) => {
            RowChanges { row: RowPreview { line, title, outcome, notes }, changes }
        }
        Err(refusal) => RowChanges {
            row: RowPreview { line, title, outcome: Outcome::Refused(refusal), notes: Vec::new() },
            changes: Vec::new(),
        },
    }
}

impl Taken {
    /// A row that changes nothing.
    pub fn same() -> Self {
        Self { outcome: Outcome::Same, changes: Vec::new(), notes: Vec::new() }
    }

    /// A row that is not meant for the plan.
    pub fn left_out(key: &'static str) -> Self {
        Self { outcome: Outcome::LeftOut(Message::plain(key)), changes: Vec::new(), notes: Vec::new() }
    }

    /// A row that adds something.
    pub fn added(change: Change, notes: Vec<Message>) -> Self {
        Self { outcome: Outcome::Added, changes: vec![change], notes }
    }
}

/// Which rows have given which entries.
#[derive(Default)]
pub(super) struct Claims {
    seen: HashMap<Uuid, (u64, Vec<String>)>,
}

impl Claims {
    /// Keeps the entry for this row. `Some` says what becomes of the row if an earlier one has given the entry: nothing
    /// if it said the same, a refusal if not.
    pub fn claim(&mut self, id: Uuid, row: RowReading<'_>) -> Option<Result<Taken, Refusal>> {
        let fingerprint = row.fingerprint();
        if let Some((line, earlier)) = self.seen.get(&id) {
            let args = Args::new().number("line", *line);
            let other = || Refusal::new("duplicate", Message::new("exchange-refused-duplicate", args));
            return Some(if *earlier == fingerprint { Ok(Taken::same()) } else { Err(other()) });
        }
        self.seen.insert(id, (row.line(), fingerprint));
        None
    }

    /// Keeps the entry; true if no row has given it before.
    pub fn first(&mut self, id: Uuid) -> bool {
        self.seen.insert(id, (0, Vec::new())).is_none()
    }

    pub fn ids(&self) -> impl Iterator<Item = Uuid> {
        self.seen.keys().copied()
    }

    pub fn has(&self, id: Uuid) -> bool {
        self.seen.contains_key(&id)
    }
}

/// Whose the entries are.
pub(super) struct Whose<'a> {
    pub owners: Owners<'a>,
    default: Option<PersonId>,
    /// By the name of the file.
    file: Option<PersonId>,
    /// Names made comparable of all people, to be found within titles.
    names: Vec<(String, PersonId)>,
    nameless: usize,
    /// Everybody somebody's entry was found for.
    pub found: BTreeSet<PersonId>,
}

impl<'a> Whose<'a> {
    pub fn new(document: &'a Document, table: &RawTable, options: &'a Options) -> Self {
        let mut owners = Owners::new(document, options);
        let stem = table.source.rsplit_once('.').map_or(table.source.as_str(), |(stem, _)| stem);
        let spoken = stem.replace(['_', '.', '-'], " ");
        let spoken = spoken
            .split_whitespace()
            .filter(|word| {
                let noise = ["kalender", "calendar", "calendrier", "export", "termine", "outlook"];
                !noise.contains(&word.to_lowercase().as_str())
            })
            .collect::<Vec<_>>()
            .join(" ");
        let mut one = |text: &str| match owners.known_as(text)[..] {
            [person] => Some(person),
            _ => None,
        };
        let file = one(stem).or_else(|| one(&spoken));
        let names = document
            .people
            .iter()
            .map(|person| (format!(" {} ", fold(&person.name())), person.id))
            .filter(|(name, _)| name.trim().contains(' '))
            .collect();
        Self { owners, default: options.person, file, names, nameless: 0, found: BTreeSet::new() }
    }

    /// The one person a row is about: whom its columns name, else the person chosen for all, else whom the calendar,
    /// the file, the title or the organiser names.
    pub fn of(&mut self, row: RowReading<'_>, named: &[Field]) -> Result<PersonId, Refusal> {
        let person = self.find(row, named)?;
        self.found.insert(person);
        Ok(person)
    }

    fn find(&mut self, row: RowReading<'_>, named: &[Field]) -> Result<PersonId, Refusal> {
        let mut texts: Vec<(Field, String)> =
            named.iter().filter_map(|field| Some((*field, row.text(*field)?))).collect();
        let whole = [row.text(Field::GivenName), row.text(Field::FamilyName)];
        if let [Some(given), Some(family)] = &whole
            && named.contains(&Field::FullName)
        {
            texts.push((Field::FamilyName, format!("{given} {family}")));
        }
        for (_, text) in &texts {
            if let [person, ..] = self.owners.known_as(text)[..] {
                return Ok(person);
            }
        }
        if let Some((field, text)) = texts.last() {
            self.owners.ask(text);
            let args = Args::new().text("name", super::preview::quoted(text));
            return Err(row.refuse(*field, "person_unknown", Message::new("imports-refused-person", args)));
        }
        if let Some(person) = self.default {
            return Ok(person);
        }
        if let Some(calendar) = row.text(Field::Calendar)
            && let [person] = self.owners.known_as(&calendar)[..]
        {
            return Ok(person);
        }
        if let Some(person) = self.file.or_else(|| self.within(row)) {
            return Ok(person);
        }
        for field in [Field::Organizer, Field::Attendees] {
            if let Some(text) = row.text(field) {
                for part in people_of(&text) {
                    if let [person] = self.owners.known_as(&part)[..] {
                        return Ok(person);
                    }
                }
            }
        }
        self.nameless += 1;
        Err(Refusal::new("person_missing", Message::plain("imports-refused-nobody")))
    }

    /// "Urlaub Anna Weber" names the only person whose whole name stands in it.
    fn within(&self, row: RowReading<'_>) -> Option<PersonId> {
        let title = format!(" {} ", fold(&row.text(Field::Title)?));
        let stands = |word: &str| title.contains(&format!(" {word} "));
        let mut found = self.names.iter().filter(|(name, _)| name.split_whitespace().all(stands));
        let first = found.next()?.1;
        found.next().is_none().then_some(first)
    }

    /// The questions that are left.
    pub fn questions(self) -> Vec<Question> {
        let nameless = (self.nameless > 0).then_some(Question::Person { rows: self.nameless });
        nameless.into_iter().chain(self.owners.questions()).collect()
    }
}

/// The people a cell of attendees lists: "Anna Weber <a@example.com>; Tom Huber".
pub(super) fn people_of(text: &str) -> Vec<String> {
    let separator = if text.contains(';') { ';' } else { ',' };
    // "Weber, Anna" is one person, "Anna Weber, Tom Huber" are two.
    let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
    let whole = separator == ',' && parts.iter().any(|part| !part.contains([' ', '@']));
    if whole { vec![text.to_owned()] } else { parts.into_iter().map(str::to_owned).collect() }
}

/// How an entry of a calendar is shown, and whether it stands at all.
pub(super) struct Standing {
    pub shown: Option<ShownAs>,
    /// Called off, refused or withdrawn.
    pub off: bool,
}

impl Standing {
    pub fn of(row: RowReading<'_>) -> Self {
        let shown = row.text(Field::ShowAs).and_then(|text| values::shown_as(&text));
        let off = row.text(Field::Stage).is_some_and(|status| values::refused(&status));
        Self { shown, off }
    }
}

/// From when to when an entry goes, before it is known what it is needed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: NaiveDate,
    /// Last day, which belongs to it.
    pub to: NaiveDate,
    /// First and last instant, unless it takes whole days.
    pub clock: Option<(DateTime<Utc>, DateTime<Utc>)>,
    pub zone: Tz,
}

/// The plan's clock.
#[derive(Clone, Copy)]
pub(super) struct PlanClock {
    pub zone: Tz,
    pub hours: WorkingHours,
}

impl PlanClock {
    pub fn of(document: &Document) -> Self {
        document.settings.get(SettingsId::ONLY).map_or(
            Self { zone: Tz::UTC, hours: WorkingHours::default() },
            |settings| Self { zone: settings.zone, hours: settings.working_hours },
        )
    }
}

impl Stretch {
    /// Reads the days and times of a row. Without an end, an entry takes its day, or an hour of it.
    pub fn of(row: RowReading<'_>, clock: PlanClock) -> Result<Self, Refusal> {
        let missing = || Refusal::new("missing_date", Message::plain("imports-refused-no-day"));
        let start = row.when(Field::StartDate)?.ok_or_else(missing)?;
        let end = row.when(Field::EndDate)?;
        check_length(row, start.date, end.map_or(start.date, |end| end.date))?;
        let zone = row.text(Field::Zone).and_then(|name| name.parse().ok()).unwrap_or(clock.zone);
        let start_time = row.time(Field::StartTime)?.or(start.time);
        let end_time = row.time(Field::EndTime)?.or(end.and_then(|end| end.time));
        let mut to = end.map_or(start.date, |end| end.date);
        let whole_days = row.says_yes(Field::AllDay) || start_time.is_none();
        if whole_days {
            // Outlook lets an all-day entry end at the midnight after it.
            if end_time == Some(NaiveTime::MIN) && to > start.date {
                to = to.checked_sub_days(Days::new(1)).unwrap_or(to);
            }
            let stretch = Self { from: start.date, to, clock: None, zone };
            return if to < start.date { Err(turned_round(row)) } else { Ok(stretch) };
        }
        let at = |date: NaiveDate, time: Option<NaiveTime>| instant(date, time.unwrap_or_default(), zone);
        let from = start.instant.filter(|_| row.text(Field::StartTime).is_none());
        let from = from.unwrap_or_else(|| at(start.date, start_time));
        let until = match (end, end_time) {
            (None, None) => from + chrono::Duration::hours(1),
            // A last day without a time is taken whole.
            (Some(end), None) => at(end.date.checked_add_days(Days::new(1)).unwrap_or(end.date), None),
            (end, Some(time)) => end
                .and_then(|end| end.instant)
                .filter(|_| row.text(Field::EndTime).is_none())
                .unwrap_or_else(|| at(to, Some(time))),
        };
        if until < from {
            return Err(turned_round(row));
        }
        // An entry of no length still says that somebody is somewhere.
        let until = if until == from { from + chrono::Duration::minutes(30) } else { until };
        Ok(Self { from: start.date, to, clock: Some((from, until)), zone })
    }

    /// As a stretch of time on the clock; whole days from midnight to midnight.
    pub fn span(&self) -> Span {
        let (start, end) = self.clock.unwrap_or_else(|| {
            let after = self.to.checked_add_days(Days::new(1)).unwrap_or(self.to);
            let midnight = |date| instant(date, NaiveTime::MIN, self.zone);
            (midnight(self.from), midnight(after))
        });
        Span { start, end, zone: self.zone }
    }
}

/// Longer stretches are typing errors; the plan takes none.
const LONGEST_DAYS: i64 = 3 * 366;

/// A stretch is no longer than the plan takes.
pub(super) fn check_length(row: RowReading<'_>, from: NaiveDate, to: NaiveDate) -> Result<(), Refusal> {
    if (to - from).num_days() > LONGEST_DAYS {
        return Err(row.refuse(Field::EndDate, "too_long", Message::plain("imports-refused-too-long")));
    }
    Ok(())
}

fn turned_round(row: RowReading<'_>) -> Refusal {
    row.refuse(Field::EndDate, "end_before_start", Message::plain("imports-refused-end-before-start"))
}
