//! Things that happen to a plan, at random.

use crate::common::*;
use chrono::{Days, NaiveDate, Weekday};
use proptest::prelude::*;
use tandem_model::*;

/// Something that happens to a plan; numbers are taken modulo what there is.
#[derive(Clone, Debug)]
pub enum Event {
    MoveLeg(u8, bool, u8, u8),
    AddSwitch(u8, u8, u8, u8, u8),
    RemoveSwitch(u8),
    SetPartners(u8, u8, u8),
    SetStatus(u8, u8),
    Pin(u8),
    AddAbsence(u8, u8, u8),
    RemoveAbsence(u8),
    AddAppointment(u8, u8, u8, u8, u8),
    RemoveAppointment(u8),
    AddMeeting(u8, u8, u8, u8),
    RemoveMeeting(u8),
    AddDuty(u8, u8),
    MoveShift(u8, u8),
    RemoveDuty(u8),
    SetPattern(u8, u8, u8),
    SetEmployment(u8, bool, Option<u8>),
    SetPerson(u8, u8),
    AddPerson(u8),
    RemovePerson(u8),
    AddHoliday(u8, bool, bool),
    RemoveHoliday(u8),
    AddBlackout(u8),
    SetSettings(u8),
    SetPairing(u8, u8, u8),
    RemovePairing(u8),
    AddTandem(u8, u8, u8),
    RemoveTandem(u8),
    SetAccount(u8, u8, u8, u8),
    AddWish(u8, u8),
    RemoveWish(u8),
    AddBalance(u8, u8, u8),
    SetDesk(u8, u8),
    EditTandem(u8, u8, u8),
    AddSkill(u8, u8, u8),
    RemoveSkill(u8),
    SetOwner(u8, u8, u8),
    AddAccount(u8),
    RemoveAccount(u8),
    Release,
}

pub fn event() -> impl Strategy<Value = Event> {
    use Event::*;
    let n = any::<u8>;
    prop_oneof![
        8 => (n(), any::<bool>(), n(), n()).prop_map(|(a, b, c, d)| MoveLeg(a, b, c, d)),
        6 => (n(), n(), n(), n(), n()).prop_map(|(a, b, c, d, e)| AddSwitch(a, b, c, d, e)),
        2 => n().prop_map(RemoveSwitch),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| SetPartners(a, b, c)),
        3 => (n(), n()).prop_map(|(a, b)| SetStatus(a, b)),
        1 => n().prop_map(Pin),
        4 => (n(), n(), n()).prop_map(|(a, b, c)| AddAbsence(a, b, c)),
        2 => n().prop_map(RemoveAbsence),
        5 => (n(), n(), n(), n(), n()).prop_map(|(a, b, c, d, e)| AddAppointment(a, b, c, d, e)),
        2 => n().prop_map(RemoveAppointment),
        3 => (n(), n(), n(), n()).prop_map(|(a, b, c, d)| AddMeeting(a, b, c, d)),
        1 => n().prop_map(RemoveMeeting),
        3 => (n(), n()).prop_map(|(a, b)| AddDuty(a, b)),
        1 => (n(), n()).prop_map(|(a, b)| MoveShift(a, b)),
        1 => n().prop_map(RemoveDuty),
        3 => (n(), n(), n()).prop_map(|(a, b, c)| SetPattern(a, b, c)),
        3 => (n(), any::<bool>(), proptest::option::of(n())).prop_map(|(a, b, c)| SetEmployment(a, b, c)),
        3 => (n(), n()).prop_map(|(a, b)| SetPerson(a, b)),
        1 => n().prop_map(AddPerson),
        1 => n().prop_map(RemovePerson),
        1 => (n(), any::<bool>(), any::<bool>()).prop_map(|(a, b, c)| AddHoliday(a, b, c)),
        1 => n().prop_map(RemoveHoliday),
        1 => n().prop_map(AddBlackout),
        2 => n().prop_map(SetSettings),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| SetPairing(a, b, c)),
        1 => n().prop_map(RemovePairing),
        2 => (n(), n(), n()).prop_map(|(a, b, c)| AddTandem(a, b, c)),
        1 => n().prop_map(RemoveTandem),
        3 => (n(), n(), n(), n()).prop_map(|(a, b, c, d)| SetAccount(a, b, c, d)),
        2 => (n(), n()).prop_map(|(a, b)| AddWish(a, b)),
        1 => n().prop_map(RemoveWish),
        1 => (n(), n(), n()).prop_map(|(a, b, c)| AddBalance(a, b, c)),
        1 => (n(), n()).prop_map(|(a, b)| SetDesk(a, b)),
        4 => (n(), n(), n()).prop_map(|(a, b, c)| EditTandem(a, b, c)),
        3 => (n(), n(), n()).prop_map(|(a, b, c)| AddSkill(a, b, c)),
        1 => n().prop_map(RemoveSkill),
        12 => (n(), n(), n()).prop_map(|(a, b, c)| SetOwner(a, b, c)),
        1 => n().prop_map(AddAccount),
        1 => n().prop_map(RemoveAccount),
        1 => Just(Release),
    ]
}

/// Six weeks around the horizon, so that things meet often and also happen outside.
pub fn date(n: u8) -> NaiveDate {
    day(2, 27).checked_add_days(Days::new(u64::from(n) % 40)).unwrap()
}

pub fn length(n: u8) -> LegLength {
    [LegLength::Morning, LegLength::Afternoon, LegLength::Full][usize::from(n) % 3]
}

pub fn pick<T: Row>(table: &Table<T>, n: u8) -> Option<T> {
    if table.is_empty() { None } else { table.iter().nth(usize::from(n) % table.len()).cloned() }
}

pub fn of_side(document: &Document, side: Side, n: u8) -> Option<PersonId> {
    let people: Vec<_> = document.people.iter().filter(|p| p.side == side).map(|p| p.id).collect();
    (!people.is_empty()).then(|| people[usize::from(n) % people.len()])
}

/// From half an hour of the day to another, in one of two zones.
pub fn span(n: u8, from: u8, minutes: u8) -> Span {
    let from = 12 + u32::from(from) % 28;
    let to = from + 1 + u32::from(minutes) % 8;
    let mut span = hours(date(n), from, to);
    if n.is_multiple_of(5) {
        span.zone = chrono_tz::America::New_York;
    }
    span
}

pub fn edited(document: &Document, person: u8, edit: impl FnOnce(&mut Person)) -> Option<Change> {
    let before = pick(&document.people, person)?;
    let mut after = before.clone();
    edit(&mut after);
    Some(Change::replace(before, after))
}

pub fn removed<T: Row + Into<Entity>>(table: &Table<T>, n: u8) -> Option<Change> {
    pick(table, n).map(Change::remove)
}

pub fn added_or_replaced(document: &Document, row: impl Into<Entity>) -> Change {
    let row = row.into();
    match document.get(row.id()) {
        Some(before) => Change::replace(before, row),
        None => Change::add(row),
    }
}

/// The change the event makes to `document`; `serial` is unique.
pub fn change(document: &Document, event: &Event, serial: u128) -> Option<Change> {
    let id = Uuid::from_u128(serial);
    let person = |n: u8| pick(&document.people, n).map(|person| person.id);
    Some(match *event {
        Event::MoveLeg(n, rides, to, how) => {
            let before = pick(&document.switch_days, n)?;
            let kind = if rides { LegKind::RideAlong } else { LegKind::DeskShift };
            let after = before.clone().with_leg(kind, leg(date(to), length(how)));
            Change::replace(before, after)
        }
        Event::AddSwitch(inside, field, ride, desk, how) => {
            let two = (of_side(document, Side::Inside, inside)?, of_side(document, Side::Field, field)?);
            Change::add(switch(serial, two, leg(date(ride), length(how)), leg(date(desk), length(how / 3))))
        }
        Event::RemoveSwitch(n) => removed(&document.switch_days, n)?,
        Event::SetPartners(n, inside, field) => {
            let before = pick(&document.switch_days, n)?;
            let after = SwitchDay {
                inside_rep: of_side(document, Side::Inside, inside)?,
                field_rep: of_side(document, Side::Field, field)?,
                ..before.clone()
            };
            Change::replace(before, after)
        }
        Event::SetStatus(n, status) => {
            let before = pick(&document.switch_days, n)?;
            let all = [SwitchStatus::Planned, SwitchStatus::Done, SwitchStatus::Cancelled];
            let after = SwitchDay { status: all[usize::from(status) % 3], ..before.clone() };
            Change::replace(before, after)
        }
        Event::Pin(n) => {
            let before = pick(&document.switch_days, n)?;
            Change::replace(before.clone(), SwitchDay { pinned: !before.pinned, ..before })
        }
        Event::AddAbsence(who, from, long) => {
            let start = HalfDay {
                date: date(from),
                half: if long.is_multiple_of(2) { Half::Morning } else { Half::Afternoon },
            };
            let end = HalfDay::from_slot(start.date, u32::from(long) % 12 + 1);
            Change::add(absence(serial, person(who)?, start, end))
        }
        Event::RemoveAbsence(n) => removed(&document.absences, n)?,
        Event::AddAppointment(visitor, guest, on, from, how) => {
            let mut row = appointment(serial, person(visitor)?, span(on, from, how));
            // Now and then where a desk shift is, which chance alone would seldom hit.
            if let Some(switch) = pick(&document.switch_days, on).filter(|_| visitor.is_multiple_of(4)) {
                row.visitor = switch.field_rep;
                row.span = hours(switch.desk_shift.date, 16, 20 + u32::from(how) % 12);
            }
            row.no_companion = how.is_multiple_of(5);
            row.private = how.is_multiple_of(7);
            if how.is_multiple_of(3) {
                row.account = None;
            }
            row.invited =
                [person(guest), person(guest / 2)].into_iter().flatten().take(usize::from(how) % 3).collect();
            Change::add(row)
        }
        Event::RemoveAppointment(n) => removed(&document.appointments, n)?,
        Event::AddMeeting(one, other, on, from) => {
            Change::add(meeting(serial, &[person(one)?, person(other)?], span(on, from, other)))
        }
        Event::RemoveMeeting(n) => removed(&document.calendar_items, n)?,
        Event::AddDuty(who, shift) => Change::add(BoothDuty {
            id: BoothDutyId(id),
            shift: pick(&document.shifts, shift)?.id,
            station: None,
            person: person(who)?,
            pinned: false,
            sequence: 0,
        }),
        Event::MoveShift(n, to) => {
            let before = pick(&document.shifts, n)?;
            Change::replace(before.clone(), Shift { span: span(to, n, to), ..before })
        }
        Event::RemoveDuty(n) => removed(&document.booth_duties, n)?,
        Event::SetPattern(who, slot, place) => edited(document, who, |person| {
            let places = [WorkPlace::Office, WorkPlace::Customers, WorkPlace::Home, WorkPlace::Off];
            person.work_pattern.0[usize::from(slot) % 14] = places[usize::from(place) % 4];
        })?,
        Event::SetEmployment(who, from, on) => edited(document, who, |person| {
            let bound = if from { &mut person.from } else { &mut person.until };
            *bound = on.map(date);
        })?,
        Event::SetPerson(who, how) => edited(document, who, |person| match how % 8 {
            0 => person.desk = pick(&document.desks, how / 8).map(|desk| desk.id),
            1 => person.desk = None,
            2 => person.region = ["", "DE-BY", "FR-GES"][usize::from(how / 8) % 3].into(),
            3 => person.weekly_minutes = u32::from(how) * 10,
            4 => person.territory = ["", "North", "South"][usize::from(how / 8) % 3].into(),
            5 => person.tandem_capacity = (how / 8).checked_sub(8).map(|n| u32::from(n) % 4),
            6 => person.experience_years = how / 8 % 12,
            _ => {
                let latitude = 48.0 + f64::from(how % 7) / 2.0;
                person.base.coordinates =
                    (!how.is_multiple_of(3)).then_some(Coordinates { latitude, longitude: 11.0 });
            }
        })?,
        Event::AddPerson(n) => Change::add(new_person(
            PersonId(id),
            [Side::Inside, Side::Field, Side::Manager][usize::from(n) % 3],
        )),
        Event::RemovePerson(n) => removed(&document.people, n)?,
        Event::AddHoliday(on, public, country) => {
            let calendar = document.holiday_calendars.iter().find(|row| {
                (row.kind == HolidayKind::Public) == public && (row.region.len() == 2) == country
            })?;
            Change::add(Holiday {
                id: HolidayId(id),
                calendar: calendar.id,
                from: date(on),
                to: date(on),
                name: String::new(),
            })
        }
        Event::RemoveHoliday(n) => removed(&document.holidays, n)?,
        Event::AddBlackout(on) => {
            Change::add(Blackout { id: BlackoutId(id), from: date(on), to: date(on), name: String::new() })
        }
        Event::SetSettings(n) => {
            let before = document.settings().clone();
            let mut after = before.clone();
            let value = u32::from(n / 8);
            match n % 8 {
                0 => after.switch_days.gap_days = value,
                1 => after.switch_days.window_working_days = value,
                2 => after.switch_days.phones_from_home = !before.switch_days.phones_from_home,
                3 => after.short_item_minutes = value * 5,
                4 => after.switch_days.switches_per_quarter = value % 4,
                5 => {
                    after.horizon.to = day(3, 27).checked_add_days(Days::new(u64::from(value) % 12)).unwrap();
                }
                6 => after.switch_days.quarter_end_blackout_days = value % 30,
                _ => {
                    let rules = ["switch_gap", "fit_territory", "fit_debriefs", "coverage_hours"];
                    after.weights.insert(rules[value as usize % 4].into(), value % 3 * 40);
                }
            }
            Change::replace(before, after)
        }
        Event::SetPairing(inside, field, level) => {
            let two = (of_side(document, Side::Inside, inside)?, of_side(document, Side::Field, field)?);
            let known = document.pairings.iter().find(|row| (row.inside_rep, row.field_rep) == two);
            let levels = [
                PairingLevel::Preferred,
                PairingLevel::RatherNot,
                PairingLevel::Never,
                PairingLevel::Required,
            ];
            added_or_replaced(
                document,
                Pairing {
                    id: known.map_or(PairingId(id), |row| row.id),
                    inside_rep: two.0,
                    field_rep: two.1,
                    level: levels[usize::from(level) % 4],
                    private_note: String::new(),
                },
            )
        }
        Event::RemovePairing(n) => removed(&document.pairings, n)?,
        Event::AddTandem(inside, field, deputy) => Change::add(Tandem {
            id: TandemId(id),
            field_rep: of_side(document, Side::Field, field)?,
            inside_rep: of_side(document, Side::Inside, inside)?,
            deputy: of_side(document, Side::Inside, deputy),
            from: if deputy.is_multiple_of(5) { date(deputy) } else { day(1, 1) },
            until: (deputy.is_multiple_of(4)).then(|| date(deputy)),
            agreement: Agreement::default(),
            pinned: false,
        }),
        Event::RemoveTandem(n) => removed(&document.tandems, n)?,
        Event::SetAccount(n, class, owner, tandem) => {
            let before = pick(&document.accounts, n)?;
            let classes = [Some(AbcClass::A), Some(AbcClass::A), Some(AbcClass::B), None];
            let after = Account {
                abc_class: classes[usize::from(class) % 4],
                inside_owner: of_side(document, Side::Inside, owner),
                field_owner: of_side(document, Side::Field, class),
                tandem: (tandem.is_multiple_of(2))
                    .then(|| pick(&document.tandems, tandem / 2))
                    .flatten()
                    .map(|row| row.id),
                ..before.clone()
            };
            Change::replace(before, after)
        }
        Event::AddWish(who, weekday) => Change::add(Wish {
            id: WishId(id),
            person: person(who)?,
            kind: match person(weekday / 2)
                .filter(|partner| weekday.is_multiple_of(2) && Some(*partner) != person(who))
            {
                Some(partner) => WishKind::Partner { partner },
                None => WishKind::NotOnWeekday { weekday: Weekday::try_from(weekday % 5).ok()? },
            },
        }),
        Event::RemoveWish(n) => removed(&document.wishes, n)?,
        Event::AddBalance(one, other, ago) => Change::add(OpeningBalance {
            id: OpeningBalanceId(id),
            person: of_side(document, Side::Inside, one)?,
            date: day(3, 2).checked_sub_days(Days::new(u64::from(ago) + 200))?,
            kind: BalanceKind::PairMet { partner: of_side(document, Side::Field, other)? },
        }),
        Event::SetDesk(n, how) => {
            let before = pick(&document.desks, n)?;
            let after = Desk {
                minimum: (how.is_multiple_of(3)).then_some(u32::from(how / 3) % 4),
                visitor_limit: (how.is_multiple_of(4)).then_some(u32::from(how / 4) % 3),
                ..before.clone()
            };
            Change::replace(before, after)
        }
        Event::EditTandem(n, how, to) => {
            let before = pick(&document.tandems, n)?;
            let mut after = before.clone();
            match how % 5 {
                0 => after.until = Some(date(to)),
                1 => after.until = None,
                2 => after.inside_rep = of_side(document, Side::Inside, to)?,
                3 => after.from = date(to),
                _ => after.deputy = of_side(document, Side::Inside, to),
            }
            Change::replace(before, after)
        }
        Event::AddSkill(who, what, level) => {
            let names = ["de", "fr", "Lathes", "Mills", "Food"];
            let kinds = [SkillKind::Language, SkillKind::Product, SkillKind::Skill];
            Change::add(Skill {
                id: SkillId(id),
                person: person(who)?,
                kind: kinds[usize::from(what / 5) % 3],
                name: names[usize::from(what) % 5].into(),
                level: (!level.is_multiple_of(4)).then_some(level % 6 + 1),
                valid_until: (level.is_multiple_of(7)).then(|| date(level)),
            })
        }
        Event::RemoveSkill(n) => removed(&document.skills, n)?,
        Event::SetOwner(n, how, to) => {
            let before = pick(&document.accounts, n)?;
            let mut after = before.clone();
            let names = |list: [&str; 3]| -> Vec<String> {
                list.into_iter().take(usize::from(to) % 4).map(str::to_owned).collect()
            };
            match how % 12 {
                0 => after.inside_owner = of_side(document, Side::Inside, to),
                1 => after.field_owner = of_side(document, Side::Field, to),
                2 => after.revenue = (i64::from(to) - 60) * 100_000,
                3 => after.languages = names(["de", "fr", "it"]),
                4 => after.products = names(["Lathes", "Mills", "Saws"]),
                5 => after.field_owner = None,
                6 => {
                    let all = [None, Some(Protection::KeyAccount), Some(Protection::PendingHandOver)];
                    after.protection = all[usize::from(to) % 3];
                    after.protected_until = (to.is_multiple_of(5)).then(|| date(to));
                }
                7 => {
                    let place = Coordinates { latitude: 48.0 + f64::from(to % 9) / 3.0, longitude: 11.0 };
                    after.place.coordinates = (!to.is_multiple_of(5)).then_some(place);
                }
                8 => after.territory = ["", "North", "West"][usize::from(to) % 3].into(),
                9 => after.sector = ["", "Food", "Lathes"][usize::from(to) % 3].into(),
                10 => after.effort_percent = u16::from(to) * 3,
                _ => {
                    let models = [
                        None,
                        Some(CoverageModel::OneInsideFace),
                        Some(CoverageModel::TwoFaces),
                        Some(CoverageModel::OneFieldFace),
                        Some(CoverageModel::OneTeam),
                    ];
                    after.coverage_model = models[usize::from(to) % 5];
                    after.all_languages = to.is_multiple_of(2);
                }
            }
            Change::replace(before, after)
        }
        Event::AddAccount(n) => {
            let mut row = account(AccountId(id));
            row.revenue = i64::from(n) * 50_000;
            row.tandem = pick(&document.tandems, n).map(|tandem| tandem.id);
            Change::add(row)
        }
        Event::RemoveAccount(n) => removed(&document.accounts, n)?,
        Event::Release => {
            let rows: Vec<Entity> = document.switch_days.iter().cloned().map(Entity::from).collect();
            Change::add(Release {
                id: ReleaseId(id),
                number: document.releases.len() as u32 + 1,
                scope: ReleaseScope::SwitchDays,
                published_at: DateTime::default(),
                published_by: String::new(),
                note: String::new(),
                frozen: serde_json::json!({ "entities": rows }).to_string(),
                withdrawn_at: None,
            })
        }
    })
}

pub fn new_person(id: PersonId, side: Side) -> Person {
    person(id, side)
}
