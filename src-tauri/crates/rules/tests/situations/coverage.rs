//! Coverage. The customer is with the tandem of Anna and Frida, as a class C customer with Anna as the only face: 6
//! inside hours. Both people could do far more.

use super::*;

fn tandem_of(n: u128) -> TandemId {
    TandemId(Uuid::from_u128(n))
}

fn given(edit: fn(&mut Account)) -> World {
    let mut row = account(CUSTOMER);
    (row.tandem, row.place.coordinates) = (Some(tandem_of(1)), Some(here(0.0)));
    edit(&mut row);
    World::new().tandem(1, ANNA, FRIDA, None).with(row)
}

fn here(degrees_north: f64) -> Coordinates {
    Coordinates { latitude: 48.0 + degrees_north, longitude: 11.0 }
}

/// The same with Ben and Gustav beside them, and perhaps more customers.
fn beside(world: World) -> World {
    world.with(person(BEN, Side::Inside)).with(person(GUSTAV, Side::Field)).tandem(2, BEN, GUSTAV, None)
}

fn one_more(n: u128, edit: impl FnOnce(&mut Account)) -> Account {
    let mut row = account(AccountId(Uuid::from_u128(n)));
    row.place.coordinates = Some(here(0.0));
    edit(&mut row);
    row
}

fn protected(owner: PersonId, until: Option<NaiveDate>) -> World {
    let world = beside(given(|row| {
        row.protection = Some(Protection::KeyAccount);
        row.coverage_model = Some(CoverageModel::OneFieldFace);
    }));
    let mut row = world.0.accounts.get(CUSTOMER).unwrap().clone();
    (row.field_owner, row.inside_owner, row.protected_until) = (Some(owner), Some(BEN), until);
    world.with(row)
}

fn skill(n: u128, person: PersonId, kind: SkillKind, name: &str, level: Option<u8>) -> Skill {
    Skill { id: SkillId(Uuid::from_u128(n)), person, kind, name: name.into(), level, valid_until: None }
}

fn french(level: Option<u8>) -> World {
    given(|row| row.languages = vec!["fr".into()]).with(skill(1, ANNA, SkillKind::Language, "fr", level))
}

/// With customers of 100, 200 ... 2000 besides, all with the other tandem: the 95th percentile is 1900 or 2000.
fn of_revenue(revenue: i64, model: CoverageModel) -> World {
    let mut world = beside(given(|_| {}));
    let mut row = world.0.accounts.get(CUSTOMER).unwrap().clone();
    (row.inside_owner, row.field_owner) = (Some(BEN), Some(GUSTAV));
    (row.revenue, row.coverage_model) = (revenue, Some(model));
    world = world.with(row);
    for n in 1..=19 {
        world = world.with(one_more(10 + n, |row| {
            (row.revenue, row.tandem) = (i64::try_from(n).unwrap() * 100, Some(tandem_of(2)));
        }));
    }
    world
}

pub fn cases() -> Vec<Case> {
    [hard_and_medium(), faces(), misfits(), balance()].concat()
}

fn hard_and_medium() -> Vec<Case> {
    vec![
        (
            "coverage_protected",
            vec![
                ("with its owner", || protected(FRIDA, None), 0),
                ("without its owner", || protected(GUSTAV, None), 1),
                ("protected until yesterday", || protected(GUSTAV, Some(day(1, 4))), 0),
                ("protected until today", || protected(GUSTAV, Some(day(1, 5))), 1),
                (
                    "the owner has left, the other one counts",
                    || protected(GUSTAV, None).person(GUSTAV, |p| p.until = Some(day(1, 5))),
                    1,
                ),
                (
                    "both owners have left",
                    || {
                        protected(GUSTAV, None)
                            .person(GUSTAV, |p| p.until = Some(day(1, 5)))
                            .person(BEN, |p| p.until = Some(day(1, 5)))
                    },
                    0,
                ),
            ],
        ),
        (
            "coverage_without_tandem",
            vec![
                ("with a tandem", || given(|_| {}), 0),
                ("six inside hours", || given(|row| row.tandem = None), 106),
                (
                    "half of 36 and 14 hours",
                    || {
                        given(|row| {
                            row.tandem = None;
                            row.abc_class = Some(AbcClass::A);
                            row.effort_percent = 50;
                        })
                    },
                    125,
                ),
                ("somebody has left", || given(|_| {}).person(FRIDA, |p| p.until = Some(day(1, 5))), 106),
                ("leaves soon", || given(|_| {}).person(FRIDA, |p| p.until = Some(day(1, 6))), 0),
            ],
        ),
        (
            "coverage_hours",
            vec![
                ("enough", || given(|_| {}), 0),
                // 14 hours x 10: 140 on each side, of 100 and 110.
                (
                    "above 100 and 110 hours",
                    || {
                        given(|row| {
                            row.coverage_model = Some(CoverageModel::TwoFaces);
                            row.effort_percent = 1000;
                        })
                        .person(ANNA, |p| p.weekly_minutes = 240)
                        .person(FRIDA, |p| p.weekly_minutes = 240)
                    },
                    (30 + 8) + (40 + 20),
                ),
                ("leaves in three months", || given(|_| {}).person(ANNA, |p| p.until = Some(day(4, 5))), 12),
                ("leaves a day later", || given(|_| {}).person(ANNA, |p| p.until = Some(day(4, 6))), 0),
                (
                    "joined half a year ago: 5 of 11 hours",
                    || {
                        given(|_| {}).person(ANNA, |p| {
                            p.weekly_minutes = 24;
                            p.from = NaiveDate::from_ymd_opt(2025, 7, 6);
                        })
                    },
                    1,
                ),
                (
                    "joined a day earlier",
                    || {
                        given(|_| {}).person(ANNA, |p| {
                            p.weekly_minutes = 24;
                            p.from = NaiveDate::from_ymd_opt(2025, 7, 5);
                        })
                    },
                    0,
                ),
            ],
        ),
    ]
}

fn faces() -> Vec<Case> {
    vec![
        (
            "coverage_language",
            vec![
                ("spoken", || french(Some(3)), 0),
                ("of unknown level", || french(None), 0),
                ("not well enough", || french(Some(2)), 20),
                ("nothing on record", || given(|row| row.languages = vec!["fr".into()]), 0),
                (
                    "the one who is no face",
                    || french(None).with(skill(2, FRIDA, SkillKind::Language, "de", None)),
                    0,
                ),
                (
                    "one of two faces",
                    || {
                        let world = french(None).with(skill(2, FRIDA, SkillKind::Language, "de", None));
                        let mut row = world.0.accounts.get(CUSTOMER).unwrap().clone();
                        row.coverage_model = Some(CoverageModel::TwoFaces);
                        world.with(row)
                    },
                    20,
                ),
                (
                    "one of two languages will do",
                    || {
                        given(|row| row.languages = vec!["it".into(), "FR".into()]).with(skill(
                            1,
                            ANNA,
                            SkillKind::Language,
                            "fr",
                            None,
                        ))
                    },
                    0,
                ),
                (
                    "unless all are asked for",
                    || {
                        given(|row| {
                            row.languages = vec!["it".into(), "fr".into()];
                            row.all_languages = true;
                        })
                        .with(skill(1, ANNA, SkillKind::Language, "fr", None))
                    },
                    20,
                ),
            ],
        ),
        (
            "coverage_face_changed",
            vec![
                ("the same face", || given(|row| row.inside_owner = Some(ANNA)), 0),
                ("no owner", || given(|_| {}), 0),
                ("an owner who is no face", || given(|row| row.field_owner = Some(FRIDA)), 0),
                (
                    "the only face, half of the percentile",
                    || of_revenue(950, CoverageModel::OneInsideFace),
                    106,
                ),
                ("the only face, above it", || of_revenue(5000, CoverageModel::OneFieldFace), 200),
                ("no revenue", || of_revenue(-5, CoverageModel::OneInsideFace), 2),
                ("two faces", || of_revenue(5000, CoverageModel::TwoFaces), 200),
                (
                    "one of two has left",
                    || {
                        of_revenue(5000, CoverageModel::TwoFaces)
                            .person(GUSTAV, |p| p.until = Some(day(1, 5)))
                    },
                    100,
                ),
            ],
        ),
    ]
}

fn misfits() -> Vec<Case> {
    vec![
        (
            "coverage_distance",
            vec![
                ("near", || given(|row| row.coverage_model = Some(CoverageModel::OneFieldFace)), 0),
                // 111.2 km x 1.3 = 144.6 km; 124.6 x 36 / 100 = 44.8.
                (
                    "a degree north, 36 hours",
                    || {
                        given(|row| {
                            row.coverage_model = Some(CoverageModel::OneFieldFace);
                            row.place.coordinates = Some(here(1.0));
                        })
                    },
                    45,
                ),
                ("nobody travels", || given(|row| row.place.coordinates = Some(here(1.0))), 0),
                (
                    "unknown",
                    || {
                        given(|row| {
                            row.coverage_model = Some(CoverageModel::OneFieldFace);
                            row.place.coordinates = None;
                        })
                    },
                    0,
                ),
            ],
        ),
        (
            "coverage_place_unknown",
            vec![(
                "shown, not scored",
                || {
                    given(|row| {
                        row.coverage_model = Some(CoverageModel::OneFieldFace);
                        row.place.coordinates = None;
                    })
                },
                0,
            )],
        ),
        (
            "coverage_territory",
            vec![
                ("nobody has one", || given(|row| row.territory = "North".into()), 0),
                (
                    "that of one",
                    || {
                        given(|row| row.territory = "North".into())
                            .person(ANNA, |p| p.territory = "north ".into())
                    },
                    0,
                ),
                (
                    "another, class C",
                    || {
                        given(|row| row.territory = "North".into())
                            .person(ANNA, |p| p.territory = "South".into())
                    },
                    30,
                ),
                (
                    "another, class A",
                    || {
                        given(|row| {
                            row.territory = "North".into();
                            row.abc_class = Some(AbcClass::A);
                        })
                        .person(FRIDA, |p| p.territory = "South".into())
                    },
                    90,
                ),
            ],
        ),
        (
            "coverage_product",
            vec![
                ("nothing on record", || given(|row| row.products = vec!["Saws".into()]), 0),
                (
                    "one of two is known to one of two",
                    || {
                        given(|row| row.products = vec!["Saws".into(), "Mills".into()]).with(skill(
                            1,
                            FRIDA,
                            SkillKind::Product,
                            "mills",
                            None,
                        ))
                    },
                    0,
                ),
                (
                    "unknown to both, class B",
                    || {
                        given(|row| {
                            row.products = vec!["Saws".into()];
                            row.abc_class = Some(AbcClass::B);
                        })
                        .with(skill(1, FRIDA, SkillKind::Product, "mills", None))
                    },
                    40,
                ),
            ],
        ),
        (
            "coverage_sector",
            vec![
                ("no skill is named so", || given(|row| row.sector = "Food".into()), 0),
                (
                    "somebody else has it",
                    || {
                        beside(given(|row| row.sector = "Food".into())).with(skill(
                            1,
                            BEN,
                            SkillKind::Skill,
                            "food",
                            None,
                        ))
                    },
                    10,
                ),
                (
                    "one of the two has it",
                    || {
                        given(|row| row.sector = "Food".into()).with(skill(
                            1,
                            FRIDA,
                            SkillKind::Skill,
                            "Food",
                            None,
                        ))
                    },
                    0,
                ),
            ],
        ),
    ]
}

fn balance() -> Vec<Case> {
    vec![
        (
            "coverage_workload",
            vec![
                ("alone", || given(|_| {}), 0),
                // Anna has 6 of 6 hours where 3 would be even, Ben none: 900 each.
                ("all of it with one of two", || beside(given(|_| {})), 1800),
                (
                    "even",
                    || beside(given(|_| {})).with(one_more(2, |row| row.tandem = Some(tandem_of(2)))),
                    0,
                ),
                // Of 12 hours Ben, half as much at work, should have 4 and has 6: 500 - 100; Anna 6 of 8: 250 - 100.
                (
                    "even for people who are not",
                    || {
                        beside(given(|_| {}))
                            .with(one_more(2, |row| row.tandem = Some(tandem_of(2))))
                            .person(BEN, |p| p.weekly_minutes = 1200)
                    },
                    400 + 150,
                ),
            ],
        ),
        (
            "coverage_revenue",
            vec![
                (
                    "nearly even",
                    || {
                        beside(given(|row| row.revenue = 1150))
                            .with(one_more(2, |row| (row.revenue, row.tandem) = (850, Some(tandem_of(2)))))
                    },
                    0,
                ),
                (
                    "a little less so",
                    || {
                        beside(given(|row| row.revenue = 1200))
                            .with(one_more(2, |row| (row.revenue, row.tandem) = (800, Some(tandem_of(2)))))
                    },
                    100,
                ),
            ],
        ),
    ]
}
