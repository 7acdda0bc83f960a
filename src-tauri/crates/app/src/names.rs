//! What things are called in sentences.

use tandem_model::{AccountId, DeskId, Document, Entity, EntityId, PersonId, SiteId, SwitchDay, TandemId};
use tandem_wording::{Args, Message};

/// A person's full name; the bare id for somebody who is no longer in the plan.
pub(crate) fn person(document: &Document, id: PersonId) -> String {
    document.people.get(id).map_or_else(|| id.to_string(), tandem_model::Person::name)
}

/// A person's name, or nothing.
pub(crate) fn person_or_empty(document: &Document, id: Option<PersonId>) -> String {
    id.and_then(|id| document.people.get(id)).map(tandem_model::Person::name).unwrap_or_default()
}

/// A customer's name.
pub(crate) fn account(document: &Document, id: AccountId) -> String {
    document.accounts.get(id).map_or_else(|| id.to_string(), |account| account.name.clone())
}

/// A desk's name, or nothing.
pub(crate) fn desk_or_empty(document: &Document, id: Option<DeskId>) -> String {
    id.and_then(|id| document.desks.get(id)).map(|desk| desk.name.clone()).unwrap_or_default()
}

/// A site's name, or nothing.
pub(crate) fn site_or_empty(document: &Document, id: Option<SiteId>) -> String {
    id.and_then(|id| document.sites.get(id)).map(|site| site.name.clone()).unwrap_or_default()
}

fn switch_day(document: &Document, switch: &SwitchDay) -> Message {
    let args = Args::new()
        .text("inside", person(document, switch.inside_rep))
        .text("field", person(document, switch.field_rep));
    Message::new("app-what-switch-day", args)
}

fn tandem(document: &Document, id: TandemId) -> Message {
    let Some(tandem) = document.tandems.get(id) else { return noun(id.into()) };
    let args = Args::new()
        .text("inside", person(document, tandem.inside_rep))
        .text("field", person(document, tandem.field_rep));
    Message::new("app-what-tandem", args)
}

/// What an entity is called in a sentence, names taken from `document`.
pub(crate) fn entity(document: &Document, id: EntityId) -> Message {
    match document.get(id) {
        Some(row) => row_in(document, &row),
        None => noun(id),
    }
}

/// The same for one that need not be in the document.
pub(crate) fn row_in(document: &Document, row: &Entity) -> Message {
    let named = |key, name: &str| Message::new(key, Args::new().text("name", name));
    match row {
        Entity::Person(row) => named("app-what-person", &row.name()),
        Entity::Account(row) => named("app-what-account", &row.name),
        Entity::Site(row) => named("app-what-site", &row.name),
        Entity::Desk(row) => named("app-what-desk", &row.name),
        Entity::TradeShow(row) => named("app-what-trade-show", &row.name),
        Entity::Absence(row) => named("app-what-absence", &person(document, row.person)),
        Entity::Appointment(row) => named("app-what-appointment", &person(document, row.visitor)),
        Entity::Skill(row) => named("app-what-skill", &person(document, row.person)),
        Entity::Wish(row) => named("app-what-wish", &person(document, row.person)),
        Entity::BoothDuty(row) => named("app-what-booth-duty", &person(document, row.person)),
        Entity::CalendarItem(row) => named("app-what-calendar-item", &row.title),
        Entity::Blackout(row) => named("app-what-blackout", &row.name),
        Entity::Holiday(row) => named("screens-what-holiday", &row.name),
        Entity::HolidayCalendar(row) => named("screens-what-holiday-calendar", &row.name),
        Entity::OpeningBalance(row) => named("screens-what-opening-balance", &person(document, row.person)),
        Entity::Draft(row) => named("screens-what-draft", &row.name),
        Entity::SwitchDay(row) => switch_day(document, row),
        Entity::Tandem(row) if document.tandems.contains(row.id) => tandem(document, row.id),
        Entity::Pairing(row) => {
            let args = Args::new()
                .text("inside", person(document, row.inside_rep))
                .text("field", person(document, row.field_rep));
            Message::new("app-what-pairing", args)
        }
        other => noun(other.id()),
    }
}

/// What kind of thing an id is of.
pub(crate) fn noun(id: EntityId) -> Message {
    Message::plain(match id {
        EntityId::Person(_) => "app-noun-person",
        EntityId::Account(_) => "app-noun-account",
        EntityId::SwitchDay(_) => "app-noun-switch-day",
        EntityId::Tandem(_) => "app-noun-tandem",
        EntityId::Absence(_) => "app-noun-absence",
        EntityId::Appointment(_) => "app-noun-appointment",
        EntityId::Desk(_) => "app-noun-desk",
        EntityId::Site(_) => "app-noun-site",
        EntityId::TradeShow(_) => "app-noun-trade-show",
        EntityId::Settings(_) => "app-noun-settings",
        _ => "app-noun-entry",
    })
}

/// What people call a field.
pub(crate) fn field(name: &str) -> Message {
    let key = match name {
        "name" | "title" | "plan_name" => "app-field-name",
        "given_name" => "app-field-given-name",
        "family_name" => "app-field-family-name",
        "side" => "app-field-side",
        "employee_number" => "app-field-employee-number",
        "number" => "app-field-number",
        "email" | "contact_email" => "app-field-email",
        "phone" | "contact_phone" => "app-field-phone",
        "contact_name" => "app-field-contact-name",
        "site" => "app-field-site",
        "desk" => "app-field-desk",
        "town" => "app-field-town",
        "postcode" => "app-field-postcode",
        "country" => "app-field-country",
        "place" | "base" => "app-field-place",
        "region" => "app-field-region",
        "territory" => "app-field-territory",
        "experience_years" => "app-field-experience-years",
        "hours_per_week" | "weekly_minutes" => "app-field-hours-per-week",
        "from" => "app-field-from",
        "until" | "to" => "app-field-until",
        "span" => "app-field-span",
        "work_pattern" => "app-field-work-pattern",
        "languages" => "app-field-languages",
        "private_note" | "note" => "app-field-note",
        "revenue" => "app-field-revenue",
        "abc_class" => "app-field-abc-class",
        "coverage_model" => "app-field-coverage-model",
        "sector" => "app-field-sector",
        "inside_owner" | "inside_rep" => "app-field-inside-rep",
        "field_owner" | "field_rep" => "app-field-field-rep",
        "pinned" => "app-field-pinned",
        "protection" => "app-field-protection",
        "level" => "app-field-level",
        "horizon" => "app-field-horizon",
        "deputy" => "app-field-deputy",
        "freeze_days" => "app-field-freeze-days",
        "notice_days" => "app-field-notice-days",
        "short_item_minutes" => "app-field-short-item-minutes",
        "full_time_minutes" => "app-field-full-time-minutes",
        "working_hours" => "app-field-working-hours",
        "currency" => "app-field-currency",
        "zone" => "screens-field-zone",
        "switch_days" => "screens-field-switch-days",
        "off_pattern_ok" => "screens-field-off-pattern-ok",
        "tandem_capacity" => "screens-field-tandem-capacity",
        "weights" => "app-field-weights",
        "abc" => "app-field-abc",
        "coverage_models" => "app-field-coverage-models",
        "switch_days.gap_days" => "app-field-gap-days",
        "switch_days.switches_per_quarter" => "app-field-switches-per-quarter",
        "switch_days.window_working_days" => "app-field-window-working-days",
        "switch_days.quarter_end_blackout_days" => "app-field-quarter-end-blackout-days",
        "trade_shows" | "trade_shows.laws" => "app-field-working-time-law",
        "headcount" => "app-field-headcount",
        "maximum" => "app-field-maximum",
        "kind" => "app-field-kind",
        "person" => "app-field-person",
        other => return Message::new("app-field-other", Args::new().text("field", other)),
    };
    Message::plain(key)
}
