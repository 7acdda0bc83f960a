//! The frozen copy that a release keeps, as JSON that is never migrated.

use super::items::{Item, items, known_people};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{
    AbsenceKind, Change, Document, Entity, EntityId, Person, Release, ReleaseScope, Side, Uuid,
};

/// Written into every copy, so that a later program knows what it reads.
const FORMAT: u32 = 1;

/// Somebody as a release knows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Known {
    /// Full name.
    pub name: String,
    /// Given name.
    #[serde(default)]
    pub given: String,
    /// Family name.
    #[serde(default)]
    pub family: String,
    /// Inside, field or manager.
    pub side: Side,
    /// Address or empty.
    #[serde(default)]
    pub email: String,
    /// Number or empty.
    #[serde(default)]
    pub phone: String,
}

impl From<&Person> for Known {
    fn from(person: &Person) -> Self {
        Self {
            name: person.name(),
            given: person.given_name.trim().to_owned(),
            family: person.family_name.trim().to_owned(),
            side: person.side,
            email: person.email.trim().to_owned(),
            phone: person.phone.trim().to_owned(),
        }
    }
}

/// What a roster says, as a release keeps it or as it stands.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Frozen {
    /// People by id.
    #[serde(rename = "names")]
    pub people: BTreeMap<Uuid, Known>,
    /// The lines in the order of lists.
    pub items: Vec<Item>,
    /// What earlier releases said and this one no longer does, with the version of its cancellation.
    pub gone: Vec<Item>,
}

/// The JSON of a release: the lines, and the rows of the plan as they were, each with its noun.
#[derive(Serialize)]
struct Text<'a> {
    format: u32,
    entities: Vec<Value>,
    #[serde(flatten)]
    lines: &'a Frozen,
}

/// The lines in it, each read on its own; the rows are passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Lines {
    names: serde_json::Map<String, Value>,
    items: Vec<Value>,
    gone: Vec<Value>,
}

/// The rows in it; the lines are passed over.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Rows {
    entities: Vec<Value>,
}

impl Frozen {
    /// Reads the lines of a release; what cannot be understood of them is left out.
    pub fn read(release: &Release) -> Self {
        let lines: Lines = serde_json::from_str(&release.frozen).unwrap_or_default();
        let read =
            |rows: Vec<Value>| rows.into_iter().filter_map(|row| Item::deserialize(row).ok()).collect();
        let people = lines.names.into_iter();
        Self {
            people: people
                .filter_map(|(id, row)| Some((id.parse().ok()?, Known::deserialize(row).ok()?)))
                .collect(),
            items: read(lines.items),
            gone: read(lines.gone),
        }
    }

    /// The JSON of a release of `document` that says this.
    pub fn text(&self, document: &Document, scope: ReleaseScope) -> String {
        let text =
            Text { format: FORMAT, entities: rows(document, scope, items(document, scope).1), lines: self };
        serde_json::to_string(&text).unwrap_or_default()
    }

    /// The lines by UID.
    pub fn by_uid(&self) -> HashMap<&str, &Item> {
        self.items.iter().map(|item| (item.uid.as_str(), item)).collect()
    }
}

/// A plan made of the rows that a release keeps, with as many of them as today's program understands and accepts.
pub(crate) fn document_of(release: &Release, current: &Document) -> Document {
    let rows: Rows = serde_json::from_str(&release.frozen).unwrap_or_default();
    let rows = rows.entities.into_iter().filter_map(|row| Entity::deserialize(row).ok());
    let mut settings = current.settings().clone();
    let mut changes = Vec::new();
    for row in rows {
        match row {
            Entity::Settings(row) => settings = row,
            row => changes.push(Change::add(row)),
        }
    }
    let empty = Document::new(settings).checked();
    let empty = empty.unwrap_or_else(|_| Document::new(current.settings().clone()));
    crate::session::lay(&empty, &changes).0
}

/// The newest release of a roster that has not been withdrawn.
pub(crate) fn in_force(document: &Document, scope: ReleaseScope) -> Option<&Release> {
    let of_scope = document.releases.iter().filter(|release| release.scope == scope);
    of_scope.filter(|release| release.withdrawn_at.is_none()).max_by_key(|release| release.number)
}

/// The newest release of a roster, withdrawn or not: the one that calendars may have seen last.
pub(crate) fn newest(document: &Document, scope: ReleaseScope) -> Option<&Release> {
    document.releases.iter().filter(|release| release.scope == scope).max_by_key(|release| release.number)
}

/// What would be published now.
pub(crate) fn today(document: &Document, scope: ReleaseScope) -> Frozen {
    freeze(document, scope, newest(document, scope).map(Frozen::read).as_ref())
}

/// What would be published now, where `last` is the [`newest`] release.
///
/// A line that says what `last` said keeps its version; one that says something else has the next (RFC 5546, 2.1.4), and
/// so has the cancellation of one that is gone.
pub(crate) fn freeze(document: &Document, scope: ReleaseScope, last: Option<&Frozen>) -> Frozen {
    let (mut items, _) = items(document, scope);
    let mut gone = Vec::new();
    if let Some(last) = last {
        let live = last.by_uid();
        let cancelled: HashMap<&str, &Item> =
            last.gone.iter().map(|item| (item.uid.as_str(), item)).collect();
        for item in &mut items {
            item.sequence = match (live.get(item.uid.as_str()), cancelled.get(item.uid.as_str())) {
                (Some(before), _) if before.says_the_same(item) => before.sequence,
                (Some(before), _) | (None, Some(before)) => before.sequence.saturating_add(1),
                (None, None) => item.sequence,
            };
        }
        let here: BTreeSet<&str> = items.iter().map(|item| item.uid.as_str()).collect();
        let left = last.items.iter().filter(|item| !here.contains(item.uid.as_str()));
        gone.extend(left.map(|item| Item { sequence: item.sequence.saturating_add(1), ..item.clone() }));
        gone.extend(last.gone.iter().filter(|item| !here.contains(item.uid.as_str())).cloned());
    }
    let mut people = known_people(document);
    let concerned: BTreeSet<Uuid> =
        items.iter().chain(&gone).flat_map(|item| item.people.iter().copied()).collect();
    people.retain(|id, person| concerned.contains(id) || person.side == Side::Manager);
    for (id, person) in last.into_iter().flat_map(|last| &last.people) {
        if concerned.contains(id) {
            // Somebody who has left is still told that the duty is gone.
            people.entry(*id).or_insert_with(|| person.clone());
        }
    }
    Frozen { people, items, gone }
}

/// People of both versions, as the later one knows them.
pub(crate) fn together(earlier: &Frozen, later: &Frozen) -> BTreeMap<Uuid, Known> {
    let mut people = earlier.people.clone();
    people.extend(later.people.iter().map(|(id, person)| (*id, person.clone())));
    people
}

/// The rows with everything they refer to, so that they make a plan of their own.
fn rows(document: &Document, scope: ReleaseScope, mut wanted: BTreeSet<EntityId>) -> Vec<Value> {
    wanted.insert(tandem_model::SettingsId::ONLY.into());
    if scope == ReleaseScope::SwitchDays {
        // What else a wall plan of switch days shows.
        wanted.extend(document.people.iter().map(|row| EntityId::from(row.id)));
        wanted.extend(document.desks.iter().map(|row| EntityId::from(row.id)));
        wanted.extend(document.absences.iter().map(|row| EntityId::from(row.id)));
        wanted.extend(document.calendar_items.iter().map(|row| EntityId::from(row.id)));
        wanted.extend(document.booth_duties.iter().map(|row| EntityId::from(row.id)));
        wanted.extend(document.blackouts.iter().map(|row| EntityId::from(row.id)));
    }
    if matches!(scope, ReleaseScope::SwitchDays | ReleaseScope::TradeShow { .. }) {
        wanted.extend(document.holidays.iter().map(|row| EntityId::from(row.id)));
        wanted.extend(document.tandems.iter().map(|row| EntityId::from(row.id)));
    }
    let mut unread: Vec<EntityId> = wanted.iter().copied().collect();
    while let Some(id) = unread.pop() {
        let Some(row) = document.get(id) else { continue };
        row.references(&mut |_, to| {
            if wanted.insert(to) {
                unread.push(to);
            }
        });
    }
    let rows = wanted.into_iter().filter_map(|id| document.get(id)).map(public);
    rows.filter_map(|row| serde_json::to_value(row).ok()).collect()
}

/// The row without what is for the manager's eyes: why somebody is away, and notes about people.
fn public(row: Entity) -> Entity {
    match row {
        Entity::Person(mut row) => {
            row.private_note.clear();
            row.into()
        }
        Entity::Absence(mut row) => {
            row.private_note.clear();
            row.kind = AbsenceKind::Other;
            row.into()
        }
        other => other,
    }
}
