//! Trade shows with their stations and shifts.
//!
//! One table can list many shows, a row each, or be the timetable of one show, a row for each shift or each station in a
//! shift. A table without a column of shows is the timetable of the show it is called after.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, NaiveTime};
use tandem_model::{
    Change, Document, EntityId, NeedScope, Place, SeatNeed, SeatNeedId, Shift, ShiftId, ShiftKind, SkillKind,
    Span, Station, StationId, TradeShow, TradeShowId, Tz, Uuid, instant,
};
use tandem_wording::{Args, Message, Value};

use super::changes::{Edit, RowChanges, Taken, settle};
use super::entries::{Claims, PlanClock, check_length, of_taken};
use super::matching::{Source, derived};
use super::reading::{Reading, RowReading};
use super::values::{self, fold};
use super::{Field, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// What importing a table of trade shows would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::Shows, table, options, &mut questions);
    if !reading.has(Field::StartDate) {
        questions.push(Question::Missing { field: Field::StartDate });
    }
    let timed = reading.has(Field::StartTime) && reading.has(Field::EndTime);
    let stem = table.source.rsplit_once('.').map_or(table.source.as_str(), |(stem, _)| stem);
    let called = table.left_out.first().filter(|(line, _)| *line < table.header_row);
    let fallback = called.map_or_else(|| stem.replace('_', " "), |(_, text)| text.clone());
    let mut import = Import {
        document,
        clock: PlanClock::of(document),
        source: Source::of("shows", table),
        claims: Claims::default(),
        shows: BTreeMap::new(),
        timed,
    };
    let lines: Vec<(RowReading<'_>, Result<Line, Refusal>)> =
        table.rows.iter().map(|row| reading.row(row)).map(|row| (row, import.read(row, &fallback))).collect();
    for (_, line) in &lines {
        if let Ok(line) = line {
            import.gather(line);
        }
    }
    let mut rows: Vec<RowChanges> = lines
        .into_iter()
        .map(|(row, line)| {
            let title = line.as_ref().map_or_else(|_| row.text(Field::Show).unwrap_or_default(), Line::title);
            let taken = line.and_then(|line| import.take(row, line));
            of_taken(row.line(), title, taken)
        })
        .collect();
    let changes = settle(document, Vec::new(), &mut rows);
    let vanished = import.vanished();
    Preview::of_rows(Kind::Shows, reading, options, questions, rows, vanished, changes)
}

/// A row whose cells have meaning.
struct Line {
    key: String,
    name: String,
    from: NaiveDate,
    to: NaiveDate,
    zone: Option<Tz>,
    place: Place,
    booth: Option<String>,
    shift: Option<(String, NaiveTime, NaiveTime, ShiftKind)>,
    station: Option<String>,
    seats: Seats,
    notes: Vec<Message>,
}

#[derive(Clone, Copy, Default)]
struct Seats {
    minimum: Option<u32>,
    desired: Option<u32>,
    maximum: Option<u32>,
}

impl Line {
    fn title(&self) -> String {
        let shift = self.shift.as_ref().map(|(name, from, ..)| format!("{name} {} {from}", self.from));
        let parts = [Some(self.name.clone()), shift, self.station.clone()];
        parts.into_iter().flatten().map(|part| part.trim().to_owned()).collect::<Vec<_>>().join(", ")
    }
}

/// A show as all of its rows tell it.
struct Gathered {
    id: TradeShowId,
    /// Of the plan or of this import; the row that comes first adds or changes it.
    show: TradeShow,
    told: bool,
    rows: usize,
    stations: BTreeMap<String, Seats>,
}

struct Import<'a> {
    document: &'a Document,
    clock: PlanClock,
    source: Source,
    claims: Claims,
    shows: BTreeMap<String, Gathered>,
    timed: bool,
}

impl Import<'_> {
    fn read(&mut self, row: RowReading<'_>, fallback: &str) -> Result<Line, Refusal> {
        row.check_width()?;
        let missing = || Refusal::new("missing_date", Message::plain("imports-refused-no-day"));
        let start = row.when(Field::StartDate)?.ok_or_else(missing)?;
        let end = row.when(Field::EndDate)?;
        let from = start.date;
        let to = end.map_or(from, |end| end.date);
        if to < from {
            let reason = Message::plain("imports-refused-end-before-start");
            return Err(row.refuse(Field::EndDate, "end_before_start", reason));
        }
        check_length(row, from, to)?;
        let name = row.text(Field::Show).unwrap_or_else(|| fallback.to_owned());
        let mut notes = Vec::new();
        let country = row.text(Field::Country).and_then(|text| {
            let code = values::country(&text);
            if code.is_none() {
                notes.push(row.left_out(Field::Country, &text));
            }
            code
        });
        let zone = match row.text(Field::Zone) {
            Some(text) => {
                let zone = text.parse().ok();
                if zone.is_none() {
                    notes.push(row.left_out(Field::Zone, &text));
                }
                zone
            }
            None => country.as_deref().and_then(values::zone_of_country),
        };
        if zone.is_none() && country.is_some() {
            let args = Args::new().text("zone", self.clock.zone.name());
            notes.push(Message::new("imports-note-zone", args));
        }
        let place = Place {
            street: row.text(Field::Street).unwrap_or_default(),
            postcode: row.text(Field::Postcode).unwrap_or_default(),
            town: row.text(Field::Town).unwrap_or_default(),
            country: country.unwrap_or_default(),
            coordinates: row.coordinates()?,
        };
        let shift_name = row.text(Field::Shift).unwrap_or_default();
        let times = row
            .time(Field::StartTime)?
            .or(start.time)
            .zip(row.time(Field::EndTime)?.or(end.and_then(|end| end.time)));
        if self.timed
            && times.is_none()
            && (row.text(Field::Shift).is_some() || row.text(Field::Station).is_some())
        {
            let reason = Message::plain("imports-refused-no-times");
            return Err(row.refuse(Field::StartTime, "missing_time", reason));
        }
        let kind_text = row.text(Field::ShiftKind).unwrap_or_else(|| shift_name.clone());
        let shift = times.map(|(start, end)| (shift_name, start, end, shift_kind(&kind_text)));
        let count = |field| -> Result<Option<u32>, Refusal> {
            Ok(row.small(field, 0.0..=100.0)?.map(|count| count.round() as u32))
        };
        let seats = Seats {
            minimum: count(Field::Minimum)?,
            desired: count(Field::Desired)?,
            maximum: count(Field::Maximum)?,
        };
        let key = self.key(&name, from);
        Ok(Line {
            key,
            name,
            from,
            to,
            zone,
            place,
            booth: row.text(Field::Booth),
            shift,
            station: row.text(Field::Station),
            seats,
            notes,
        })
    }

    /// A show is the same within a year; a timetable may run over New Year.
    fn key(&self, name: &str, date: NaiveDate) -> String {
        use chrono::Datelike;
        let name = fold(name);
        let near = self
            .document
            .trade_shows
            .iter()
            .find(|show| fold(&show.name) == name && (show.from - date).num_days().abs() < 150);
        near.map_or_else(|| format!("{name}|{}", date.year()), |show| format!("{name}|{}", show.from.year()))
    }

    /// Adds what a row says to its show.
    fn gather(&mut self, line: &Line) {
        let gathered = self.shows.entry(line.key.clone()).or_insert_with(|| {
            let name = fold(&line.name);
            let known = self
                .document
                .trade_shows
                .iter()
                .find(|show| fold(&show.name) == name && (show.from - line.from).num_days().abs() < 150);
            let id = known.map_or_else(|| TradeShowId(self.source.tagged(&line.key)), |show| show.id);
            let show = known.cloned().unwrap_or_else(|| TradeShow {
                id,
                name: line.name.clone(),
                place: Place::default(),
                booth: String::new(),
                zone: line.zone.unwrap_or(self.clock.zone),
                from: line.from,
                to: line.to,
                people_budget: None,
            });
            Gathered { id, show, told: false, rows: 0, stations: BTreeMap::new() }
        });
        let show = &mut gathered.show;
        gathered.rows += 1;
        if line.shift.is_some() || (line.station.is_some() && gathered.rows > 1) {
            // A timetable may tell just a part of the show.
            show.from = show.from.min(line.from);
            show.to = show.to.max(line.to);
        } else if gathered.rows == 1 {
            (show.from, show.to) = (line.from, line.to);
        } else {
            // The row is refused as a second one for the same show.
            return;
        }
        show.zone = line.zone.unwrap_or(show.zone);
        let fill = |slot: &mut String, text: &str| {
            if !text.is_empty() {
                text.clone_into(slot);
            }
        };
        fill(&mut show.booth, line.booth.as_deref().unwrap_or_default());
        fill(&mut show.place.street, &line.place.street);
        fill(&mut show.place.postcode, &line.place.postcode);
        fill(&mut show.place.town, &line.place.town);
        fill(&mut show.place.country, &line.place.country);
        show.place.coordinates = line.place.coordinates.or(show.place.coordinates);
        let customer_shift = line.shift.as_ref().is_none_or(|(.., kind)| *kind == ShiftKind::Customer);
        let counted = line.seats.minimum.is_some() || line.seats.maximum.is_some();
        if customer_shift && (line.station.is_some() || (line.shift.is_some() && counted)) {
            let name = line.station.clone().unwrap_or_else(|| "Stand".to_owned());
            let seats = gathered.stations.entry(name).or_insert(line.seats);
            seats.minimum = seats.minimum.into_iter().chain(line.seats.minimum).min();
            seats.desired = seats.desired.into_iter().chain(line.seats.desired).max();
            seats.maximum =
                [seats.maximum, line.seats.maximum, line.seats.minimum].into_iter().flatten().max();
        }
    }

    fn take(&mut self, row: RowReading<'_>, line: Line) -> Result<Taken, Refusal> {
        let mut taken = Taken { notes: line.notes.clone(), ..Taken::same() };
        let mut edits = Edit::default();
        let Some(gathered) = self.shows.get_mut(&line.key) else { return Ok(taken) };
        let (show_id, zone) = (gathered.id, gathered.show.zone);
        if gathered.told && line.shift.is_none() && line.station.is_none() {
            return Err(Refusal::new("duplicate", Message::plain("imports-refused-show-twice")));
        }
        let mut added = false;
        if !gathered.told {
            gathered.told = true;
            let seen = self.claims.claim(show_id.0, row);
            debug_assert!(seen.is_none(), "a show is told once");
            match self.document.trade_shows.get(show_id) {
                None => {
                    added = true;
                    taken.changes.push(Change::add(gathered.show.clone()));
                }
                Some(before) => differences(before, &gathered.show, &mut edits, &mut taken.changes),
            }
            for (name, seats) in &gathered.stations {
                added |= station(self.document, show_id, name, *seats, &mut edits, &mut taken.changes);
            }
        }
        let mut shift_id = None;
        if let Some((name, start, end, kind)) = &line.shift {
            let id =
                self.shift(show_id, &line, (name, *start, *end, *kind), zone, &mut edits, &mut taken.changes);
            added |= id.1;
            shift_id = Some(id.0);
        }
        added |= self.needs(row, show_id, shift_id, &line, &mut taken.changes);
        if added {
            taken.outcome = Outcome::Added;
        } else if !edits.changes.is_empty() {
            taken.outcome = Outcome::Changed(edits.changes);
        }
        Ok(taken)
    }

    /// The shift of a row, added or changed; a shift that several rows name, one for each station, is added once.
    fn shift(
        &mut self,
        show: TradeShowId,
        line: &Line,
        (name, start, end, kind): (&str, NaiveTime, NaiveTime, ShiftKind),
        zone: Tz,
        edits: &mut Edit,
        changes: &mut Vec<Change>,
    ) -> (ShiftId, bool) {
        let last = if end <= start {
            line.from.checked_add_days(Days::new(1)).unwrap_or(line.from)
        } else {
            line.from
        };
        let span = Span { start: instant(line.from, start, zone), end: instant(last, end, zone), zone };
        let headcount = if kind == ShiftKind::Customer { 0 } else { line.seats.minimum.unwrap_or(1) };
        let known = self.document.shifts.iter().find(|shift| {
            shift.show == show
                && shift.span.start == span.start
                && (shift.span.end == span.end || fold(&shift.name) == fold(name))
        });
        let id = known.map_or_else(
            || ShiftId(derived("shift", &format!("{show}|{}|{}|{}", span.start, span.end, fold(name)))),
            |shift| shift.id,
        );
        let before = self.document.shifts.get(id);
        let again = changes.iter().any(|change| change.id == id.into()) || !self.first(id.0);
        if again {
            return (id, false);
        }
        let new = Shift { id, show, name: name.to_owned(), span, kind, headcount };
        match before {
            None => {
                changes.push(Change::add(new));
                (id, true)
            }
            Some(before) => {
                let mut after = before.clone();
                edits.text(Field::Shift, &mut after.name, Some(new.name).filter(|name| !name.is_empty()));
                let shown =
                    |span: &Span| Value::Text(span.end.with_timezone(&span.zone).format("%H:%M").to_string());
                edits.put(Field::EndTime, &mut after.span, Some(new.span), shown);
                let count = |count: &u32| Value::Number(i64::from(*count));
                edits.put(Field::Minimum, &mut after.headcount, Some(headcount), count);
                if after != *before {
                    changes.push(Change::replace(before.clone(), after));
                }
                (id, false)
            }
        }
    }

    /// True the first time an entry is given.
    fn first(&mut self, id: Uuid) -> bool {
        self.claims.first(id)
    }

    /// Languages and skills that one of the people on the seats must have.
    fn needs(
        &mut self,
        row: RowReading<'_>,
        show: TradeShowId,
        shift: Option<ShiftId>,
        line: &Line,
        changes: &mut Vec<Change>,
    ) -> bool {
        let mut wanted: Vec<(SkillKind, String, Option<u8>)> = Vec::new();
        if let Some(text) = row.text(Field::Languages) {
            let (known, _) = values::languages(&text);
            wanted
                .extend(known.iter().map(|(code, level)| (SkillKind::Language, (*code).to_owned(), *level)));
        }
        if let Some(text) = row.text(Field::Skills) {
            wanted.extend(
                values::skills(&text).into_iter().map(|named| (SkillKind::Skill, named.name, named.level)),
            );
        }
        let station = line.station.as_ref().map(|name| self.station_id(show, name));
        let mut added = false;
        for (kind, name, level) in wanted {
            let key = format!("{show}|{shift:?}|{station:?}|{kind:?}|{}", fold(&name));
            let id = SeatNeedId(derived("seat_need", &key));
            if self.document.seat_needs.contains(id) || !self.first(id.0) {
                continue;
            }
            changes.push(Change::add(SeatNeed {
                id,
                show,
                station,
                shift,
                scope: NeedScope::Group,
                kind,
                name,
                level,
            }));
            added = true;
        }
        added
    }

    fn station_id(&self, show: TradeShowId, name: &str) -> StationId {
        let known =
            self.document.stations.iter().find(|known| known.show == show && fold(&known.name) == fold(name));
        known.map_or_else(|| new_station_id(show, name), |known| known.id)
    }

    /// Shows that a source of this shape gave and that are not in it any more, among those not before its first.
    fn vanished(&self) -> Vec<Vanished> {
        let Some(first) = self.shows.values().map(|gathered| gathered.show.from).min() else {
            return Vec::new();
        };
        let gone = self.document.trade_shows.iter().filter(|show| {
            !self.source.partial
                && self.source.tagged_it(show.id.0)
                && show.from >= first
                && !self.claims.has(show.id.0)
        });
        gone.map(|show| Vanished { id: EntityId::TradeShow(show.id), title: show.name.clone() }).collect()
    }
}

fn differences(before: &TradeShow, now: &TradeShow, edits: &mut Edit, changes: &mut Vec<Change>) {
    let mut after = before.clone();
    edits.put(Field::StartDate, &mut after.from, Some(now.from), |day| Value::Date(*day));
    edits.put(Field::EndDate, &mut after.to, Some(now.to), |day| Value::Date(*day));
    edits.text(Field::Booth, &mut after.booth, Some(now.booth.clone()));
    edits.put(Field::Zone, &mut after.zone, Some(now.zone), |zone| Value::Text(zone.name().to_owned()));
    let town = |place: &Place| Value::Text(format!("{} {}", place.postcode, place.town).trim().to_owned());
    edits.put(Field::Town, &mut after.place, Some(now.place.clone()), town);
    if after != *before {
        changes.push(Change::replace(before.clone(), after));
    }
}

fn new_station_id(show: TradeShowId, name: &str) -> StationId {
    StationId(derived("station", &format!("{show}|{}", fold(name))))
}

/// A station, added or changed; true if added.
fn station(
    document: &Document,
    show: TradeShowId,
    name: &str,
    seats: Seats,
    edits: &mut Edit,
    changes: &mut Vec<Change>,
) -> bool {
    let known = document.stations.iter().find(|known| known.show == show && fold(&known.name) == fold(name));
    let minimum = seats.minimum.unwrap_or_else(|| known.map_or(1, |known| known.minimum));
    let desired = seats.desired.unwrap_or_else(|| known.map_or(0, |known| known.desired)).max(minimum);
    let maximum = seats.maximum.unwrap_or_else(|| known.map_or(0, |known| known.maximum)).max(desired).max(1);
    let Some(before) = known else {
        let id = new_station_id(show, name);
        // It may be there under the name that somebody has given it since.
        if document.stations.contains(id) {
            return false;
        }
        changes.push(Change::add(Station { id, show, name: name.to_owned(), minimum, desired, maximum }));
        return true;
    };
    let mut after = before.clone();
    let count = |count: &u32| Value::Number(i64::from(*count));
    edits.put(Field::Minimum, &mut after.minimum, Some(minimum), count);
    edits.put(Field::Desired, &mut after.desired, Some(desired), count);
    edits.put(Field::Maximum, &mut after.maximum, Some(maximum), count);
    if after != *before {
        changes.push(Change::replace(before.clone(), after));
    }
    false
}

fn shift_kind(text: &str) -> ShiftKind {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if says(&["abbau", "dismantl", "demontage", "tear down", "teardown", "pack up"]) {
        ShiftKind::Dismantling
    } else if says(&["aufbau", "build up", "buildup", "montage", "set up", "setup"]) {
        ShiftKind::BuildUp
    } else {
        ShiftKind::Customer
    }
}
