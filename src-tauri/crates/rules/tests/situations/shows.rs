//! Trade shows: seats, needs, visits, and everybody's share.

use super::*;
use crate::common::shows::*;

const MORNING: (u32, u32) = (18, 24);

/// Anna and Frida, and Ben with no duty yet.
fn with_ben() -> World {
    fair().with(person(BEN, Side::Inside))
}

fn language(scope: NeedScope) -> SeatNeed {
    SeatNeed {
        id: SeatNeedId(Uuid::from_u128(1)),
        show: SHOW,
        station: None,
        shift: None,
        scope,
        kind: SkillKind::Language,
        name: "fr".into(),
        level: Some(3),
    }
}

fn speaks(person: PersonId, level: Option<u8>) -> Skill {
    Skill {
        id: SkillId(Uuid::from_u128(1)),
        person,
        kind: SkillKind::Language,
        name: "fr".into(),
        level,
        valid_until: None,
    }
}

fn visit(from: u32, to: u32) -> Visit {
    let span = hours(day(1, 13), from, to);
    Visit { id: VisitId(Uuid::from_u128(1)), show: SHOW, account: CUSTOMER, span }
}

fn visited(class: AbcClass) -> World {
    with_ben().with(visit(18, 22)).with(Account { abc_class: Some(class), ..a_customer() })
}

fn balance(person: PersonId, kind: BalanceKind) -> OpeningBalance {
    OpeningBalance { id: OpeningBalanceId(Uuid::from_u128(9)), person, date: last_year(11, 1), kind }
}

/// Mornings and afternoons of four days, all with Anna.
fn busy() -> World {
    let mut world = fair().show(|show| show.people_budget = Some(2));
    for n in 0..4 {
        let date = day(1, 13 + n);
        let (morning, afternoon) = (u128::from(n) * 2 + 1, u128::from(n) * 2 + 2);
        world = world.shift(morning, hours(date, 18, 24)).on(morning, ANNA, morning);
        world = world.shift(afternoon, hours(date, 26, 32)).on(afternoon, ANNA, afternoon);
    }
    world
}

fn far_show(show: &mut TradeShow) {
    show.place.coordinates = Some(Coordinates { latitude: 49.0, longitude: 11.0 });
}

/// Frida on the mornings of these days of January.
fn mornings(days: &[u32]) -> World {
    days.iter().fold(fair(), |world, date| {
        let n = u128::from(*date);
        world.shift(n, hours(day(1, *date), MORNING.0, MORNING.1)).on(n, FRIDA, n)
    })
}

pub fn cases() -> Vec<Case> {
    vec![
        (
            "show_need_unmet",
            vec![
                ("without the language", || fair().with(language(NeedScope::Individual)).on(1, FRIDA, 1), 1),
                (
                    "at a lower level",
                    || {
                        fair()
                            .with(language(NeedScope::Individual))
                            .with(speaks(FRIDA, Some(2)))
                            .on(1, FRIDA, 1)
                    },
                    1,
                ),
                (
                    "at an unknown level",
                    || fair().with(language(NeedScope::Individual)).with(speaks(FRIDA, None)).on(1, FRIDA, 1),
                    0,
                ),
                (
                    "only until the day before",
                    || {
                        let skill = Skill { valid_until: Some(day(1, 12)), ..speaks(FRIDA, Some(6)) };
                        fair().with(language(NeedScope::Individual)).with(skill).on(1, FRIDA, 1)
                    },
                    1,
                ),
            ],
        ),
        (
            "show_above_maximum",
            vec![("three for two", || with_ben().on(1, ANNA, 1).on(2, FRIDA, 1).on(3, BEN, 1), 1)],
        ),
        (
            "show_above_budget",
            vec![
                (
                    "two for one",
                    || fair().show(|show| show.people_budget = Some(1)).on(1, ANNA, 1).on(2, FRIDA, 1),
                    1,
                ),
                ("two of two by default", || fair().on(1, ANNA, 1).on(2, FRIDA, 1), 0),
            ],
        ),
        (
            "show_never_pair",
            vec![
                ("together", || fair().pairing(PairingLevel::Never).on(1, ANNA, 1).on(2, FRIDA, 1), 1),
                (
                    "one after the other",
                    || {
                        let world = fair().pairing(PairingLevel::Never).shift(2, hours(day(1, 13), 26, 30));
                        world.on(1, ANNA, 1).on(2, FRIDA, 2)
                    },
                    0,
                ),
            ],
        ),
        (
            "show_seat_empty",
            vec![
                ("nobody", fair, 2),
                ("somebody", || fair().on(1, FRIDA, 1), 0),
                (
                    "one of two for the build-up",
                    || {
                        let world = fair().on(1, FRIDA, 1).with(Shift {
                            kind: ShiftKind::BuildUp,
                            headcount: 2,
                            ..shift(2, hours(day(1, 12), 26, 34))
                        });
                        world.with(BoothDuty { station: None, ..duty(2, FRIDA, 2) })
                    },
                    2,
                ),
            ],
        ),
        (
            "show_below_desired",
            vec![
                ("one of three", || fair().station(1, 3, 3).on(1, FRIDA, 1), 30),
                ("the minimum is another matter", || fair().station(1, 3, 3), 30),
            ],
        ),
        (
            "show_side_missing",
            vec![
                ("two from inside", || with_ben().on(1, ANNA, 1).on(2, BEN, 1), 2),
                ("both sides", || fair().on(1, ANNA, 1).on(2, FRIDA, 1), 0),
                ("one alone", || fair().on(1, ANNA, 1), 0),
                (
                    "nobody of the field could come",
                    || {
                        let (from, to) = (HalfDay::morning(day(1, 13)), HalfDay::morning(day(1, 13)));
                        with_ben().on(1, ANNA, 1).on(2, BEN, 1).with(absence(1, FRIDA, from, to))
                    },
                    0,
                ),
                (
                    "a manager counts for neither",
                    || fair().with(person(BEN, Side::Manager)).on(1, ANNA, 1).on(2, BEN, 1),
                    2,
                ),
            ],
        ),
        (
            "show_group_need",
            vec![
                ("nobody speaks it", || fair().with(language(NeedScope::Group)).on(1, FRIDA, 1), 2),
                ("nobody is there", || fair().with(language(NeedScope::Group)), 2),
                (
                    "one of two speaks it",
                    || {
                        let world = fair().with(language(NeedScope::Group)).with(speaks(ANNA, Some(3)));
                        world.on(1, FRIDA, 1).on(2, ANNA, 1)
                    },
                    0,
                ),
            ],
        ),
        (
            "show_visit_unmet",
            vec![
                ("an A customer meets nobody", || visited(AbcClass::A), 3),
                ("a B customer meets somebody else", || visited(AbcClass::B).on(1, BEN, 1), 2),
                ("a face", || visited(AbcClass::A).on(1, FRIDA, 1), 0),
                ("for half the window", || visited(AbcClass::A).with(visit(20, 28)).on(1, FRIDA, 1), 0),
                ("for less than half", || visited(AbcClass::A).with(visit(21, 29)).on(1, FRIDA, 1), 3),
                ("no face is known", || fair().with(visit(18, 22)), 0),
            ],
        ),
        (
            "show_deputy_at_visit",
            vec![
                (
                    "the deputy",
                    || {
                        let account = Account { tandem: Some(TandemId(Uuid::from_u128(1))), ..a_customer() };
                        let world = with_ben().tandem(1, ANNA, FRIDA, Some(BEN)).with(account);
                        world.with(visit(18, 22)).on(1, BEN, 1)
                    },
                    8,
                ),
                (
                    "beside a face",
                    || {
                        let account = Account { tandem: Some(TandemId(Uuid::from_u128(1))), ..a_customer() };
                        let world = with_ben().tandem(1, ANNA, FRIDA, Some(BEN)).with(account);
                        world.with(visit(18, 22)).on(1, BEN, 1).on(2, ANNA, 1)
                    },
                    0,
                ),
            ],
        ),
        (
            "show_without_partner",
            vec![
                ("alone", || fair().tandem(1, ANNA, FRIDA, None).on(1, ANNA, 1), 4),
                ("together", || fair().tandem(1, ANNA, FRIDA, None).on(1, ANNA, 1).on(2, FRIDA, 1), 0),
                ("without a tandem", || fair().on(1, ANNA, 1), 0),
            ],
        ),
        (
            "show_rather_not_pair",
            vec![("together", || fair().pairing(PairingLevel::RatherNot).on(1, ANNA, 1).on(2, FRIDA, 1), 20)],
        ),
        (
            // 8 x 180 minutes among two, and an hour: 780. Anna has 1,440.
            "show_uneven_load",
            vec![
                ("everything", busy, 44),
                ("three hours where half of them are fair", || fair().on(1, ANNA, 1), 2),
            ],
        ),
        (
            "show_year_share",
            vec![
                ("8 where 4 are fair", busy, 10),
                (
                    "and 2 before: 5 are fair",
                    || busy().with(balance(ANNA, BalanceKind::ShowHalfDays { count: 2 })),
                    15,
                ),
            ],
        ),
        (
            "show_year_share_far",
            vec![
                ("8 where 4 are fair", busy, 0),
                (
                    "all the more after 20",
                    || busy().with(balance(ANNA, BalanceKind::ShowHalfDays { count: 20 })),
                    40,
                ),
            ],
        ),
        (
            "show_weekend_days",
            vec![
                (
                    "the fifth and the sixth",
                    || mornings(&[17, 18]).with(balance(FRIDA, BalanceKind::WeekendDays { count: 4 })),
                    40,
                ),
                (
                    "the fourth and the fifth",
                    || mornings(&[17, 18]).with(balance(FRIDA, BalanceKind::WeekendDays { count: 3 })),
                    20,
                ),
                (
                    "a holiday is one",
                    || {
                        let world = mornings(&[13]).holiday(HolidayKind::Public, "DE-BY", day(1, 13));
                        world.with(balance(FRIDA, BalanceKind::WeekendDays { count: 4 }))
                    },
                    20,
                ),
            ],
        ),
        (
            // 145 km by road.
            "show_journey",
            vec![
                ("two days and a gap", || mornings(&[13, 15]).show(far_show), 25),
                ("twice", || mornings(&[13, 16]).show(far_show), 50),
                ("next door", || mornings(&[13]), 0),
            ],
        ),
        (
            "show_idle_day",
            vec![
                ("between two days", || mornings(&[13, 15]).show(far_show), 10),
                ("at home", || mornings(&[13, 15]), 0),
            ],
        ),
        (
            "show_wish_shift",
            vec![(
                "against it",
                || fair().on(1, FRIDA, 1).wants(FRIDA, WishKind::NotThisShift { shift: SHIFT }),
                10,
            )],
        ),
        (
            "show_wish_show",
            vec![("once", || mornings(&[13, 14]).wants(FRIDA, WishKind::NotThisShow { show: SHOW }), 30)],
        ),
        (
            "show_newcomer",
            vec![
                (
                    "alone",
                    || fair().on(1, ANNA, 1).with(balance(FRIDA, BalanceKind::ShowHalfDays { count: 12 })),
                    10,
                ),
                (
                    "beside somebody of three shows",
                    || {
                        let world = fair().on(1, ANNA, 1).on(2, FRIDA, 1);
                        world.with(balance(FRIDA, BalanceKind::ShowHalfDays { count: 12 }))
                    },
                    0,
                ),
                ("nobody has done three", || fair().on(1, ANNA, 1), 0),
            ],
        ),
        (
            "show_booked_after",
            vec![
                (
                    "the next morning",
                    || fair().on(1, FRIDA, 1).with(appointment(1, FRIDA, hours(day(1, 14), 18, 20))),
                    5,
                ),
                (
                    "the next afternoon but one",
                    || fair().on(1, FRIDA, 1).with(appointment(1, FRIDA, hours(day(1, 14), 28, 30))),
                    0,
                ),
            ],
        ),
        (
            "show_home_cover",
            vec![
                (
                    "inside rep and deputy",
                    || with_ben().tandem(1, ANNA, FRIDA, Some(BEN)).on(1, ANNA, 1).on(2, BEN, 1),
                    15,
                ),
                (
                    "the deputy is on leave",
                    || {
                        let (from, to) = (HalfDay::morning(day(1, 13)), HalfDay::morning(day(1, 13)));
                        let world = with_ben().tandem(1, ANNA, FRIDA, Some(BEN)).on(1, ANNA, 1);
                        world.with(absence(1, BEN, from, to))
                    },
                    15,
                ),
                (
                    "on a Saturday nobody answers anyway",
                    || {
                        let world = with_ben().tandem(1, ANNA, FRIDA, Some(BEN));
                        world.shift(1, hours(day(1, 17), 18, 24)).on(1, ANNA, 1).on(2, BEN, 1)
                    },
                    0,
                ),
            ],
        ),
        (
            "show_moved_released",
            vec![
                ("as it was", || fair().on(1, FRIDA, 1).published(), 0),
                ("another person, soon", || fair().on(1, FRIDA, 1).published().on(1, ANNA, 1), 200),
                (
                    "gone, in March",
                    || {
                        let world = fair().shift(1, hours(day(3, 17), 18, 24)).on(1, FRIDA, 1).published();
                        let duty = world.0.booth_duties.iter().next().unwrap().clone();
                        World(world.0.apply(&[Change::remove(duty)]).unwrap())
                    },
                    50,
                ),
            ],
        ),
        (
            "show_place_unknown",
            vec![("shown, not scored", || fair().show(|show| show.place.coordinates = None), 0)],
        ),
    ]
}
