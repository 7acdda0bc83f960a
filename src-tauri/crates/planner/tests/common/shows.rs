//! Trade shows added to a made-up organisation.

use super::*;
use std::collections::BTreeSet;

/// What the shows of a world are like.
#[derive(Clone, Copy, Debug)]
pub struct Fairs {
    pub shows: usize,
    pub days: usize,
    /// Duties that stand already, a third of them pinned and some of them nonsense.
    pub standing: usize,
    pub seed: u64,
    /// Odd settings and weights.
    pub odd: bool,
}

/// The organisation of `shape` with shows in January and February, and one of last year as history.
pub fn with_fairs(shape: Shape, fairs: Fairs) -> Document {
    let mut document = world(shape);
    let mut w = World { random: Random::new(fairs.seed ^ 0x5105), serial: 500_000, rows: Vec::new() };
    let reps: Vec<PersonId> = document.people.iter().map(|person| person.id).collect();
    for &person in &reps {
        for name in ["fr", "demo"] {
            if w.random.chance(0.5) {
                let kind = if name == "fr" { SkillKind::Language } else { SkillKind::Skill };
                let level = w.random.chance(0.5).then(|| 1 + w.random.below(6) as u8);
                let row = Skill { id: w.id(), person, kind, name: name.into(), level, valid_until: None };
                w.add(row);
            }
        }
        if w.random.chance(0.4) {
            let kind = if w.random.chance(0.5) {
                BalanceKind::ShowHalfDays { count: w.random.below(16) as u32 }
            } else {
                BalanceKind::WeekendDays { count: w.random.below(6) as u32 }
            };
            let row = OpeningBalance { id: w.id(), person, date: date(1, 2), kind };
            w.add(row);
        }
    }
    let mut all_shifts = Vec::new();
    for n in 0..=fairs.shows {
        // The first took place last year.
        let first = if n == 0 {
            NaiveDate::from_ymd_opt(2025, 12, 1).unwrap()
        } else {
            date(1, 8).checked_add_days(Days::new(w.random.below(30) as u64)).unwrap()
        };
        let show: TradeShowId = w.id();
        let row = TradeShow {
            id: show,
            name: format!("Fair {n}"),
            place: Place {
                country: ["DE", "FR", "CH"][w.random.below(3)].into(),
                coordinates: w.random.chance(0.8).then(|| Coordinates {
                    latitude: 48.0 + w.random.unit() * 2.0,
                    longitude: 9.0 + w.random.unit() * 3.0,
                }),
                ..Place::default()
            },
            booth: String::new(),
            zone: ZONE,
            from: first,
            to: first,
            people_budget: w.random.chance(0.3).then(|| 1 + w.random.below(4) as u32),
        };
        w.add(row);
        let stations: Vec<StationId> = (0..=w.random.below(2)).map(|_| w.id()).collect();
        for &id in &stations {
            let minimum = w.random.below(3) as u32;
            let desired = minimum + w.random.below(2) as u32;
            let maximum = (desired + w.random.below(2) as u32).max(1);
            let name = "Station".into();
            w.add(Station { id, show, name, minimum, desired, maximum });
        }
        let mut shifts = Vec::new();
        for k in 0..fairs.days {
            let day = first.checked_add_days(Days::new(k as u64)).unwrap();
            let times: &[(u32, u32)] =
                [&[(9, 13), (14, 18)][..], &[(9, 17)], &[(8, 12), (12, 16), (16, 20)], &[(10, 14), (20, 26)]]
                    [w.random.below(4)];
            for &(from, to) in times {
                let midnight = ZONE.from_local_datetime(&day.and_time(NaiveTime::MIN)).unwrap();
                let at = |hour: u32| midnight.with_timezone(&Utc) + chrono::Duration::hours(hour.into());
                let kind = if w.random.chance(0.1) { ShiftKind::BuildUp } else { ShiftKind::Customer };
                let span = Span { start: at(from), end: at(to), zone: ZONE };
                let row = Shift { id: w.id(), show, name: String::new(), span, kind, headcount: 1 };
                shifts.push(row.clone());
                w.add(row);
            }
        }
        needs(&mut w, show, &stations, &shifts);
        visits(&mut w, &document, show, &shifts);
        all_shifts.extend(shifts.into_iter().map(|shift| (shift, stations.clone())));
    }
    for &person in &reps {
        let Some((shift, _)) = w.random.pick(&all_shifts).cloned() else { continue };
        let kind = match w.random.below(4) {
            0 => WishKind::NotThisShift { shift: shift.id },
            1 => WishKind::NotThisShow { show: shift.show },
            _ => continue,
        };
        let row = Wish { id: w.id(), person, kind };
        w.add(row);
    }
    duties(&mut w, &reps, &all_shifts, fairs.standing);
    let rows = std::mem::take(&mut w.rows);
    document = document.apply(&rows).expect("valid shows");
    if fairs.odd {
        document = odd(&mut w, document);
    }
    if w.random.chance(0.4) { published(&mut w, document, &all_shifts) } else { document }
}

fn needs(w: &mut World, show: TradeShowId, stations: &[StationId], shifts: &[Shift]) {
    for _ in 0..w.random.below(4) {
        let row = SeatNeed {
            id: w.id(),
            show,
            station: w.random.chance(0.5).then(|| stations[0]),
            shift: w.random.chance(0.4).then(|| shifts[w.random.below(shifts.len())].id),
            scope: if w.random.chance(0.6) { NeedScope::Group } else { NeedScope::Individual },
            kind: if w.random.chance(0.5) { SkillKind::Language } else { SkillKind::Skill },
            name: if w.random.chance(0.5) { "fr" } else { "demo" }.into(),
            level: w.random.chance(0.3).then_some(3),
        };
        w.add(row);
    }
}

fn visits(w: &mut World, document: &Document, show: TradeShowId, shifts: &[Shift]) {
    let accounts: Vec<AccountId> = document.accounts.iter().map(|account| account.id).collect();
    for _ in 0..w.random.below(4) {
        let (Some(shift), Some(&account)) = (w.random.pick(shifts).cloned(), w.random.pick(&accounts)) else {
            return;
        };
        let start = shift.span.start + chrono::Duration::minutes(30 * w.random.below(8) as i64);
        let minutes = 45 + 30 * w.random.below(8) as i64;
        let span = Span { start, end: start + chrono::Duration::minutes(minutes), zone: ZONE };
        let row = Visit { id: w.id(), show, account, span };
        w.add(row);
    }
}

fn duties(w: &mut World, reps: &[PersonId], shifts: &[(Shift, Vec<StationId>)], count: usize) {
    let mut taken = BTreeSet::new();
    for _ in 0..count {
        let (Some((shift, stations)), Some(&person)) = (w.random.pick(shifts).cloned(), w.random.pick(reps))
        else {
            return;
        };
        let customers = shift.kind == ShiftKind::Customer;
        let station = (customers && !w.random.chance(0.1)).then(|| stations[w.random.below(stations.len())]);
        // Twice on one seat is the same seat to the planner.
        if !taken.insert((shift.id, station, person)) {
            continue;
        }
        let row = BoothDuty {
            id: w.id(),
            shift: shift.id,
            station,
            person,
            pinned: w.random.chance(0.3),
            sequence: 0,
        };
        w.add(row);
    }
}

fn odd(w: &mut World, document: Document) -> Document {
    let before = document.settings().clone();
    let mut after = before.clone();
    for (rule, weight) in [
        ("show_seat_empty", [1, 5][w.random.below(2)]),
        ("show_journey", w.random.below(3) as u32),
        ("show_home_cover", [0, 15][w.random.below(2)]),
        ("show_year_share_far", [0, 2, 20][w.random.below(3)]),
        ("show_moved", [0, 50][w.random.below(2)]),
        ("show_without_partner", w.random.below(60) as u32),
    ] {
        after.weights.insert(rule.into(), weight);
    }
    let mut law = tandem_rules::law::shipped("DE").expect("it ships").1;
    law.weekly_rest_minutes = [0, 2100, 4000][w.random.below(3)];
    law.days_in_a_row = 2 + w.random.below(4) as u32;
    law.substitute_days = [0, 3, 14][w.random.below(3)];
    after.trade_shows.laws.insert("DE".into(), law);
    document.apply(&[Change::replace(before, after)]).expect("valid settings")
}

/// Publishes every show, then lets somebody move and remove some duties.
fn published(w: &mut World, document: Document, shifts: &[(Shift, Vec<StationId>)]) -> Document {
    let rows: Vec<Entity> = document.booth_duties.iter().cloned().map(Entity::BoothDuty).collect();
    let mut changes: Vec<Change> = document
        .trade_shows
        .iter()
        .map(|show| {
            Change::add(Release {
                id: w.id(),
                number: 1,
                scope: ReleaseScope::TradeShow { show: show.id },
                published_at: Utc.timestamp_opt(1_767_000_000, 0).unwrap(),
                published_by: String::new(),
                note: String::new(),
                frozen: serde_json::json!({ "entities": rows.iter().filter(|row| {
                    let Entity::BoothDuty(duty) = row else { return false };
                    shifts.iter().any(|(shift, _)| shift.id == duty.shift && shift.show == show.id)
                }).collect::<Vec<_>>() })
                .to_string(),
                withdrawn_at: None,
            })
        })
        .collect();
    for row in &document.booth_duties {
        if w.random.below(4) == 0 {
            changes.push(Change::remove(row.clone()));
        }
    }
    document.apply(&changes).expect("a valid edit")
}
