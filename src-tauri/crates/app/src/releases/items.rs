//! What a roster says, line by line, apart from how the plan stores it.

use crate::names;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{
    Account, BoothDuty, Document, EntityId, LegKind, LegLength, PersonId, Place, ReleaseScope, Span,
    SwitchDay, Tandem, Uuid,
};

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// The inside rep rides along with the field rep.
    RideAlong,
    /// The field rep joins the inside rep at the desk.
    DeskShift,
    /// Somebody on the booth.
    BoothDuty,
    /// A tandem.
    Tandem,
    /// A customer with its tandem and coverage model.
    Account,
}

/// When it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub(crate) enum When {
    /// A whole or half working day.
    Leg {
        /// The day.
        date: NaiveDate,
        /// All of it or a half.
        length: LegLength,
        /// From when to when that is.
        span: Span,
    },
    /// From one time of day to another.
    Time {
        /// In the zone of the venue.
        span: Span,
    },
    /// From a day on, perhaps to another.
    Period {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: Option<NaiveDate>,
    },
    /// At no time in particular.
    Always,
}

impl When {
    /// The day it begins, for the order of lists.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Self::Leg { date, .. } => Some(*date),
            Self::Time { span } => Some(span.start.with_timezone(&span.zone).date_naive()),
            Self::Period { from, .. } => Some(*from),
            Self::Always => None,
        }
    }

    fn start(&self) -> Option<chrono::DateTime<chrono::Utc>> {
        match self {
            Self::Leg { span, .. } | Self::Time { span } => Some(span.start),
            Self::Period { .. } | Self::Always => None,
        }
    }
}

/// One line of a roster as it was published, or as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Item {
    /// The same for the same thing in every release and every calendar file.
    pub uid: String,
    /// What it is about.
    pub kind: Kind,
    /// Of the switch day, duty, tandem or customer.
    pub id: Uuid,
    /// Those concerned: inside rep, field rep and deputy, or whoever is on duty.
    pub people: Vec<Uuid>,
    /// When.
    pub when: When,
    /// Name of the show or customer; empty for others.
    #[serde(default)]
    pub title: String,
    /// Station or shift, agreement, coverage model.
    #[serde(default)]
    pub detail: String,
    /// Where; may be empty.
    #[serde(default)]
    pub place: String,
    /// Version of the calendar entry.
    pub sequence: u32,
}

impl Item {
    /// True if the two say the same, whatever the version of their calendar entries.
    pub fn says_the_same(&self, other: &Self) -> bool {
        Self { sequence: other.sequence, ..self.clone() } == *other
    }

    /// Of which thing in the plan.
    pub const fn entity(&self) -> EntityId {
        match self.kind {
            Kind::RideAlong | Kind::DeskShift => EntityId::SwitchDay(tandem_model::SwitchDayId(self.id)),
            Kind::BoothDuty => EntityId::BoothDuty(tandem_model::BoothDutyId(self.id)),
            Kind::Tandem => EntityId::Tandem(tandem_model::TandemId(self.id)),
            Kind::Account => EntityId::Account(tandem_model::AccountId(self.id)),
        }
    }

    /// It has a place in calendars.
    pub const fn has_time(&self) -> bool {
        matches!(self.when, When::Leg { .. } | When::Time { .. })
    }

    /// The order of lists: by time, then by what it is about.
    pub fn order(&self) -> impl Ord + use<> {
        (self.when.day(), self.when.start(), self.kind, self.title.clone(), self.uid.clone())
    }
}

/// The lines of a roster in the order of lists, and the rows of the plan that they come from.
pub(crate) fn items(document: &Document, scope: ReleaseScope) -> (Vec<Item>, BTreeSet<EntityId>) {
    let mut sources = BTreeSet::new();
    let mut items: Vec<Item> = match scope {
        ReleaseScope::SwitchDays => {
            sources.extend(document.switch_days.iter().map(|row| EntityId::from(row.id)));
            document
                .switch_days
                .iter()
                .filter(|switch| switch.counts())
                .flat_map(|switch| legs(document, switch))
                .collect()
        }
        ReleaseScope::TradeShow { show } => {
            sources.insert(show.into());
            sources.extend(
                document.stations.iter().filter(|row| row.show == show).map(|row| EntityId::from(row.id)),
            );
            sources.extend(
                document.shifts.iter().filter(|row| row.show == show).map(|row| EntityId::from(row.id)),
            );
            let needs = document.seat_needs.iter().filter(|row| row.show == show);
            sources.extend(needs.map(|row| EntityId::from(row.id)));
            sources.extend(
                document.visits.iter().filter(|row| row.show == show).map(|row| EntityId::from(row.id)),
            );
            let of_show =
                |duty: &&BoothDuty| document.shifts.get(duty.shift).is_some_and(|shift| shift.show == show);
            let duties = || document.booth_duties.iter().filter(of_show);
            sources.extend(duties().map(|row| EntityId::from(row.id)));
            duties().filter_map(|duty| booth_duty(document, duty)).collect()
        }
        ReleaseScope::Tandems => {
            sources.extend(document.tandems.iter().map(|row| EntityId::from(row.id)));
            document.tandems.iter().map(tandem_line).collect()
        }
        ReleaseScope::Coverage => {
            sources.extend(document.accounts.iter().map(|row| EntityId::from(row.id)));
            document.accounts.iter().map(|account| account_line(document, account)).collect()
        }
    };
    items.sort_by_cached_key(Item::order);
    (items, sources)
}

/// Everybody's full name, e-mail and phone, as far as they are in the plan.
pub(crate) fn known_people(document: &Document) -> BTreeMap<Uuid, super::frozen::Known> {
    document.people.iter().map(|person| (person.id.0, super::frozen::Known::from(person))).collect()
}

fn legs(document: &Document, switch: &SwitchDay) -> [Item; 2] {
    let settings = document.settings();
    [LegKind::RideAlong, LegKind::DeskShift].map(|kind| {
        let leg = switch.leg(kind);
        let (kind, suffix, place) = match kind {
            LegKind::RideAlong => (Kind::RideAlong, "ride-along", base(document, switch.field_rep)),
            LegKind::DeskShift => (Kind::DeskShift, "desk-shift", desk(document, switch.inside_rep)),
        };
        Item {
            uid: format!("{}-{suffix}@tandem", switch.id),
            kind,
            id: switch.id.0,
            people: vec![switch.inside_rep.0, switch.field_rep.0],
            when: When::Leg {
                date: leg.date,
                length: leg.length,
                span: settings.working_hours.span(leg.date, leg.length, settings.zone),
            },
            title: String::new(),
            detail: String::new(),
            place,
            sequence: switch.sequence,
        }
    })
}

/// Where a ride-along sets out.
fn base(document: &Document, field_rep: PersonId) -> String {
    document.people.get(field_rep).map(|person| person.base.town.clone()).unwrap_or_default()
}

/// Where a desk shift is.
fn desk(document: &Document, inside_rep: PersonId) -> String {
    let Some(person) = document.people.get(inside_rep) else { return String::new() };
    match person.desk {
        Some(_) => names::desk_or_empty(document, person.desk),
        None => person.base.town.clone(),
    }
}

fn booth_duty(document: &Document, duty: &BoothDuty) -> Option<Item> {
    let shift = document.shifts.get(duty.shift)?;
    let show = document.trade_shows.get(shift.show)?;
    let station = duty.station.and_then(|id| document.stations.get(id));
    Some(Item {
        uid: format!("{}-booth-duty@tandem", duty.id),
        kind: Kind::BoothDuty,
        id: duty.id.0,
        people: vec![duty.person.0],
        when: When::Time { span: Span { zone: show.zone, ..shift.span } },
        title: show.name.clone(),
        detail: station.map_or_else(|| shift.name.clone(), |station| station.name.clone()),
        place: [town(&show.place), show.booth.trim().to_owned()]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(", "),
        sequence: duty.sequence,
    })
}

fn town(place: &Place) -> String {
    place.town.trim().to_owned()
}

fn tandem_line(tandem: &Tandem) -> Item {
    let people = [tandem.inside_rep, tandem.field_rep].into_iter().chain(tandem.deputy);
    Item {
        uid: format!("{}-tandem@tandem", tandem.id),
        kind: Kind::Tandem,
        id: tandem.id.0,
        people: people.map(|person| person.0).collect(),
        when: When::Period { from: tandem.from, until: tandem.until },
        title: String::new(),
        detail: [tandem.agreement.inside_does.trim(), tandem.agreement.field_does.trim()]
            .join("\n")
            .trim()
            .to_owned(),
        place: String::new(),
        sequence: 0,
    }
}

fn account_line(document: &Document, account: &Account) -> Item {
    let tandem = account.tandem.and_then(|id| document.tandems.get(id));
    let people = tandem.map(|tandem| vec![tandem.inside_rep.0, tandem.field_rep.0]).unwrap_or_default();
    let model = serde_json::to_value(account.model()).ok();
    Item {
        uid: format!("{}-customer@tandem", account.id),
        kind: Kind::Account,
        id: account.id.0,
        people,
        when: When::Always,
        title: account.name.clone(),
        detail: model.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned(),
        place: account.place.town.clone(),
        sequence: 0,
    }
}
