//! Trade shows: the list with everybody's share, and the roster of one show.

use super::{
    Board, Ignored, Seen,
    judged::{judged, told_with_breaks},
    listed,
};
use crate::{
    failure::Failure,
    names,
    releases::in_force,
    seam::{
        Candidate, DutyChip, NamedPerson, SeatPlace, SeatQuestion, ShiftLine, ShowBoard, ShowLine, ShowShare,
        ShowsView, StationLine, TrayPerson, Verdict, VisitLine,
    },
};
use chrono::Datelike;
use std::collections::{BTreeSet, HashMap, HashSet};
use tandem_model::{
    BoothDuty, BoothDutyId, Change, Document, Entity, EntityId, NeedScope, Person, PersonId, ReleaseScope,
    SeatNeed, Shift, ShiftKind, SkillKind, Span, Station, TradeShow, TradeShowId, Tz, Uuid, Visit,
};
use tandem_rules::{Level, Term, is_finding, live::LiveCheck, released};
use tandem_wording::{Args, Language, say};

/// A share of the budget of distinct people: one and a half times the seats of the largest shift.
const fn usual_budget(largest: u32) -> u32 {
    (3 * largest).div_ceil(2)
}

/// What the rosters need from other tables, gathered once.
pub(super) struct Index<'a> {
    shifts: HashMap<TradeShowId, Vec<&'a Shift>>,
    stations: HashMap<TradeShowId, Vec<&'a Station>>,
    duties: HashMap<TradeShowId, Vec<&'a BoothDuty>>,
    levels: HashMap<EntityId, Level>,
}

impl<'a> Index<'a> {
    pub(super) fn new(seen: &Seen<'a>) -> Self {
        let document = seen.document;
        let mut shifts: HashMap<TradeShowId, Vec<&Shift>> = HashMap::new();
        for shift in &document.shifts {
            shifts.entry(shift.show).or_default().push(shift);
        }
        for shifts in shifts.values_mut() {
            shifts.sort_by_key(|shift| (shift.span.start, shift.span.end, shift.id));
        }
        let mut stations: HashMap<TradeShowId, Vec<&Station>> = HashMap::new();
        for station in &document.stations {
            stations.entry(station.show).or_default().push(station);
        }
        let mut duties: HashMap<TradeShowId, Vec<&BoothDuty>> = HashMap::new();
        for duty in &document.booth_duties {
            if let Some(shift) = document.shifts.get(duty.shift) {
                duties.entry(shift.show).or_default().push(duty);
            }
        }
        let mut levels: HashMap<EntityId, Level> = HashMap::new();
        let on_board = seen.live.terms(Board::TradeShows).chain(seen.live.terms(Board::Calendar));
        let ignored = Ignored::new(document);
        for term in on_board.filter(|term| ignored.leaves(term)) {
            for subject in &term.subjects {
                let level = levels.entry(*subject).or_insert(term.level());
                *level = (*level).min(term.level());
            }
        }
        Self { shifts, stations, duties, levels }
    }

    fn shifts(&self, show: TradeShowId) -> &[&'a Shift] {
        self.shifts.get(&show).map_or(&[], Vec::as_slice)
    }

    fn stations(&self, show: TradeShowId) -> &[&'a Station] {
        self.stations.get(&show).map_or(&[], Vec::as_slice)
    }

    fn duties(&self, show: TradeShowId) -> &[&'a BoothDuty] {
        self.duties.get(&show).map_or(&[], Vec::as_slice)
    }

    /// Least people of each seat of a shift: one entry per station, or the shift as a whole.
    fn minima(&self, shift: &Shift) -> Vec<(Option<tandem_model::StationId>, u32)> {
        match shift.kind {
            ShiftKind::Customer => {
                self.stations(shift.show).iter().map(|station| (Some(station.id), station.minimum)).collect()
            }
            ShiftKind::BuildUp | ShiftKind::Dismantling => vec![(None, shift.headcount)],
        }
    }

    pub(super) fn line(&self, show: &TradeShow) -> ShowLine {
        let duties = self.duties(show.id);
        let (mut seats, mut filled) = (0, 0);
        for shift in self.shifts(show.id) {
            for (station, minimum) in self.minima(shift) {
                let there = duties.iter().filter(|duty| duty.shift == shift.id && duty.station == station);
                seats += minimum;
                filled += minimum.min(there.count() as u32);
            }
        }
        let people: HashSet<PersonId> = duties.iter().map(|duty| duty.person).collect();
        let own = |id: EntityId| self.levels.get(&id).copied();
        let within = self.shifts(show.id).iter().filter_map(|shift| own(shift.id.into()));
        let of_duties = duties.iter().filter_map(|duty| own(duty.id.into()));
        ShowLine {
            id: show.id,
            name: show.name.clone(),
            booth: show.booth.clone(),
            town: show.place.town.clone(),
            country: show.place.country.clone(),
            from: show.from,
            to: show.to,
            shifts: self.shifts(show.id).len() as u32,
            seats,
            filled,
            people: people.len() as u32,
            level: own(show.id.into()).into_iter().chain(within).chain(of_duties).min().map(Into::into),
        }
    }
}

/// What somebody does at shows.
#[derive(Default)]
struct Share {
    duties: u32,
    minutes: u32,
    shows: BTreeSet<TradeShowId>,
    weekend_days: BTreeSet<chrono::NaiveDate>,
}

fn shares<'a>(document: &Document, duties: impl Iterator<Item = &'a BoothDuty>) -> HashMap<PersonId, Share> {
    let mut shares: HashMap<PersonId, Share> = HashMap::new();
    for duty in duties {
        let Some(shift) = document.shifts.get(duty.shift) else { continue };
        let Some(show) = document.trade_shows.get(shift.show) else { continue };
        let share = shares.entry(duty.person).or_default();
        share.duties += 1;
        share.minutes += u32::try_from(shift.span.minutes()).unwrap_or(0);
        share.shows.insert(show.id);
        let date = shift.span.start.with_timezone(&show.zone).date_naive();
        if date.weekday().num_days_from_monday() >= 5 {
            share.weekend_days.insert(date);
        }
    }
    shares
}

/// All shows, and what everybody does there.
pub(crate) fn shows_view(seen: &Seen) -> ShowsView {
    let document = seen.document;
    let index = Index::new(seen);
    let mut shows: Vec<_> = document.trade_shows.iter().map(|show| index.line(show)).collect();
    shows.sort_by(|a, b| (a.from, &a.name, a.id).cmp(&(b.from, &b.name, b.id)));
    let of = shares(document, document.booth_duties.iter());
    let none = Share::default();
    let mut shares: Vec<_> = document
        .people
        .iter()
        .map(|person| {
            let share = of.get(&person.id).unwrap_or(&none);
            ShowShare {
                id: person.id,
                name: person.name(),
                initials: person.initials(),
                side: person.side,
                duties: share.duties,
                minutes: share.minutes,
                shows: share.shows.len() as u32,
                weekend_days: share.weekend_days.len() as u32,
            }
        })
        .collect();
    shares.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    ShowsView {
        revision: seen.revision,
        today: seen.today,
        shows,
        shares,
        score: seen.live.score(Board::TradeShows).into(),
    }
}

/// The roster of one show.
pub(crate) fn show_board(seen: &Seen, id: TradeShowId) -> Result<ShowBoard, Failure> {
    let document = seen.document;
    let show = document.trade_shows.get(id).ok_or_else(|| Failure::unknown(id))?;
    let index = Index::new(seen);
    let shifts = index.shifts(id);
    let largest = shifts.iter().map(|shift| index.minima(shift).iter().map(|(_, seats)| seats).sum()).max();
    Ok(ShowBoard {
        revision: seen.revision,
        show: index.line(show),
        zone: show.zone.name().to_owned(),
        people_budget: show.people_budget.unwrap_or_else(|| usual_budget(largest.unwrap_or(0))),
        shifts: shifts.iter().map(|shift| shift_line(seen, show, shift)).collect(),
        stations: index.stations(id).iter().map(|station| station_line(seen, station)).collect(),
        duties: duties(seen, &index, id),
        visits: visits(seen, show, index.duties(id)),
        tray: tray(seen, index.duties(id)),
        findings: findings(seen, show, &index),
        score: seen.live.score(Board::TradeShows).into(),
    })
}

fn clock(span: &Span, zone: Tz) -> (chrono::NaiveDate, String, String) {
    let (from, to) = (span.start.with_timezone(&zone), span.end.with_timezone(&zone));
    (from.date_naive(), from.format("%H:%M").to_string(), to.format("%H:%M").to_string())
}

fn shift_line(seen: &Seen, show: &TradeShow, shift: &Shift) -> ShiftLine {
    let (date, from, to) = clock(&shift.span, show.zone);
    let own = |need: &&SeatNeed| need.shift == Some(shift.id) && need.station.is_none();
    ShiftLine {
        id: shift.id,
        name: shift.name.clone(),
        date,
        from,
        to,
        kind: shift.kind,
        headcount: shift.headcount,
        needs: seen
            .document
            .seat_needs
            .iter()
            .filter(own)
            .map(|need| need_said(seen.language, need))
            .collect(),
    }
}

fn station_line(seen: &Seen, station: &Station) -> StationLine {
    let own = |need: &&SeatNeed| need.station == Some(station.id);
    StationLine {
        id: station.id,
        name: station.name.clone(),
        minimum: station.minimum,
        desired: station.desired,
        maximum: station.maximum,
        needs: seen
            .document
            .seat_needs
            .iter()
            .filter(own)
            .map(|need| need_said(seen.language, need))
            .collect(),
    }
}

/// A need as people read it: what, and whether each or one must have it.
pub(crate) fn need_said(language: Language, need: &SeatNeed) -> String {
    let name = match need.kind {
        SkillKind::Language => need.name.to_uppercase(),
        SkillKind::Skill | SkillKind::Product => need.name.clone(),
    };
    let key = match need.scope {
        NeedScope::Individual => "app-need-each",
        NeedScope::Group => "app-need-one",
    };
    say(language, key, &Args::new().text("name", name))
}

fn duties(seen: &Seen, index: &Index, show: TradeShowId) -> Vec<DutyChip> {
    let number = in_force(seen.document, ReleaseScope::TradeShow { show }).map(|release| release.number);
    let released: HashMap<BoothDutyId, BoothDuty> =
        released::booth_duties(seen.document, show).into_iter().map(|duty| (duty.id, duty)).collect();
    let is_as_released = |duty: &BoothDuty| {
        released.get(&duty.id).is_some_and(|known| {
            (known.shift, known.station, known.person) == (duty.shift, duty.station, duty.person)
        })
    };
    let chips = index.duties(show).iter();
    chips.filter_map(|duty| chip(seen, index, duty, number.filter(|_| !is_as_released(duty)))).collect()
}

fn chip(seen: &Seen, index: &Index, duty: &BoothDuty, changed_since: Option<u32>) -> Option<DutyChip> {
    let person = seen.document.people.get(duty.person)?;
    Some(DutyChip {
        id: duty.id,
        shift_id: duty.shift,
        station_id: duty.station,
        person_id: duty.person,
        name: person.name(),
        initials: person.initials(),
        side: person.side,
        pinned: duty.pinned,
        level: index.levels.get(&EntityId::from(duty.id)).copied().map(Into::into),
        changed_since,
    })
}

/// The two of the tandem that has the customer, else the customer's owners.
pub(crate) fn faces_of(document: &Document, visit: &Visit) -> Vec<PersonId> {
    let Some(account) = document.accounts.get(visit.account) else { return Vec::new() };
    match account.tandem.and_then(|tandem| document.tandems.get(tandem)) {
        Some(tandem) => vec![tandem.inside_rep, tandem.field_rep],
        None => [account.inside_owner, account.field_owner].into_iter().flatten().collect(),
    }
}

fn visits(seen: &Seen, show: &TradeShow, duties: &[&BoothDuty]) -> Vec<VisitLine> {
    let document = seen.document;
    let mut visits: Vec<_> = document.visits.iter().filter(|visit| visit.show == show.id).collect();
    visits.sort_by_key(|visit| (visit.span.start, visit.id));
    visits
        .into_iter()
        .map(|visit| {
            let (date, from, to) = clock(&visit.span, show.zone);
            let account = document.accounts.get(visit.account);
            let faces = faces_of(document, visit);
            let on_duty = |duty: &&&BoothDuty| {
                let shift = document.shifts.get(duty.shift);
                faces.contains(&duty.person)
                    && shift.is_some_and(|shift| {
                        shift.span.start < visit.span.end && visit.span.start < shift.span.end
                    })
            };
            VisitLine {
                id: visit.id,
                account_id: visit.account,
                account: names::account(document, visit.account),
                class: account.and_then(|account| account.abc_class),
                date,
                from,
                to,
                met: duties.iter().find(on_duty).is_some(),
                faces: faces.into_iter().map(|id| names::person(document, id)).collect(),
            }
        })
        .collect()
}

fn tray(seen: &Seen, duties: &[&BoothDuty]) -> Vec<TrayPerson> {
    let document = seen.document;
    let here = shares(document, duties.iter().copied());
    let all = shares(document, document.booth_duties.iter());
    let mut languages: HashMap<PersonId, BTreeSet<String>> = HashMap::new();
    for skill in document.skills.iter().filter(|skill| skill.kind == SkillKind::Language) {
        languages.entry(skill.person).or_default().insert(skill.name.to_uppercase());
    }
    let none = Share::default();
    let mut people: Vec<_> = document
        .people
        .iter()
        .map(|person: &Person| {
            let share = here.get(&person.id).unwrap_or(&none);
            let spoken = languages.get(&person.id).into_iter().flatten().cloned().collect::<Vec<_>>();
            TrayPerson {
                id: person.id,
                name: person.name(),
                initials: person.initials(),
                side: person.side,
                languages: spoken.join(" "),
                duties: share.duties,
                minutes: share.minutes,
                shows: all.get(&person.id).map_or(0, |share| share.shows.len() as u32),
            }
        })
        .collect();
    people.sort_by(|a, b| (a.duties, a.shows, &a.name, a.id).cmp(&(b.duties, b.shows, &b.name, b.id)));
    people
}

/// Findings about the show, its shifts, stations, visits or duties.
fn findings(seen: &Seen, show: &TradeShow, index: &Index) -> Vec<crate::seam::Finding> {
    let mut own: HashSet<EntityId> = HashSet::from([show.id.into()]);
    own.extend(index.shifts(show.id).iter().map(|shift| EntityId::from(shift.id)));
    own.extend(index.stations(show.id).iter().map(|station| EntityId::from(station.id)));
    own.extend(index.duties(show.id).iter().map(|duty| EntityId::from(duty.id)));
    own.extend(
        seen.document
            .visits
            .iter()
            .filter(|visit| visit.show == show.id)
            .map(|visit| EntityId::from(visit.id)),
    );
    let on_board = seen.live.terms(Board::TradeShows).chain(seen.live.terms(Board::Calendar));
    let about = |term: &&Term| is_finding(term) && term.subjects.iter().any(|subject| own.contains(subject));
    listed(seen, on_board.filter(about).collect())
}

/// One verdict per seat, in their order.
pub(crate) fn seat_verdicts(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    question: &SeatQuestion,
) -> Result<Vec<Verdict>, Failure> {
    if !document.people.contains(question.person) {
        return Err(Failure::unknown(question.person));
    }
    let before = match question.duty {
        Some(id) => Some(document.booth_duties.get(id).ok_or_else(|| Failure::unknown(id))?),
        None => None,
    };
    let seats = question.targets.iter();
    seats
        .map(|seat| {
            let change = seated(before, question.person, *seat);
            judged(document, live, language, Board::TradeShows, &[change])
        })
        .collect()
}

fn seated(before: Option<&BoothDuty>, person: PersonId, seat: SeatPlace) -> Change {
    match before {
        Some(duty) => {
            let after = BoothDuty { person, shift: seat.shift, station: seat.station, ..duty.clone() };
            Change::replace(duty.clone(), after)
        }
        None => Change::add(BoothDuty {
            id: BoothDutyId(Uuid::nil()),
            shift: seat.shift,
            station: seat.station,
            person,
            pinned: false,
            sequence: 0,
        }),
    }
}

/// Everybody who could take the seat, the one with whom the board is best first; or who could stand in for a duty. The planner ranks them by
/// what each would break.
pub(crate) fn seat_candidates(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    duty: Option<BoothDutyId>,
    seat: SeatPlace,
) -> Result<Vec<Candidate>, Failure> {
    let found = match duty {
        Some(id) if !document.booth_duties.contains(id) => return Err(Failure::unknown(id)),
        Some(id) => {
            let context = live.calendar().context();
            tandem_planner::replacements(document, &context, live, id, usize::MAX)
        }
        None => tandem_planner::candidates(document, live, seat.shift, seat.station, usize::MAX),
    };
    let mut candidates = Vec::with_capacity(found.len());
    for alternative in found {
        let after = document.apply(&alternative.changes).map_err(|error| Failure::model(&error, document))?;
        let who = alternative.changes.iter().find_map(|change| match &change.after {
            Some(Entity::BoothDuty(duty)) => document.people.get(duty.person),
            _ => None,
        });
        let Some(person) = who else { continue };
        let (added, removed) = (&alternative.added, &alternative.removed);
        let (verdict, breaks) = told_with_breaks(&after, language, Board::TradeShows, added, removed);
        candidates.push(Candidate {
            person: NamedPerson { id: person.id, name: person.name() },
            side: person.side,
            verdict,
            breaks,
        });
    }
    Ok(candidates)
}
