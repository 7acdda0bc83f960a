//! People from a table.

use std::collections::{BTreeMap, BTreeSet};

use tandem_model::{
    Change, Desk, DeskId, Document, EntityId, Person, PersonId, SettingsId, Side, Site, SiteId, WorkPattern,
    WorkPlace,
};
use tandem_wording::{Args, Message, Value};

use super::changes::{Edit, Importer, Taken, settle, take};
use super::matching::{Keys, Known, Source, derived};
use super::owners::likeness;
use super::reading::{Reading, RowReading};
use super::skills::{Abilities, Skills};
use super::values::{self, fold, name_key, split_name};
use super::{Field, FieldChange, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// What importing a table of people would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::People, table, options, &mut questions);
    let has_names =
        [Field::GivenName, Field::FamilyName, Field::FullName].into_iter().any(|field| reading.has(field));
    if !has_names {
        questions.push(Question::NoNames);
    }
    let source = Source::of("people", table);
    let mut known =
        Known::new(document.people.iter().map(|person| (person.id, keys_of(person))), Import::BY_TOWN);
    let mut import = Import::new(document, options);
    let mut rows = take(&mut import, &reading, &mut known, &source);
    let changes = settle(document, std::mem::take(&mut import.places), &mut rows);
    if import.sideless > 0 {
        questions.push(Question::Side { rows: import.sideless });
    }
    let vanished = vanished(document, &source, &known);
    Preview::of_rows(Kind::People, reading, options, questions, rows, vanished, changes)
}

/// A row whose cells have meaning.
#[derive(Default)]
struct PersonRow {
    given_name: String,
    family_name: String,
    /// Said by a column of sides.
    side: Option<Side>,
    /// Told by the job title.
    title_side: Option<Side>,
    number: Option<String>,
    email: Option<String>,
    weekly_minutes: Option<u32>,
    experience_years: Option<u8>,
    entry: Option<chrono::NaiveDate>,
    exit: Option<chrono::NaiveDate>,
    country: Option<String>,
    region: Option<String>,
    territory: Option<String>,
    languages: Vec<(&'static str, Option<u8>)>,
    skills: Vec<values::Named>,
    products: Vec<values::Named>,
    coordinates: Option<tandem_model::Coordinates>,
    notes: Vec<Message>,
}

struct Import<'a> {
    document: &'a Document,
    options: &'a Options,
    skills: Skills<'a>,
    sites: BTreeMap<String, SiteId>,
    desks: BTreeMap<String, DeskId>,
    /// People whom tandems, pairings or switch days hold on their side.
    bound: BTreeSet<PersonId>,
    /// Sites and desks that rows have named and the plan lacks.
    places: Vec<Change>,
    full_time_minutes: u32,
    sideless: usize,
    /// Names in the plan, as they are and made comparable.
    names: Vec<(String, String)>,
}

impl PersonRow {
    /// Languages, skills and products.
    fn abilities(&self) -> Abilities<'_> {
        Abilities { languages: &self.languages, skills: &self.skills, products: &self.products }
    }
}

fn keys_of(person: &Person) -> Keys {
    Keys {
        number: person.employee_number.clone(),
        email: person.email.trim().to_lowercase(),
        name: name_key(&person.name()),
        town: fold(&person.base.town),
    }
}

impl<'a> Import<'a> {
    fn new(document: &'a Document, options: &'a Options) -> Self {
        let mut bound = BTreeSet::new();
        for tandem in document.tandems.iter() {
            bound.extend([tandem.field_rep, tandem.inside_rep]);
            bound.extend(tandem.deputy);
        }
        bound.extend(document.pairings.iter().flat_map(|pairing| [pairing.inside_rep, pairing.field_rep]));
        bound.extend(document.switch_days.iter().flat_map(|day| [day.inside_rep, day.field_rep]));
        Self {
            document,
            options,
            skills: Skills::of(document),
            sites: document.sites.iter().map(|site| (fold(&site.name), site.id)).collect(),
            desks: document.desks.iter().map(|desk| (fold(&desk.name), desk.id)).collect(),
            bound,
            places: Vec::new(),
            full_time_minutes: document.settings.get(SettingsId::ONLY).map_or(2400, |s| s.full_time_minutes),
            sideless: 0,
            names: document.people.iter().map(|person| (person.name(), name_key(&person.name()))).collect(),
        }
    }

    /// Somebody new, with what an empty cell means.
    fn new_person(&mut self, id: PersonId, read: &PersonRow) -> Result<Person, Refusal> {
        let Some(side) = read.side.or(read.title_side).or(self.options.default_side) else {
            self.sideless += 1;
            return Err(Refusal::new("side_unknown", Message::plain("exchange-refused-side-unknown")));
        };
        // Field reps are with customers unless somebody says otherwise; everybody else is at the desk.
        let place = if side == Side::Field { WorkPlace::Customers } else { WorkPlace::Office };
        Ok(Person {
            id,
            given_name: read.given_name.clone(),
            family_name: read.family_name.clone(),
            side,
            employee_number: String::new(),
            email: String::new(),
            phone: String::new(),
            site: None,
            desk: None,
            base: tandem_model::Place::default(),
            region: String::new(),
            territory: String::new(),
            experience_years: 0,
            weekly_minutes: self.full_time_minutes,
            work_pattern: WorkPattern::weekdays(place),
            from: None,
            until: None,
            off_pattern_ok: None,
            tandem_capacity: None,
            private_note: String::new(),
        })
    }

    /// The person with what the row says.
    fn edit(&mut self, row: RowReading<'_>, read: &PersonRow, mut person: Person) -> (Person, Edit) {
        let mut edit = Edit::default();
        edit.text(
            Field::GivenName,
            &mut person.given_name,
            Some(read.given_name.clone()).filter(|name| !name.is_empty()),
        );
        edit.text(
            Field::FamilyName,
            &mut person.family_name,
            Some(read.family_name.clone()).filter(|name| !name.is_empty()),
        );
        edit.put(Field::Side, &mut person.side, read.side, |side| Value::Message(side_name(*side)));
        let number = read
            .number
            .clone()
            .filter(|number| !super::matching::same_number(number, &person.employee_number));
        edit.text(Field::EmployeeNumber, &mut person.employee_number, number);
        let email = read.email.clone().filter(|email| !email.eq_ignore_ascii_case(&person.email));
        edit.text(Field::Email, &mut person.email, email);
        edit.text(Field::Phone, &mut person.phone, row.text(Field::Phone));
        edit.text(Field::Street, &mut person.base.street, row.text(Field::Street));
        edit.text(
            Field::Postcode,
            &mut person.base.postcode,
            super::accounts::postcode(row, read.country.as_deref().unwrap_or(&person.base.country)),
        );
        edit.text(Field::Town, &mut person.base.town, row.text(Field::Town));
        edit.text(Field::Country, &mut person.base.country, read.country.clone());
        let show = |at: &Option<tandem_model::Coordinates>| super::accounts::shown(*at);
        edit.put(Field::Latitude, &mut person.base.coordinates, read.coordinates.map(Some), show);
        edit.text(Field::Region, &mut person.region, read.region.clone());
        edit.text(Field::Territory, &mut person.territory, read.territory.clone());
        edit.put(Field::ExperienceYears, &mut person.experience_years, read.experience_years, |years| {
            Value::Number(i64::from(*years))
        });
        let hours = |minutes: &u32| Value::Decimal(f64::from(*minutes) / 60.0);
        edit.put(Field::WeeklyHours, &mut person.weekly_minutes, read.weekly_minutes, hours);
        let day = |day: &Option<chrono::NaiveDate>| day.map_or(Value::Text(String::new()), Value::Date);
        edit.put(Field::Entry, &mut person.from, read.entry.map(Some), day);
        edit.put(Field::Exit, &mut person.until, read.exit.map(Some), day);
        if let Some(name) = row.text(Field::Site) {
            let site = self.site(&name);
            let old = person
                .site
                .and_then(|id| self.document.sites.get(id))
                .map_or(String::new(), |site| site.name.clone());
            if person.site != Some(site) {
                edit.changes.push(FieldChange {
                    field: Field::Site,
                    old: Value::Text(old),
                    new: Value::Text(name),
                });
                person.site = Some(site);
            }
        }
        // Field reps answer no phones: what their file calls a team is not a desk.
        if let Some(name) = row.text(Field::Desk).filter(|_| person.side == Side::Inside) {
            let desk = self.desk(&name, person.site);
            let old = person
                .desk
                .and_then(|id| self.document.desks.get(id))
                .map_or(String::new(), |desk| desk.name.clone());
            if person.desk != Some(desk) {
                edit.changes.push(FieldChange {
                    field: Field::Desk,
                    old: Value::Text(old),
                    new: Value::Text(name),
                });
                person.desk = Some(desk);
            }
        }
        (person, edit)
    }

    fn site(&mut self, name: &str) -> SiteId {
        let key = fold(name);
        if let Some(id) = self.sites.get(&key) {
            return *id;
        }
        let id = SiteId(derived("site", &key));
        self.sites.insert(key, id);
        // It may be there under the name that somebody has given it since.
        if !self.document.sites.contains(id) {
            self.places.push(Change::add(Site {
                id,
                name: name.to_owned(),
                place: tandem_model::Place::default(),
            }));
        }
        id
    }

    fn desk(&mut self, name: &str, site: Option<SiteId>) -> DeskId {
        let key = fold(name);
        if let Some(id) = self.desks.get(&key) {
            return *id;
        }
        let id = DeskId(derived("desk", &key));
        self.desks.insert(key, id);
        if !self.document.desks.contains(id) {
            self.places.push(Change::add(Desk {
                id,
                name: name.to_owned(),
                site,
                minimum: None,
                visitor_limit: None,
            }));
        }
        id
    }

    /// A note on a new person who may be one of the plan under a mistyped name.
    fn looks_like(&self, title: &str) -> Option<Message> {
        const MUCH: f64 = 0.94;
        let key = name_key(title);
        let known = self.names.iter().map(|(name, other)| (likeness(&key, other), name));
        let (likeness, name) = known.max_by(|a, b| a.0.total_cmp(&b.0))?;
        (likeness >= MUCH).then(|| Message::new("exchange-note-looks-like", Args::new().text("name", name)))
    }
}

impl Importer for Import<'_> {
    type Id = PersonId;
    type Row = PersonRow;
    const BY_TOWN: bool = false;
    const AMBIGUOUS: &'static str = "exchange-refused-ambiguous-person";

    fn title(&self, row: RowReading<'_>) -> String {
        let (given_name, family_name) = names(row);
        format!("{given_name} {family_name}").trim().to_owned()
    }

    fn read(&mut self, row: RowReading<'_>) -> Result<PersonRow, Refusal> {
        row.check_width()?;
        let (given_name, family_name) = names(row);
        if given_name.is_empty() && family_name.is_empty() {
            return Err(Refusal::new("missing_name", Message::plain("exchange-refused-missing-name")));
        }
        let mut person = PersonRow { given_name, family_name, ..PersonRow::default() };
        if let Some(text) = row.text(Field::Side) {
            person.side = values::side(&text);
            if person.side.is_none() {
                person.notes.push(row.left_out(Field::Side, &text));
            }
        }
        person.title_side = row.text(Field::JobTitle).and_then(|title| values::side_of_title(&title));
        person.number = row.text(Field::EmployeeNumber);
        person.email = row.text(Field::Email).filter(|email| {
            let plausible = email.contains('@') && !email.contains(' ');
            if !plausible {
                person.notes.push(row.left_out(Field::Email, email));
            }
            plausible
        });
        let hours = row.small(Field::WeeklyHours, 0.0..=70.0)?.map(|hours| (hours * 60.0).round() as u32);
        let share = row.small(Field::FullTimeShare, 0.0..=100.0)?;
        // 80 is 80 %, and so is 0.8.
        let share = share.map(|share| if share > 1.5 { share / 100.0 } else { share });
        let minutes = share.map(|share| (share * f64::from(self.full_time_minutes)).round() as u32);
        person.weekly_minutes = hours.or(minutes.map(|minutes| minutes.min(4200)));
        person.experience_years = row.small(Field::ExperienceYears, 0.0..=60.0)?.map(|years| years as u8);
        person.entry = row.day(Field::Entry)?;
        person.exit = row.day(Field::Exit)?;
        if let Some(text) = row.text(Field::Country) {
            person.country = values::country(&text);
            if person.country.is_none() {
                person.notes.push(row.left_out(Field::Country, &text));
            }
        }
        person.territory = row.text(Field::Territory);
        if let Some(text) = row.text(Field::Region) {
            person.region = values::region(&text, person.country.as_deref().unwrap_or_default());
            if person.region.is_none() {
                // "Region: South" is where somebody sells, not a region with holidays.
                match person.territory {
                    None => person.territory = Some(text),
                    Some(_) => person.notes.push(row.left_out(Field::Region, &text)),
                }
            }
        }
        if let Some(text) = row.text(Field::Languages) {
            let (known, unknown) = values::languages(&text);
            person.languages = known;
            person.notes.extend(unknown.iter().map(|text| row.left_out(Field::Languages, text)));
        }
        person.skills = one_skill(row, &mut person.notes);
        person.products = row.text(Field::Products).map(|text| values::skills(&text)).unwrap_or_default();
        person.coordinates = row.coordinates()?;
        Ok(person)
    }

    fn keys(&self, row: RowReading<'_>, read: &PersonRow) -> Keys {
        Keys {
            number: read.number.clone().unwrap_or_default(),
            email: read.email.as_deref().map(str::to_lowercase).unwrap_or_default(),
            name: name_key(&format!("{} {}", read.given_name, read.family_name)),
            town: row.text(Field::Town).map(|town| fold(&town)).unwrap_or_default(),
        }
    }

    fn change(&mut self, row: RowReading<'_>, read: PersonRow, id: PersonId) -> Result<Taken, Refusal> {
        let before = self.document.people.get(id);
        let after = match before {
            Some(person) => person.clone(),
            None => self.new_person(id, &read)?,
        };
        let (after, mut edits) = self.edit(row, &read, after);
        if let (Some(from), Some(until)) = (after.from, after.until)
            && from > until
        {
            let args = Args::new().date("from", from).date("until", until);
            return Err(Refusal::new(
                "exit_before_entry",
                Message::new("exchange-refused-exit-before-entry", args),
            ));
        }
        if before.is_some_and(|before| before.side != after.side) && self.bound.contains(&id) {
            return Err(Refusal::new("side_in_use", Message::plain("exchange-refused-side-in-use")));
        }
        let skills = self.skills.changes(id, &read.abilities(), before.is_some(), &mut edits);
        let mut changes = Vec::new();
        let mut notes = read.notes;
        let outcome = match before {
            None => {
                notes.extend(self.looks_like(&after.name()));
                changes.push(Change::add(after));
                Outcome::Added
            }
            Some(_) if edits.changes.is_empty() => Outcome::Same,
            Some(before) => {
                if *before != after {
                    changes.push(Change::replace(before.clone(), after));
                }
                Outcome::Changed(edits.changes)
            }
        };
        changes.extend(skills);
        Ok(Taken { outcome, changes, notes })
    }

    /// A list of skills or certificates has a row for each of them: whoever is in the rows before goes on.
    fn goes_on(&self, row: RowReading<'_>, first: RowReading<'_>) -> bool {
        row.text(Field::Skills).is_some() && row.fingerprint_but(&SKILL) == first.fingerprint_but(&SKILL)
    }

    fn go_on(&mut self, _: RowReading<'_>, read: PersonRow, id: PersonId) -> Taken {
        let mut edits = Edit::default();
        let known = self.document.people.contains(id);
        let changes = self.skills.changes(id, &read.abilities(), known, &mut edits);
        let outcome = match (changes.is_empty(), known) {
            (true, _) => Outcome::Same,
            (false, true) => Outcome::Changed(edits.changes),
            (false, false) => Outcome::Added,
        };
        Taken { outcome, changes, notes: read.notes }
    }
}

/// What differs between the rows of one person in a list of skills.
const SKILL: [Field; 3] = [Field::Skills, Field::SkillLevel, Field::SkillUntil];

/// The skills of a row; columns of their level and last day speak of all of them that do not say it themselves.
fn one_skill(row: RowReading<'_>, notes: &mut Vec<Message>) -> Vec<values::Named> {
    let mut skills = row.text(Field::Skills).map(|text| values::skills(&text)).unwrap_or_default();
    if skills.is_empty() {
        return skills;
    }
    let text = row.text(Field::SkillLevel);
    let level = text.as_deref().and_then(values::level);
    notes.extend(text.filter(|_| level.is_none()).map(|text| row.left_out(Field::SkillLevel, &text)));
    let until = row.day(Field::SkillUntil).unwrap_or_else(|_| {
        let text = row.text(Field::SkillUntil).unwrap_or_default();
        let until = values::until(&text);
        notes.extend(until.is_none().then(|| row.left_out(Field::SkillUntil, &text)));
        until
    });
    for skill in &mut skills {
        skill.level = skill.level.or(level);
        skill.until = skill.until.or(until);
    }
    skills
}

fn vanished(document: &Document, source: &Source, known: &Known<PersonId>) -> Vec<Vanished> {
    let gone = document.people.iter().filter(|person| {
        !source.partial && !known.is_claimed(person.id) && source.gave(person.id.0, &keys_of(person))
    });
    gone.map(|person| Vanished { id: EntityId::Person(person.id), title: person.name() }).collect()
}

/// Given and family name of a row, out of two columns or one.
fn names(row: RowReading<'_>) -> (String, String) {
    match (row.text(Field::GivenName), row.text(Field::FamilyName), row.text(Field::FullName)) {
        (Some(given), Some(family), _) => (given, family),
        (given, family, Some(full)) => {
            let (full_given, full_family) = split_name(&full);
            (given.unwrap_or(full_given), family.unwrap_or(full_family))
        }
        (None, Some(family), None) if family.contains(',') => split_name(&family),
        (given, family, None) => (given.unwrap_or_default(), family.unwrap_or_default()),
    }
}

fn side_name(side: Side) -> Message {
    Message::plain(match side {
        Side::Inside => "exchange-side-inside",
        Side::Field => "exchange-side-field",
        Side::Manager => "exchange-side-manager",
    })
}
