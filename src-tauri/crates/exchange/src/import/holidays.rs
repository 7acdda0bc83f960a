//! Public and school holidays from lists and calendars.
//!
//! A row holds in the regions it names, else in its country, else in the region that the calendar or the file is called
//! after, else in the plan's. Rows for regions in which nobody of the plan works are left out.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;
use tandem_model::{
    Change, Document, EntityId, Holiday, HolidayCalendar, HolidayCalendarId, HolidayId, HolidayKind,
    SettingsId,
};
use tandem_wording::{Message, Value};

use super::changes::{Taken, settle};
use super::entries::{Claims, PlanClock, Stretch, each};
use super::matching::{Source, derived};
use super::reading::{Reading, RowReading};
use super::values::{self, fold};
use super::{Field, FieldChange, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// What importing a table of holidays would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::Holidays, table, options, &mut questions);
    if !reading.has(Field::StartDate) {
        questions.push(Question::Missing { field: Field::StartDate });
    }
    let mut import = Import::new(document, table, options);
    let mut rows = each(
        &reading,
        |row| import.take(row),
        |row| {
            let day = row.text(Field::StartDate).unwrap_or_default();
            format!(
                "{} {day}",
                row.text(Field::HolidayName).map(|name| first_name(&name)).unwrap_or_default()
            )
            .trim()
            .to_owned()
        },
    );
    if import.nowhere > 0 {
        questions.push(Question::Region { rows: import.nowhere });
    }
    let shared = import.calendars();
    let changes = settle(document, shared, &mut rows);
    let vanished = import.vanished();
    Preview::of_rows(Kind::Holidays, reading, options, questions, rows, vanished, changes)
}

type Where = (String, HolidayKind);

struct Import<'a> {
    document: &'a Document,
    options: &'a Options,
    clock: PlanClock,
    source: Source,
    claims: Claims,
    /// Regions of the plan and of its people.
    regions: BTreeSet<String>,
    /// Calendars of the plan.
    known: HashMap<Where, HolidayCalendarId>,
    /// Holidays of the plan by calendar and days.
    by_days: HashMap<(HolidayCalendarId, NaiveDate, NaiveDate), HolidayId>,
    /// Region and kind of the whole table, as its name tells them.
    table_region: Option<String>,
    table_kind: Option<HolidayKind>,
    table_name: String,
    /// Last day of each calendar in the table.
    until: BTreeMap<Where, NaiveDate>,
    from: Option<NaiveDate>,
    nowhere: usize,
}

impl<'a> Import<'a> {
    fn new(document: &'a Document, table: &RawTable, options: &'a Options) -> Self {
        let own = document.settings.get(SettingsId::ONLY).map_or(String::new(), |s| s.region.clone());
        let people = document.people.iter().map(|person| person.region.clone());
        let regions: BTreeSet<String> =
            people.chain([own]).chain(options.region.clone()).filter(|region| !region.is_empty()).collect();
        let known = document.holiday_calendars.iter();
        let known = known.map(|calendar| ((calendar.region.clone(), calendar.kind), calendar.id)).collect();
        let holidays = document.holidays.iter();
        let by_days =
            holidays.map(|holiday| ((holiday.calendar, holiday.from, holiday.to), holiday.id)).collect();
        let stem = table.source.rsplit_once('.').map_or(table.source.as_str(), |(stem, _)| stem);
        let titles = table.left_out.iter().map(|(_, text)| text.as_str());
        let titles: Vec<&str> = [stem].into_iter().chain(titles.take(3)).collect();
        Self {
            document,
            options,
            clock: PlanClock::of(document),
            source: Source::of("holidays", table),
            claims: Claims::default(),
            regions,
            known,
            by_days,
            table_region: titles.iter().find_map(|title| values::region_within(title)),
            table_kind: titles.iter().find_map(|title| kind_within(title)),
            table_name: stem.replace('_', " "),
            until: BTreeMap::new(),
            from: None,
            nowhere: 0,
        }
    }

    fn take(&mut self, row: RowReading<'_>) -> Result<Taken, Refusal> {
        let stretch = Stretch::of(row, self.clock)?;
        let Some(kind) = self.kind(row) else {
            return Ok(Taken::left_out("imports-left-out-no-holiday"));
        };
        let held = self.held_in(row)?;
        let wanted: Vec<String> = held.into_iter().filter(|region| self.matters(region)).collect();
        if wanted.is_empty() {
            return Ok(Taken::left_out("imports-left-out-elsewhere"));
        }
        self.from = Some(self.from.map_or(stretch.from, |from| from.min(stretch.from)));
        let name = row.text(Field::HolidayName).map(|name| first_name(&name)).unwrap_or_default();
        let mut taken = Taken::same();
        for region in wanted {
            let whose = (region.clone(), kind);
            let until = self.until.entry(whose.clone()).or_insert(stretch.to);
            *until = (*until).max(stretch.to);
            if self.known_everywhere(&region, kind, stretch) {
                if let Some(calendar) = self.known.get(&whose)
                    && let Some(id) = self.by_days.get(&(*calendar, stretch.from, stretch.to))
                {
                    let _ = self.claims.claim(id.0, row);
                }
                continue;
            }
            let calendar = self.calendar(&whose);
            let source = self.source.part(&format!("{region}|{kind:?}"));
            let mut id = HolidayId(source.tagged(&format!("{}|{}", stretch.from, fold(&name))));
            let mut claimed = self.claims.claim(id.0, row);
            if let Some(Err(_)) = claimed {
                // Schools of two kinds may begin together and end apart.
                id = HolidayId(source.tagged(&format!("{}|{}|{}", stretch.from, stretch.to, fold(&name))));
                claimed = self.claims.claim(id.0, row);
            }
            match claimed {
                Some(Err(refusal)) => return Err(refusal),
                Some(Ok(_)) => continue,
                None => {}
            }
            let new = Holiday { id, calendar, from: stretch.from, to: stretch.to, name: name.clone() };
            match self.document.holidays.get(id) {
                None => {
                    taken.changes.push(Change::add(new));
                    taken.outcome = Outcome::Added;
                }
                Some(before) if *before != new => {
                    let change = FieldChange {
                        field: Field::EndDate,
                        old: Value::Date(before.to),
                        new: Value::Date(new.to),
                    };
                    taken.changes.push(Change::replace(before.clone(), new));
                    taken.outcome = Outcome::Changed(vec![change]);
                }
                Some(_) => {}
            }
        }
        Ok(taken)
    }

    /// Public or school; `None` for days that are called holidays and are none: observances, optional days.
    fn kind(&self, row: RowReading<'_>) -> Option<HolidayKind> {
        if let Some(kind) = self.options.holiday_kind {
            return Some(kind);
        }
        if let Some(text) = row.text(Field::HolidayKind) {
            let folded = fold(&text);
            let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
            if says(&["school", "schul", "ferien", "scolaire", "vacances"]) {
                return Some(HolidayKind::School);
            }
            if says(&["public", "feiertag", "gesetzlich", "ferie", "national", "statutory", "federal"]) {
                return Some(HolidayKind::Public);
            }
            if says(&["optional", "observance", "bank", "gedenktag", "back to", "end of", "half"]) {
                return None;
            }
        }
        let calendar = row.text(Field::Calendar).and_then(|name| kind_within(&name));
        let name = || row.text(Field::HolidayName).and_then(|name| kind_within(&name));
        Some(calendar.or(self.table_kind).or_else(name).unwrap_or(HolidayKind::Public))
    }

    /// The regions in which a row holds.
    fn held_in(&mut self, row: RowReading<'_>) -> Result<BTreeSet<String>, Refusal> {
        let country = row.text(Field::Country).and_then(|text| values::country(&text));
        let whole = self.options.region.clone().or_else(|| {
            let calendar = row.text(Field::Calendar).and_then(|name| values::region_within(&name));
            calendar.or_else(|| self.table_region.clone())
        });
        let country = country.or_else(|| whole.as_ref().map(|region| region[..2].to_owned()));
        if let Some(text) = row.text(Field::Regions) {
            let parts = text.split([',', '|', ';', '/']).map(str::trim).filter(|part| !part.is_empty());
            let regions: BTreeSet<String> = parts
                .filter_map(|part| match &country {
                    Some(country) if values::is_code(part) => {
                        Some(if part.starts_with(&format!("{country}-")) || part == country {
                            part.to_owned()
                        } else {
                            format!("{country}-{part}")
                        })
                    }
                    _ => values::region_within(part)
                        .or_else(|| values::region(part, country.as_deref().unwrap_or_default())),
                })
                .collect();
            if !regions.is_empty() {
                // What holds in a whole country needs no mention of its parts.
                let countries: Vec<String> =
                    regions.iter().filter(|region| region.len() == 2).cloned().collect();
                return Ok(regions
                    .into_iter()
                    .filter(|region| region.len() == 2 || !countries.contains(&region[..2].to_owned()))
                    .collect());
            }
        }
        let own = || self.document.settings.get(SettingsId::ONLY).map(|s| s.region.clone());
        let region =
            whole.filter(|region| country.as_ref().is_none_or(|country| region.starts_with(country)));
        let part = || values::part_within(&self.table_name, country.as_deref()?);
        let region =
            region.or_else(part).or_else(|| country.clone()).or_else(own).filter(|region| region.len() >= 2);
        region.map(|region| BTreeSet::from([region])).ok_or_else(|| {
            self.nowhere += 1;
            Refusal::new("region_unknown", Message::plain("imports-refused-no-region"))
        })
    }

    /// True if somebody of the plan works where it holds; everything matters to a plan without regions.
    fn matters(&self, region: &str) -> bool {
        let inside = |own: &String| own == region || (region.len() == 2 && own.starts_with(region));
        self.regions.is_empty() || self.regions.iter().any(inside)
    }

    /// True if the plan knows the days already wherever somebody needs them.
    fn known_everywhere(&self, region: &str, kind: HolidayKind, stretch: Stretch) -> bool {
        let there = |own: &str| {
            self.document
                .holiday_calendars
                .iter()
                .filter(|calendar| calendar.kind == kind && calendar.holds_for(own))
                .any(|calendar| self.by_days.contains_key(&(calendar.id, stretch.from, stretch.to)))
        };
        let needed: Vec<&String> = self
            .regions
            .iter()
            .filter(|own| *own == region || (region.len() == 2 && own.starts_with(region)))
            .collect();
        if needed.is_empty() { there(region) } else { needed.into_iter().all(|own| there(own)) }
    }

    fn calendar(&self, whose: &Where) -> HolidayCalendarId {
        let (region, kind) = whose;
        let new = || HolidayCalendarId(derived("holidays", &format!("{region}|{kind:?}")));
        self.known.get(whose).copied().unwrap_or_else(new)
    }

    /// Calendars that rows need and the plan lacks, and those that now reach further.
    fn calendars(&self) -> Vec<Change> {
        let change = |(whose, until): (&Where, &NaiveDate)| {
            let id = self.calendar(whose);
            let (region, kind) = whose;
            match self.document.holiday_calendars.get(id) {
                // Somewhere else the plan knows all of these days.
                None if !self.known.contains_key(whose) && !self.gives_any(region, *kind) => None,
                None => Some(Change::add(HolidayCalendar {
                    id,
                    name: format!("{} ({region})", self.table_name),
                    region: region.clone(),
                    kind: *kind,
                    complete_until: Some(*until),
                })),
                Some(before) if before.complete_until.is_none_or(|known| known < *until) => {
                    Some(Change::replace(
                        before.clone(),
                        HolidayCalendar { complete_until: Some(*until), ..before.clone() },
                    ))
                }
                Some(_) => None,
            }
        };
        self.until.iter().filter_map(change).collect()
    }

    /// True if a row has added to a calendar that the plan lacks.
    fn gives_any(&self, region: &str, kind: HolidayKind) -> bool {
        let source = self.source.part(&format!("{region}|{kind:?}"));
        self.claims.ids().any(|id| source.tagged_it(id))
    }

    fn vanished(&self) -> Vec<Vanished> {
        let Some(from) = self.from.filter(|_| !self.source.partial) else { return Vec::new() };
        let gone = self.document.holidays.iter().filter(|holiday| {
            let Some(calendar) = self.document.holiday_calendars.get(holiday.calendar) else { return false };
            let source = self.source.part(&format!("{}|{:?}", calendar.region, calendar.kind));
            let until = self.until.get(&(calendar.region.clone(), calendar.kind));
            source.tagged_it(holiday.id.0)
                && from <= holiday.to
                && until.is_some_and(|until| holiday.from <= *until)
                && !self.claims.has(holiday.id.0)
        });
        gone.map(|holiday| Vanished {
            id: EntityId::Holiday(holiday.id),
            title: format!("{} {}", holiday.name, holiday.from),
        })
        .collect()
    }
}

/// Whether the name of a calendar says that it is of schools or of public holidays.
fn kind_within(name: &str) -> Option<HolidayKind> {
    let folded = fold(name);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if says(&["school", "schul", "ferien", "scolaire", "vacances"]) {
        Some(HolidayKind::School)
    } else if says(&["feiertag", "public holiday", "jours feries", "jour ferie", "bank holiday", "public"]) {
        Some(HolidayKind::Public)
    } else {
        None
    }
}

/// The first of several names with their languages: "DE Neujahr,EN New Year's Day".
fn first_name(text: &str) -> String {
    let tagged = |part: &str| {
        let bytes = part.as_bytes();
        bytes.len() > 3 && bytes[..2].iter().all(u8::is_ascii_uppercase) && bytes[2] == b' '
    };
    let mut parts = text.split(',');
    match parts.next() {
        Some(first) if tagged(first) && parts.any(tagged) => first[3..].trim().to_owned(),
        _ => text.to_owned(),
    }
}
