//! Customers from a table.

use std::collections::HashMap;

use tandem_model::{
    AbcClass, Account, AccountId, Change, Contact, Coordinates, Document, EntityId, PersonId, Place,
    SettingsId, Side,
};
use tandem_wording::{Args, Message, Value};

use super::changes::{Edit, Importer, Taken, settle, take};
use super::classes;
use super::matching::{Keys, Known, Source, same_number};
use super::owners::Owners;
use super::reading::{Reading, RowReading};
use super::values::{self, fold};
use super::{Field, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// What importing a table of customers would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::Accounts, table, options, &mut questions);
    if !reading.has(Field::Name) {
        questions.push(Question::NoNames);
    }
    let source = Source::of("accounts", table);
    let nouns = document.accounts.iter().map(|account| (account.id, keys_of(account)));
    let mut known = Known::new(nouns, Import::BY_TOWN);
    let mut import = Import::new(document, options);
    let mut rows = take(&mut import, &reading, &mut known, &source);
    if reading.has(Field::Revenue) {
        questions.extend(classes::of_new_customers(document, &mut rows));
    }
    let changes = settle(document, Vec::new(), &mut rows);
    let vanished = vanished(document, &source, &known);
    questions.extend(import.owners.questions());
    Preview::of_rows(Kind::Accounts, reading, options, questions, rows, vanished, changes)
}

/// A row whose cells have meaning.
#[derive(Default)]
struct AccountRow {
    name: String,
    number: Option<String>,
    place: PlaceRow,
    revenue: Option<i64>,
    abc_class: Option<AbcClass>,
    languages: Option<Vec<String>>,
    inside_owner: Option<PersonId>,
    field_owner: Option<PersonId>,
    notes: Vec<Message>,
}

#[derive(Default)]
struct PlaceRow {
    postcode: Option<String>,
    town: Option<String>,
    country: Option<String>,
    coordinates: Option<Coordinates>,
}

struct Import<'a> {
    document: &'a Document,
    owners: Owners<'a>,
    currency: String,
    /// Names in the plan without blanks and legal forms.
    squeezed: HashMap<String, String>,
}

fn keys_of(account: &Account) -> Keys {
    Keys {
        number: account.number.clone(),
        // A purchasing office may buy for several customers; its address tells none of them.
        email: String::new(),
        name: fold(&account.name),
        town: fold(&account.place.town),
    }
}

impl<'a> Import<'a> {
    fn new(document: &'a Document, options: &'a Options) -> Self {
        let currency =
            document.settings.get(SettingsId::ONLY).map_or_else(String::new, |s| s.currency.clone());
        let owners = Owners::new(document, options);
        let squeezed =
            document.accounts.iter().map(|account| (squeezed(&account.name), account.name.clone())).collect();
        Self { document, owners, currency, squeezed }
    }

    fn owner(&mut self, row: RowReading<'_>, field: Field, read: &mut AccountRow) {
        let Some(text) = row.text(field) else { return };
        if self.owners.means_nobody(&text) {
            return;
        }
        let named = self.owners.named(&text);
        if named.is_empty() {
            let args = Args::new().text("owner", super::preview::quoted(&text));
            read.notes.push(Message::new("exchange-note-owner-unknown", args));
        }
        for (person, side) in named {
            let slot = match (field, side) {
                // A manager may look after key customers in whichever role the column names.
                (Field::InsideOwner, Side::Inside | Side::Manager) | (Field::Owner, Side::Inside) => {
                    &mut read.inside_owner
                }
                (Field::FieldOwner, Side::Field | Side::Manager) | (Field::Owner, Side::Field) => {
                    &mut read.field_owner
                }
                _ => {
                    let args = Args::new().text("owner", super::preview::quoted(&text));
                    read.notes.push(Message::new("exchange-note-owner-other-side", args));
                    continue;
                }
            };
            slot.get_or_insert(person);
        }
    }

    /// The customer with what the row says.
    fn edit(&self, row: RowReading<'_>, read: AccountRow, mut account: Account) -> (Account, Edit) {
        let mut edit = Edit::default();
        edit.text(Field::Name, &mut account.name, Some(read.name));
        let number = read.number.filter(|number| !same_number(number, &account.number));
        edit.text(Field::Number, &mut account.number, number);
        let place = &mut account.place;
        edit.text(Field::Street, &mut place.street, row.text(Field::Street));
        edit.text(Field::Postcode, &mut place.postcode, read.place.postcode);
        edit.text(Field::Town, &mut place.town, read.place.town);
        edit.text(Field::Country, &mut place.country, read.place.country);
        edit.put(Field::Latitude, &mut place.coordinates, read.place.coordinates.map(Some), |at| shown(*at));
        let money = |minor: &i64| Value::Money(*minor, self.currency.clone());
        edit.put(Field::Revenue, &mut account.revenue, read.revenue, money);
        let class =
            |class: &Option<AbcClass>| Value::Text(class.map_or(String::new(), |class| format!("{class:?}")));
        edit.put(Field::AbcClass, &mut account.abc_class, read.abc_class.map(Some), class);
        edit.text(Field::Sector, &mut account.sector, row.text(Field::Sector));
        edit.text(Field::Territory, &mut account.territory, row.text(Field::Territory));
        let list = |codes: &Vec<String>| Value::Text(codes.join(" ").to_uppercase());
        edit.put(Field::Languages, &mut account.languages, read.languages, list);
        let person = |id: &Option<PersonId>| {
            let person = id.and_then(|id| self.document.people.get(id));
            Value::Text(person.map_or(String::new(), tandem_model::Person::name))
        };
        edit.put(Field::InsideOwner, &mut account.inside_owner, read.inside_owner.map(Some), person);
        edit.put(Field::FieldOwner, &mut account.field_owner, read.field_owner.map(Some), person);
        edit.text(Field::ContactName, &mut account.contact.name, row.text(Field::ContactName));
        edit.text(Field::ContactEmail, &mut account.contact.email, row.text(Field::ContactEmail));
        edit.text(Field::ContactPhone, &mut account.contact.phone, row.text(Field::ContactPhone));
        (account, edit)
    }

    /// A note on a new customer who is in the plan under a name with other blanks or another legal form.
    fn looks_like(&self, title: &str) -> Option<Message> {
        let name = self.squeezed.get(&squeezed(title))?;
        Some(Message::new("exchange-note-account-looks-like", Args::new().text("name", name)))
    }
}

impl Importer for Import<'_> {
    type Id = AccountId;
    type Row = AccountRow;
    const BY_TOWN: bool = true;
    const AMBIGUOUS: &'static str = "exchange-refused-ambiguous-account";

    fn title(&self, row: RowReading<'_>) -> String {
        row.text(Field::Name).or_else(|| row.text(Field::Number)).unwrap_or_default()
    }

    fn read(&mut self, row: RowReading<'_>) -> Result<AccountRow, Refusal> {
        row.check_width()?;
        let missing = || Refusal::new("missing_name", Message::plain("exchange-refused-missing-name"));
        let name = row.text(Field::Name).ok_or_else(missing)?;
        let mut read = AccountRow {
            name,
            number: row.text(Field::Number),
            revenue: row.money(Field::Revenue)?,
            ..AccountRow::default()
        };
        if let Some(text) = row.text(Field::Country) {
            read.place.country = values::country(&text);
            if read.place.country.is_none() {
                read.notes.push(row.left_out(Field::Country, &text));
            }
        }
        read.place.postcode = postcode(row, read.place.country.as_deref().unwrap_or_default());
        read.place.town = row.text(Field::Town);
        // "80331 München" in a column of towns.
        if let (None, Some((code, town))) =
            (&read.place.postcode, read.place.town.as_deref().and_then(|text| text.split_once(' ')))
            && (4..=5).contains(&code.len())
            && code.bytes().all(|byte| byte.is_ascii_digit())
        {
            (read.place.postcode, read.place.town) = (Some(code.to_owned()), Some(town.to_owned()));
        }
        read.place.coordinates = row.coordinates()?;
        if let Some(text) = row.text(Field::AbcClass) {
            read.abc_class = values::abc_class(&text);
            if read.abc_class.is_none() {
                read.notes.push(row.left_out(Field::AbcClass, &text));
            }
        }
        if let Some(text) = row.text(Field::Languages) {
            let (known, unknown) = values::languages(&text);
            let codes: Vec<String> = known.iter().map(|(code, _)| (*code).to_owned()).collect();
            read.languages = Some(codes).filter(|codes| !codes.is_empty());
            read.notes.extend(unknown.iter().map(|text| row.left_out(Field::Languages, text)));
        }
        for field in [Field::InsideOwner, Field::FieldOwner, Field::Owner] {
            self.owner(row, field, &mut read);
        }
        Ok(read)
    }

    fn keys(&self, _: RowReading<'_>, read: &AccountRow) -> Keys {
        Keys {
            number: read.number.clone().unwrap_or_default(),
            email: String::new(),
            name: fold(&read.name),
            town: read.place.town.as_deref().map(fold).unwrap_or_default(),
        }
    }

    fn change(&mut self, row: RowReading<'_>, read: AccountRow, id: AccountId) -> Result<Taken, Refusal> {
        let mut notes = read.notes.clone();
        let before = self.document.accounts.get(id);
        let after = before.cloned().unwrap_or_else(|| new_account(id));
        let (after, edit) = self.edit(row, read, after);
        let (outcome, changes) = match before {
            None => {
                notes.extend(self.looks_like(&after.name));
                (Outcome::Added, vec![Change::add(after)])
            }
            Some(_) if edit.changes.is_empty() => (Outcome::Same, Vec::new()),
            Some(before) => (Outcome::Changed(edit.changes), vec![Change::replace(before.clone(), after)]),
        };
        Ok(Taken { outcome, changes, notes })
    }
}

fn vanished(document: &Document, source: &Source, known: &Known<AccountId>) -> Vec<Vanished> {
    let gone = document.accounts.iter().filter(|account| {
        !source.partial && !known.is_claimed(account.id) && source.gave(account.id.0, &keys_of(account))
    });
    gone.map(|account| Vanished { id: EntityId::Account(account.id), title: account.name.clone() }).collect()
}

/// A name without blanks and legal forms: "GTX Pro GmbH" and "GTXPro" are alike.
pub(super) fn squeezed(name: &str) -> String {
    let words = bare_words(name);
    words.concat()
}

/// The folded words of a name without legal forms; all of them if there are no others.
pub(super) fn bare_words(name: &str) -> Vec<String> {
    const FORMS: [&str; 20] = [
        "gmbh", "co", "kg", "ag", "ohg", "gbr", "mbh", "ug", "ek", "se", "inc", "ltd", "llc", "plc", "sa",
        "sas", "sarl", "srl", "corp", "und",
    ];
    let folded = fold(name);
    let words = |with_forms: bool| {
        let kept = folded.split(' ').filter(|word| with_forms || !FORMS.contains(word));
        kept.map(str::to_owned).collect::<Vec<String>>()
    };
    Some(words(false)).filter(|words| !words.is_empty()).unwrap_or_else(|| words(true))
}

fn new_account(id: AccountId) -> Account {
    Account {
        id,
        name: String::new(),
        number: String::new(),
        place: Place::default(),
        revenue: 0,
        abc_class: None,
        coverage_model: None,
        effort_percent: 100,
        sector: String::new(),
        territory: String::new(),
        languages: Vec::new(),
        all_languages: false,
        products: Vec::new(),
        contact: Contact::default(),
        inside_owner: None,
        field_owner: None,
        tandem: None,
        pinned: false,
        protection: None,
        protected_until: None,
        note: String::new(),
    }
}

/// A postcode as its country writes it: without the country before it, with the zeros that a number lost.
pub(super) fn postcode(row: RowReading<'_>, country: &str) -> Option<String> {
    let text = row.text(Field::Postcode)?;
    let bare = match text.split_once('-') {
        Some((prefix, code))
            if values::country(prefix).is_some() && code.trim().starts_with(|c: char| c.is_ascii_digit()) =>
        {
            code.trim().to_owned()
        }
        _ => text,
    };
    let five_digits = ["DE", "FR", "IT", "ES", "US", "FI", "HR", "EE", "UA", "TR"].contains(&country);
    if row.is_number(Field::Postcode) && five_digits && bare.len() < 5 {
        return Some(format!("{bare:0>5}"));
    }
    Some(bare)
}

/// A point on the globe in a sentence.
pub(super) fn shown(at: Option<Coordinates>) -> Value {
    Value::Text(at.map_or(String::new(), |at| format!("{:.4} / {:.4}", at.latitude, at.longitude)))
}
