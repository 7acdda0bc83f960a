use crate::small::*;
use tandem_model::*;

/// Replaces the row that `edit` gets, and says what came of it.
fn edit<T: Clone + Into<Entity>>(row: Option<&T>, edit: impl FnOnce(&mut T)) -> Change {
    let before = row.unwrap().clone();
    let mut after = before.clone();
    edit(&mut after);
    Change::replace(before, after)
}

#[test]
fn broken_invariants_are_refused_with_field_and_code() {
    let world = world();
    let settings = world.settings.get(SettingsId::ONLY);
    let ida = world.people.get(INSIDE[0]);
    let tandem30 = world.tandems.get(TandemId(uuid(30)));
    let switch = world.switch_days.get(SwitchDayId(uuid(40)));
    let station = world.stations.get(STATION);
    let shift = world.shifts.get(SHIFT);
    let release = world.releases.get(ReleaseId(uuid(60)));
    let alpha = world.accounts.get(AccountId(uuid(20)));
    let numbered = |id, name: &str| Account { number: "4711".into(), ..account(id, name) };
    let cases: Vec<(&str, Vec<Change>, &str, &str)> = vec![
        ("no plan name", vec![edit(settings, |s| s.plan_name = " ".into())], "plan_name", "empty"),
        ("horizon backwards", vec![edit(settings, |s| s.horizon.to = day("2025-01-01"))], "horizon", "order"),
        (
            "horizon of a decade",
            vec![edit(settings, |s| s.horizon.to = day("2036-01-01"))],
            "horizon",
            "out_of_range",
        ),
        ("no settings", vec![Change::remove(settings.unwrap().clone())], "settings", "empty"),
        (
            "midday after work",
            vec![edit(settings, |s| s.working_hours.midday = s.working_hours.end)],
            "working_hours",
            "order",
        ),
        (
            "currency in words",
            vec![edit(settings, |s| s.currency = "euro".into())],
            "currency",
            "out_of_range",
        ),
        (
            "nameless person",
            vec![edit(ida, |p| (p.given_name, p.family_name) = (String::new(), " ".into()))],
            "family_name",
            "empty",
        ),
        (
            "off the globe",
            vec![edit(ida, |p| p.base.coordinates = Some(Coordinates { latitude: 91.0, longitude: 0.0 }))],
            "base",
            "out_of_range",
        ),
        ("country in words", vec![edit(ida, |p| p.base.country = "Germany".into())], "base", "out_of_range"),
        (
            "left before entry",
            vec![edit(ida, |p| (p.from, p.until) = (Some(day("2026-02-01")), Some(day("2026-01-01"))))],
            "until",
            "order",
        ),
        ("unknown desk", vec![edit(ida, |p| p.desk = Some(DeskId(uuid(99))))], "desk", "unknown_reference"),
        ("changed sides", vec![edit(ida, |p| p.side = Side::Field)], "inside_rep", "wrong_side"),
        ("still in a tandem", vec![Change::remove(ida.unwrap().clone())], "inside_rep", "still_used"),
        (
            "two at once",
            vec![Change::add(tandem(32, INSIDE[1], FIELD[0], "2026-01-01", None))],
            "from",
            "duplicate",
        ),
        ("own deputy", vec![edit(tandem30, |t| t.deputy = Some(INSIDE[0]))], "deputy", "contradiction"),
        ("field rep as deputy", vec![edit(tandem30, |t| t.deputy = Some(FIELD[1]))], "deputy", "wrong_side"),
        (
            "required and never",
            vec![Change::add(pairing(33, INSIDE[0], FIELD[0], PairingLevel::Never))],
            "level",
            "duplicate",
        ),
        (
            "two required partners",
            vec![
                Change::add(pairing(34, INSIDE[0], FIELD[1], PairingLevel::Required)),
                Change::add(pairing(35, INSIDE[1], FIELD[1], PairingLevel::Required)),
            ],
            "level",
            "contradiction",
        ),
        ("sides mixed up", vec![edit(switch, |s| s.inside_rep = FIELD[1])], "inside_rep", "wrong_side"),
        ("more than most", vec![edit(station, |s| s.desired = 9)], "maximum", "order"),
        (
            "shift of two days",
            vec![edit(shift, |s| s.span.end = span("2026-02-05", 8, 9).end)],
            "span",
            "out_of_range",
        ),
        ("published is published", vec![edit(release, |r| r.frozen = "{1}".into())], "frozen", "immutable"),
        (
            "same customer number",
            vec![Change::add(numbered(21, "Beta")), Change::add(numbered(22, "Gamma"))],
            "number",
            "duplicate",
        ),
        ("outdated", vec![Change::replace(account(20, "Other"), account(20, "New"))], "before", "outdated"),
        (
            "another's id",
            vec![Change {
                id: EntityId::Account(AccountId(uuid(20))),
                before: alpha.cloned().map(Entity::from),
                after: Some(account(21, "Beta").into()),
            }],
            "id",
            "id_mismatch",
        ),
    ];
    for (name, changes, field, code) in cases {
        let error = world.apply(&changes).expect_err(name);
        assert_eq!((error.field, error.code()), (field, code), "{name}");
    }
}

#[test]
fn what_is_allowed_is_allowed() {
    let world = world();
    let release = world.releases.get(ReleaseId(uuid(60)));
    let withdrawn = release.map(|release| release.published_at);
    let cases: Vec<(&str, Vec<Change>)> = vec![
        ("a release is withdrawn", vec![edit(release, |r| r.withdrawn_at = withdrawn)]),
        (
            "a tandem follows another",
            vec![
                edit(world.tandems.get(TandemId(uuid(30))), |t| t.until = Some(day("2025-12-31"))),
                Change::add(tandem(32, INSIDE[1], FIELD[0], "2026-01-01", None)),
            ],
        ),
        (
            "a person leaves together with all that names them",
            vec![
                Change::remove(world.people.get(INSIDE[1]).unwrap().clone()),
                Change::remove(world.booth_duties.get(BoothDutyId(uuid(53))).unwrap().clone()),
            ],
        ),
    ];
    for (name, changes) in cases {
        assert!(world.apply(&changes).is_ok(), "{name}: {:?}", world.apply(&changes).err());
    }
    assert!(world.clone().checked().is_ok());
}

#[test]
fn a_document_from_outside_is_checked_whole() {
    let json = serde_json::to_value(world()).unwrap();
    let back: Document = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(back.checked(), Ok(world()));

    let mut broken = json;
    broken["skills"] =
        serde_json::json!([{ "id": uuid(70), "person": uuid(71), "kind": "language", "name": "de" }]);
    let broken: Document = serde_json::from_value(broken).unwrap();
    assert_eq!(broken.checked().map_err(|error| error.code()), Err("unknown_reference"));
}
