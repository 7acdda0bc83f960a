//! Appointments with their visitor and setter from calendars and lists.
//!
//! Of a calendar, entries shown as busy or tentative are appointments; what is shown as free is none, and what says that
//! somebody is away is left to the import of absences, unless every entry is wanted. An entry that stands in several
//! people's calendars is one appointment: whose calendar comes later is invited to it.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use tandem_model::{AccountId, Appointment, AppointmentId, Change, Document, EntityId, PersonId, Span};
use tandem_wording::{Args, Message, Value};

use super::changes::{Edit, Taken, settle};
use super::customers::Customers;
use super::entries::{Claims, PlanClock, Standing, Stretch, Whose, each, people_of};
use super::matching::Source;
use super::reading::{Reading, RowReading};
use super::values::{self, ShownAs, fold};
use super::{Field, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// What importing a table of appointments would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::Appointments, table, options, &mut questions);
    if !reading.has(Field::StartDate) {
        questions.push(Question::Missing { field: Field::StartDate });
    }
    let mut import = Import::new(document, table, options);
    import.of_calendar = reading.has(Field::ShowAs) || reading.has(Field::Uid);
    let mut rows = each(&reading, |row| import.take(row), title);
    let changes = settle(document, Vec::new(), &mut rows);
    let vanished = import.vanished();
    questions.extend(import.whose.questions());
    questions.extend(import.customers.questions());
    Preview::of_rows(Kind::Appointments, reading, options, questions, rows, vanished, changes)
}

fn title(row: RowReading<'_>) -> String {
    let when = row.text(Field::StartDate).map(|day| day.split('T').next().unwrap_or(&day).to_owned());
    let what = row.text(Field::Title).or_else(|| row.text(Field::Customer));
    [what, when].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

struct Import<'a> {
    document: &'a Document,
    options: &'a Options,
    clock: PlanClock,
    source: Source,
    whose: Whose<'a>,
    customers: Customers<'a>,
    claims: Claims,
    /// Appointments of the plan by their calendar's UID and beginning.
    by_uid: HashMap<(&'a str, DateTime<Utc>), AppointmentId>,
    /// Appointments of the plan by who goes and when.
    by_time: HashMap<(PersonId, DateTime<Utc>), Vec<AppointmentId>>,
    of_calendar: bool,
    range: Option<(DateTime<Utc>, DateTime<Utc>)>,
    kept: HashSet<AppointmentId>,
}

impl<'a> Import<'a> {
    fn new(document: &'a Document, table: &RawTable, options: &'a Options) -> Self {
        let mut by_uid = HashMap::new();
        let mut by_time: HashMap<_, Vec<AppointmentId>> = HashMap::new();
        for known in document.appointments.iter() {
            if !known.source_uid.is_empty() {
                by_uid.insert((known.source_uid.as_str(), known.span.start), known.id);
            }
            by_time.entry((known.visitor, known.span.start)).or_default().push(known.id);
        }
        Self {
            document,
            options,
            clock: PlanClock::of(document),
            source: Source::of("appointments", table),
            whose: Whose::new(document, table, options),
            customers: Customers::new(document, options),
            claims: Claims::default(),
            by_uid,
            by_time,
            of_calendar: false,
            range: None,
            kept: HashSet::new(),
        }
    }

    fn take(&mut self, row: RowReading<'_>) -> Result<Taken, Refusal> {
        let standing = Standing::of(row);
        if standing.off {
            return Ok(Taken::left_out("imports-left-out-called-off"));
        }
        if !self.options.every_entry && self.of_calendar {
            let words = [Field::Categories, Field::Title].map(|field| row.text(field));
            let away = words.iter().flatten().any(|text| values::absence_kind(text).is_some());
            match standing.shown {
                Some(ShownAs::Free) => return Ok(Taken::left_out("imports-left-out-free")),
                Some(ShownAs::Away) if away || row.says_yes(Field::AllDay) => {
                    return Ok(Taken::left_out("imports-left-out-away"));
                }
                _ if away && row.says_yes(Field::AllDay) => {
                    return Ok(Taken::left_out("imports-left-out-away"));
                }
                _ => {}
            }
        }
        let stretch = Stretch::of(row, self.clock)?;
        let span = stretch.span();
        let visitor = self.whose.of(row, &[Field::Visitor])?;
        let (from, to) = self.range.unwrap_or((span.start, span.end));
        self.range = Some((from.min(span.start), to.max(span.end)));
        let uid = row.text(Field::Uid).unwrap_or_default();
        let title = row.text(Field::Title).unwrap_or_default();
        let key = if uid.is_empty() {
            format!("{}|{}", span.start, fold(&title))
        } else {
            format!("uid|{uid}|{}", row.text(Field::Occurrence).unwrap_or_default())
        };
        let own = AppointmentId(self.source_of(visitor).tagged(&format!("{visitor}|{key}")));
        let id = self.already(own, visitor, &uid, &title, span);
        if let Some(said) = self.claims.claim(id.0, row) {
            return said;
        }
        self.kept.insert(id);
        let mut notes = Vec::new();
        let setter = self.setter(row, visitor, &mut notes);
        let account = self.account(row, &title, &mut notes);
        let invited = self.invited(row, visitor);
        let private = row.says_yes(Field::Private)
            || row.text(Field::Private).is_some_and(|text| {
                ["private", "privat", "prive", "confidential", "vertraulich", "confidentiel"]
                    .contains(&fold(&text).as_str())
            });
        let new = Appointment {
            id,
            title,
            visitor,
            setter,
            account,
            span,
            invited,
            no_companion: false,
            private,
            source_uid: uid,
        };
        Ok(self.change(new, notes))
    }

    /// The appointment of the plan that a row means, or the id of a new one.
    fn already(
        &self,
        own: AppointmentId,
        visitor: PersonId,
        uid: &str,
        title: &str,
        span: Span,
    ) -> AppointmentId {
        if self.document.appointments.contains(own) {
            return own;
        }
        if let Some(id) = self.by_uid.get(&(uid, span.start)).filter(|_| !uid.is_empty()) {
            return *id;
        }
        let at_that_time = self.by_time.get(&(visitor, span.start)).into_iter().flatten();
        let same = |id: &&AppointmentId| {
            self.document.appointments.get(**id).is_some_and(|known| fold(&known.title) == fold(title))
        };
        at_that_time.into_iter().find(same).copied().unwrap_or(own)
    }

    fn source_of(&self, person: PersonId) -> Source {
        if self.of_calendar { self.source.part(&person.to_string()) } else { self.source.part("everybody") }
    }

    /// Who set it: the column, else the organiser where that is somebody else of the plan.
    fn setter(
        &mut self,
        row: RowReading<'_>,
        visitor: PersonId,
        notes: &mut Vec<Message>,
    ) -> Option<PersonId> {
        if let Some(text) = row.text(Field::Setter) {
            let known = self.whose.owners.known_as(&text).first().copied();
            if known.is_none() && !self.whose.owners.means_nobody(&text) {
                self.whose.owners.ask(&text);
                let args = Args::new().text("owner", super::preview::quoted(&text));
                notes.push(Message::new("exchange-note-owner-unknown", args));
            }
            return known;
        }
        let organizer = row.text(Field::Organizer)?;
        let known =
            people_of(&organizer).iter().find_map(|text| self.whose.owners.known_as(text).first().copied());
        known.filter(|person| *person != visitor)
    }

    /// The customer of a column, or the only one whose name the title or the place holds.
    fn account(&mut self, row: RowReading<'_>, title: &str, notes: &mut Vec<Message>) -> Option<AccountId> {
        let number = row.text(Field::CustomerNumber);
        let name = row.text(Field::Customer);
        if number.is_some() || name.is_some() {
            let found = self.customers.find(number.as_deref(), name.as_deref());
            if found.is_none() {
                let text = name.or(number).unwrap_or_default();
                self.customers.ask(&text);
                let args = Args::new().text("account", super::preview::quoted(&text));
                notes.push(Message::new("imports-note-account-unknown", args));
            }
            return found;
        }
        let place = row.text(Field::Location).unwrap_or_default();
        self.customers.within(title).or_else(|| self.customers.within(&place))
    }

    fn invited(&mut self, row: RowReading<'_>, visitor: PersonId) -> Vec<PersonId> {
        let mut invited = Vec::new();
        for field in [Field::Attendees, Field::Optional] {
            for part in row.text(field).map(|text| people_of(&text)).unwrap_or_default() {
                for person in self.whose.owners.known_as(&part) {
                    if person != visitor && !invited.contains(&person) {
                        invited.push(person);
                    }
                }
            }
        }
        invited
    }

    fn change(&self, new: Appointment, notes: Vec<Message>) -> Taken {
        let Some(before) = self.document.appointments.get(new.id) else {
            return Taken::added(Change::add(new), notes);
        };
        let mut after = before.clone();
        let mut edit = Edit::default();
        let person =
            |id: PersonId| self.document.people.get(id).map_or(String::new(), tandem_model::Person::name);
        edit.text(Field::Title, &mut after.title, Some(new.title).filter(|title| !title.is_empty()));
        let span = |span: &Span| {
            let local = |at: DateTime<Utc>| at.with_timezone(&span.zone).format("%Y-%m-%d %H:%M").to_string();
            Value::Text(format!("{} - {}", local(span.start), local(span.end)))
        };
        edit.put(Field::StartDate, &mut after.span, Some(new.span), span);
        let set = |id: &Option<PersonId>| Value::Text(id.map(person).unwrap_or_default());
        edit.put(Field::Setter, &mut after.setter, new.setter.map(Some), set);
        let account = |id: &Option<AccountId>| {
            let account = id.and_then(|id| self.document.accounts.get(id));
            Value::Text(account.map_or(String::new(), |account| account.name.clone()))
        };
        edit.put(Field::Customer, &mut after.account, new.account.map(Some), account);
        // Whoever's calendar it stands in comes along; somebody who was invited before and is not named stays.
        let mut invited = before.invited.clone();
        for person in new.invited.into_iter().chain([new.visitor]) {
            if person != before.visitor && !invited.contains(&person) {
                invited.push(person);
            }
        }
        let list = |ids: &Vec<PersonId>| Value::List(ids.iter().map(|id| Value::Text(person(*id))).collect());
        edit.put(Field::Attendees, &mut after.invited, Some(invited), list);
        let private = |private: &bool| {
            Value::Message(Message::plain(if *private { "imports-yes" } else { "imports-no" }))
        };
        edit.put(Field::Private, &mut after.private, Some(new.private || before.private), private);
        if after.source_uid.is_empty() {
            after.source_uid = new.source_uid;
        }
        if edit.changes.is_empty() {
            return Taken { notes, ..Taken::same() };
        }
        Taken {
            outcome: Outcome::Changed(edit.changes),
            changes: vec![Change::replace(before.clone(), after)],
            notes,
        }
    }

    fn vanished(&self) -> Vec<Vanished> {
        let Some((from, to)) = self.range.filter(|_| !self.source.partial) else { return Vec::new() };
        let gone = self.document.appointments.iter().filter(|known| {
            let covered = self.whose.found.contains(&known.visitor) || !self.of_calendar;
            covered
                && self.source_of(known.visitor).tagged_it(known.id.0)
                && known.span.start < to
                && from < known.span.end
                && !self.kept.contains(&known.id)
        });
        gone.map(|known| {
            let day = known.span.start.with_timezone(&known.span.zone).date_naive();
            Vanished { id: EntityId::Appointment(known.id), title: format!("{}, {day}", known.title) }
        })
        .collect()
    }
}
