//! Tandems. Anna, Ben: inside; Frida, Gustav: field. The two of a pair share nothing but working hours unless a world
//! says otherwise, so their fit is 1000.

use super::*;

fn four() -> World {
    World::new().with(person(BEN, Side::Inside)).with(person(GUSTAV, Side::Field))
}

fn paired() -> World {
    World::new().tandem(1, ANNA, FRIDA, None)
}

/// A tandem from tomorrow on, after Anna and Frida's, which ends today.
fn successor(inside_rep: PersonId) -> World {
    let world = four().tandem(1, ANNA, FRIDA, None);
    let mut ended = world.0.tandems.get(TandemId(Uuid::from_u128(1))).unwrap().clone();
    ended.until = Some(day(1, 5));
    let next = Tandem {
        id: TandemId(Uuid::from_u128(2)),
        inside_rep,
        from: day(1, 6),
        until: None,
        ..ended.clone()
    };
    world.with(ended).with(next)
}

fn required(world: World) -> World {
    world.pairing(PairingLevel::Required)
}

fn in_territories(world: World, inside: &'static str, field: &'static str) -> World {
    world.person(ANNA, |p| p.territory = inside.into()).person(FRIDA, |p| p.territory = field.into())
}

fn skill(n: u128, person: PersonId, kind: SkillKind, name: &str, level: Option<u8>) -> Skill {
    Skill { id: SkillId(Uuid::from_u128(n)), person, kind, name: name.into(), level, valid_until: None }
}

fn owned(n: u128, inside: Option<PersonId>, edit: fn(&mut Account)) -> Account {
    let mut row = account(AccountId(Uuid::from_u128(n)));
    (row.inside_owner, row.field_owner, row.revenue) = (inside, Some(FRIDA), 100);
    edit(&mut row);
    row
}

fn wish(n: u128, person: PersonId, partner: PersonId) -> Wish {
    Wish { id: WishId(Uuid::from_u128(n)), person, kind: WishKind::Partner { partner } }
}

pub fn cases() -> Vec<Case> {
    let mut cases = levels();
    cases.extend(loads());
    cases.push(("tandem_lost_fit", fits()));
    cases
}

fn levels() -> Vec<Case> {
    vec![
        (
            "tandem_never",
            vec![
                ("a pair marked never", || paired().pairing(PairingLevel::Never), 1),
                ("rather not is no never", || paired().pairing(PairingLevel::RatherNot), 0),
                ("marked never and not paired", || World::new().pairing(PairingLevel::Never), 0),
            ],
        ),
        (
            "tandem_required",
            vec![
                ("kept", || required(paired()), 0),
                ("nobody instead", || required(World::new()), 1),
                ("somebody else instead", || required(four().tandem(1, BEN, FRIDA, None)), 1),
                (
                    "the partner has left",
                    || {
                        required(four().tandem(1, BEN, FRIDA, None))
                            .person(ANNA, |p| p.until = Some(day(1, 5)))
                    },
                    0,
                ),
            ],
        ),
        (
            "tandem_partner_changed",
            vec![
                ("as it was", paired, 0),
                ("another from tomorrow", || successor(BEN), 100),
                ("the same from tomorrow", || successor(ANNA), 0),
                (
                    "the partner leaves today",
                    || successor(BEN).person(ANNA, |p| p.until = Some(day(1, 5))),
                    0,
                ),
                (
                    "nobody from tomorrow",
                    || {
                        let world = paired();
                        let mut ended = world.0.tandems.iter().next().unwrap().clone();
                        ended.until = Some(day(1, 5));
                        world.with(ended)
                    },
                    100,
                ),
            ],
        ),
        (
            "tandem_poor_fit",
            vec![
                ("a good one", paired, 0),
                // Half-days 1000 x 100, territory 0 x 200: 333.
                ("another territory", || in_territories(paired(), "North", "South"), 2 * 67),
            ],
        ),
    ]
}

fn loads() -> Vec<Case> {
    vec![
        (
            "tandem_without_partner",
            vec![
                ("nobody", World::new, 2),
                ("somebody", paired, 0),
                ("one of two", || four().tandem(1, ANNA, FRIDA, None), 2),
                ("leaves in two months", || World::new().person(FRIDA, |p| p.until = Some(day(3, 5))), 0),
                ("leaves in four months", || World::new().person(FRIDA, |p| p.until = Some(day(5, 5))), 2),
                ("comes after the horizon", || World::new().person(FRIDA, |p| p.from = Some(day(6, 1))), 0),
                ("the partner has left", || paired().person(ANNA, |p| p.until = Some(day(1, 5))), 2),
            ],
        ),
        (
            "tandem_inside_without",
            vec![
                ("nobody has anybody", four, 2),
                ("both with one", || four().tandem(1, ANNA, FRIDA, None), 1),
                ("fewer field reps than inside reps", || paired().with(person(BEN, Side::Inside)), 0),
                (
                    "the other is not to have any",
                    || {
                        paired()
                            .with(person(GUSTAV, Side::Field))
                            .with(person(BEN, Side::Inside))
                            .person(BEN, |p| p.tandem_capacity = Some(0))
                    },
                    0,
                ),
            ],
        ),
        (
            "tandem_above_capacity",
            vec![
                ("one of one", paired, 0),
                ("none allowed", || paired().person(ANNA, |p| p.tandem_capacity = Some(0)), 1),
                ("leaves soon", || paired().person(ANNA, |p| p.until = Some(day(2, 5))), 1),
                (
                    "two, where each has a share of one",
                    || four().tandem(1, ANNA, FRIDA, None).tandem(2, ANNA, GUSTAV, None),
                    1,
                ),
                (
                    "two, where the other works half as much",
                    || {
                        four()
                            .person(BEN, |p| p.weekly_minutes = 1200)
                            .tandem(1, ANNA, FRIDA, None)
                            .tandem(2, ANNA, GUSTAV, None)
                    },
                    0,
                ),
            ],
        ),
        (
            "tandem_above_share",
            vec![
                ("one of one", paired, 0),
                (
                    "two above a share of one",
                    || {
                        let third = PersonId(Uuid::from_u128(13));
                        four()
                            .with(person(third, Side::Field))
                            .with(person(PersonId(Uuid::from_u128(3)), Side::Inside))
                            .person(ANNA, |p| p.tandem_capacity = Some(3))
                            .tandem(1, ANNA, FRIDA, None)
                            .tandem(2, ANNA, GUSTAV, None)
                            .tandem(3, ANNA, third, None)
                    },
                    2 * 50,
                ),
            ],
        ),
    ]
}

fn fits() -> Vec<Situation> {
    vec![
        ("nothing known but common hours", paired, 0),
        (
            "half of the hours in common",
            || {
                paired().person(ANNA, |p| {
                    for n in [0, 1, 2, 3, 4] {
                        p.work_pattern.0[n] = WorkPlace::Off;
                    }
                })
            },
            500,
        ),
        ("the same territory, written otherwise", || in_territories(paired(), " north", "North"), 0),
        ("another territory", || in_territories(paired(), "North", "South"), 667),
        ("a territory nobody of the other side has", || in_territories(paired(), "North", ""), 0),
        (
            "a territory unknown for this pair alone counts half",
            || {
                in_territories(paired(), "North", "")
                    .with(person(GUSTAV, Side::Field))
                    .person(GUSTAV, |p| p.territory = "North".into())
            },
            1000 - 667,
        ),
        (
            "a quarter of the revenue is shared",
            || {
                four()
                    .tandem(1, ANNA, FRIDA, None)
                    .with(owned(1, Some(ANNA), |_| {}))
                    .with(owned(2, Some(BEN), |row| row.revenue = 300))
                    .with(owned(3, None, |row| row.revenue = 9000))
                    .with(owned(4, Some(BEN), |row| row.revenue = -70))
            },
            // Customers 250 x 250, half-days 1000 x 100: 464.
            1000 - 464,
        ),
        (
            "the two speak half of the languages asked for",
            || {
                paired()
                    .with(owned(1, None, |row| row.languages = vec!["de".into(), "fr".into()]))
                    .with(skill(1, ANNA, SkillKind::Language, "de", None))
                    .with(skill(2, FRIDA, SkillKind::Language, "fr", Some(2)))
            },
            // Languages 500 x 150, half-days 1000 x 100.
            300,
        ),
        (
            "the two know two of three products, one by skill",
            || {
                let expired = Skill {
                    valid_until: Some(day(1, 4)),
                    ..skill(3, ANNA, SkillKind::Product, "Saws", None)
                };
                paired()
                    .with(owned(1, None, |row| {
                        row.products = vec!["Lathes".into(), "Mills".into(), "Saws".into()];
                    }))
                    .with(skill(1, ANNA, SkillKind::Product, "lathes", None))
                    .with(skill(2, FRIDA, SkillKind::Skill, "Mills", None))
                    .with(expired)
            },
            // 667 x 150, 1000 x 100: 800.
            200,
        ),
        ("three years between them", || paired().person(ANNA, |p| p.experience_years = 3), 233),
        (
            "a wish of one",
            || paired().with(wish(1, FRIDA, ANNA)),
            // 800 x 50, 1000 x 100: 933.
            67,
        ),
        ("a wish of both", || paired().with(wish(1, FRIDA, ANNA)).with(wish(2, ANNA, FRIDA)), 0),
        ("a wish for somebody else", || four().tandem(1, ANNA, FRIDA, None).with(wish(1, FRIDA, BEN)), 333),
        ("preferred is worth more than can be lost", || paired().pairing(PairingLevel::Preferred), 0),
        ("rather not", || paired().pairing(PairingLevel::RatherNot), 300),
        (
            "debriefs, once they are switched on",
            || {
                World::switched()
                    .tandem(1, ANNA, FRIDA, None)
                    .switch(1, |s| s.status = SwitchStatus::Done)
                    .settings(|s| {
                        s.weights.insert("fit_debriefs".into(), 100);
                    })
            },
            500,
        ),
        (
            "debriefs, switched off",
            || World::switched().tandem(1, ANNA, FRIDA, None).switch(1, |s| s.status = SwitchStatus::Done),
            0,
        ),
        (
            "another weight",
            || {
                in_territories(paired(), "North", "South").settings(|s| {
                    s.weights.insert("fit_territory".into(), 100);
                })
            },
            500,
        ),
    ]
}
