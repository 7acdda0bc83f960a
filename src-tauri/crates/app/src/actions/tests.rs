use super::*;
use crate::{DemoSize, demo::demo};
use tandem_model::{PersonId, Side};
use tandem_wording::Language;

fn document() -> Document {
    let size = DemoSize { inside: 3, field: 4, accounts: 6, shows: 1, seed: 1 };
    demo(&size, today(), Language::En)
}

fn today() -> NaiveDate {
    "2026-01-05".parse().expect("a date")
}

fn new_id() -> Uuid {
    Uuid::from_u128(7)
}

fn done(document: &Document, action: &Action) -> Result<Document, String> {
    let prepared =
        prepare(action, document, today(), &mut new_id).map_err(|failure| failure.say(Language::En).code)?;
    document.apply(&prepared.changes).map_err(|error| error.code().to_owned())
}

fn somebody(document: &Document, side: Side) -> PersonId {
    document.people.iter().find(|person| person.side == side).expect("somebody").id
}

#[test]
fn fields_of_people_take_what_people_type() {
    let document = document();
    let id = somebody(&document, Side::Inside);
    let cases = [
        ("given_name", " Zoë ", Ok("\"Zoë\"")),
        ("hours_per_week", "38,5", Ok("2310")),
        ("hours_per_week", "many", Err("value_not_understood")),
        ("hours_per_week", "-3", Err("value_not_understood")),
        ("hours_per_week", "200", Err("out_of_range")),
        ("until", "31.12.2026", Ok("\"2026-12-31\"")),
        ("until", "2026-12-31", Ok("\"2026-12-31\"")),
        ("until", "", Ok("null")),
        ("until", "32.12.2026", Err("value_not_understood")),
        ("experience_years", "12", Ok("12")),
        ("experience_years", "999", Err("value_not_understood")),
        ("desk", "nowhere", Err("value_not_understood")),
        ("desk", "", Ok("null")),
        ("work_pattern", "oooooooohh----", Ok("\"home\"")),
        ("work_pattern", "ooo", Err("value_not_understood")),
        ("side", "field", Err("wrong_side")),
        ("side", "both", Err("value_not_understood")),
        ("shoe_size", "44", Err("no_such_field")),
    ];
    for (field, value, expected) in cases {
        let action = Action::EditPerson { id, field: field.into(), value: value.into() };
        let stored = done(&document, &action).map(|after| {
            let person = serde_json::to_value(after.people.get(id)).expect("a person is JSON");
            match field {
                "hours_per_week" => person["weekly_minutes"].to_string(),
                "work_pattern" => person["work_pattern"][8].to_string(),
                other => person[other].to_string(),
            }
        });
        let expected = expected.map(str::to_owned).map_err(str::to_owned);
        assert_eq!(stored, expected, "{field} = {value}");
    }
}

#[test]
fn every_field_that_is_offered_can_be_edited() {
    let document = document();
    let id = somebody(&document, Side::Field);
    for field in crate::seam::PERSON_FIELDS {
        let answer =
            done(&document, &Action::EditPerson { id, field: (*field).into(), value: String::new() });
        assert_ne!(answer.err().as_deref(), Some("no_such_field"), "{field}");
    }
    let ids: Vec<_> = document.accounts.iter().map(|account| account.id).collect();
    for field in crate::seam::ACCOUNT_FIELDS {
        let action = Action::EditAccounts { ids: ids.clone(), field: (*field).into(), value: String::new() };
        assert_ne!(done(&document, &action).err().as_deref(), Some("no_such_field"), "{field}");
    }
}

#[test]
fn languages_are_added_and_taken_away() {
    let document = document();
    let id = somebody(&document, Side::Inside);
    let action = Action::EditPerson { id, field: "languages".into(), value: "DE, pl".into() };
    let after = done(&document, &action).expect("two languages");
    let mut spoken: Vec<_> = after
        .skills
        .iter()
        .filter(|skill| skill.person == id && skill.kind == tandem_model::SkillKind::Language)
        .map(|skill| (skill.name.as_str(), skill.level))
        .collect();
    spoken.sort_unstable();
    let known = |skill: &&tandem_model::Skill| skill.person == id && skill.name == "de";
    let before = document.skills.iter().find(known).expect("German is spoken").level;
    assert!(before.is_some());
    assert_eq!(spoken, vec![("de", before), ("pl", None)], "the level of a language that stays is kept");
}

#[test]
fn removing_takes_what_belongs_and_spares_what_is_needed() {
    let document = document();
    let show = document.trade_shows.iter().next().expect("a show").id;
    let after = done(&document, &Action::Remove { ids: vec![show.into()] }).expect("a show can go");
    for count in [after.trade_shows.len(), after.shifts.len(), after.stations.len(), after.booth_duties.len()]
    {
        assert_eq!(count, 0);
    }
    assert_eq!(after.people.len(), document.people.len());

    let tied = document.tandems.iter().next().expect("a tandem").inside_rep;
    let remove = Action::Remove { ids: vec![tied.into()] };
    let refused =
        prepare(&remove, &document, today(), &mut new_id).err().map(|failure| failure.say(Language::En));
    let refused = refused.expect("a tandem needs both");
    assert_eq!(refused.code, "still_used");
    assert!(refused.sentence.contains("tandem of"), "{}", refused.sentence);

    let manager = somebody(&document, Side::Manager);
    assert!(done(&document, &Action::Remove { ids: vec![manager.into()] }).is_ok(), "nobody needs this one");
    assert_eq!(
        done(&document, &Action::Remove { ids: vec![tandem_model::SettingsId::ONLY.into()] }),
        Err("unknown_id".into())
    );
}

#[test]
fn removing_an_owner_leaves_the_customer_without_one() {
    let mut document = document();
    let account = document.accounts.iter().next().expect("a customer").clone();
    let manager = somebody(&document, Side::Manager);
    let item =
        document.calendar_items.iter().find(|item| item.attendees.contains(&manager)).map(|item| item.id);
    document = done(&document, &Action::Remove { ids: vec![manager.into()] }).expect("a manager can go");
    if let Some(item) = item {
        let attendees = &document.calendar_items.get(item).expect("the meeting stays").attendees;
        assert!(!attendees.is_empty() && !attendees.contains(&manager));
    }
    let id = account.id;
    let edited =
        Action::EditAccounts { ids: vec![id, id], field: "revenue".into(), value: "1 234,56".into() };
    let after = done(&document, &edited).expect("twice the same id is once");
    assert_eq!(after.accounts.get(id).map(|account| account.revenue), Some(123_456));
}

#[test]
fn slips_are_refused_with_a_sentence() {
    let document = document();
    let switch = document.switch_days.iter().next().expect("a switch day").clone();
    let rule = tandem_rules::RULEBOOK[0].id;
    let settings = |id: &str| {
        let mut settings = document.settings().clone();
        settings.weights.insert(id.to_owned(), 3);
        settings
    };
    let when = |date: &str| crate::seam::LegWhen {
        date: date.parse().expect("a date"),
        length: tandem_model::LegLength::Morning,
    };
    let moved = |date: &str| Action::MoveLeg {
        switch_day: switch.id,
        leg: tandem_model::LegKind::RideAlong,
        date: when(date).date,
        length: tandem_model::LegLength::Morning,
    };
    let added = |date: &str| Action::AddSwitchDay {
        inside: switch.inside_rep,
        field: switch.field_rep,
        ride: when("2026-02-03"),
        desk: when(date),
    };
    let country = |value: &str| Action::EditPerson {
        id: switch.inside_rep,
        field: "country".into(),
        value: value.into(),
    };
    let no_accounts = Action::EditAccounts { ids: Vec::new(), field: "note".into(), value: String::new() };
    let cases = [
        (Action::EditSettings { settings: settings("no_such_rule") }, "unknown_rule"),
        (Action::EditSettings { settings: settings(rule) }, "done"),
        (Action::Save { entities: vec![Entity::Settings(settings("no_such_rule"))] }, "unknown_rule"),
        (moved("2023-12-31"), "date_out_of_reach"),
        (moved("2024-01-01"), "done"),
        (moved("2028-03-31"), "done"),
        (moved("2028-04-01"), "date_out_of_reach"),
        (moved("+262142-12-31"), "date_out_of_reach"),
        (added("0026-02-04"), "date_out_of_reach"),
        (added("2026-02-04"), "done"),
        (Action::SetPinned { switch_days: Vec::new(), pinned: true }, "nothing_chosen"),
        (Action::Save { entities: Vec::new() }, "nothing_chosen"),
        (Action::Remove { ids: Vec::new() }, "nothing_chosen"),
        (no_accounts, "nothing_chosen"),
        (country("Germany"), "value_not_understood"),
        (country("at"), "done"),
    ];
    for (action, expected) in cases {
        let code = match prepare(&action, &document, today(), &mut new_id) {
            Ok(_) => "done".to_owned(),
            Err(failure) => {
                let said = failure.say(Language::De);
                assert!(!said.sentence.starts_with("app-"), "{said:?}");
                said.code
            }
        };
        assert_eq!(code, expected, "{action:?}");
    }
}

#[test]
fn the_same_twice_is_once() {
    let document = document();
    let switch = document.switch_days.iter().next().expect("a switch day").clone();
    let mut changed = switch.clone();
    changed.goals = "otherwise".into();
    let row = Entity::SwitchDay(changed);
    let cases = [
        (
            Action::SetPinned { switch_days: vec![switch.id, switch.id], pinned: !switch.pinned },
            "one job-switch day",
        ),
        (Action::Save { entities: vec![row.clone(), row] }, "Change job-switch day of"),
        (Action::Remove { ids: vec![switch.id.into(), switch.id.into()] }, "Remove job-switch day of"),
    ];
    for (action, title) in cases {
        let prepared = prepare(&action, &document, today(), &mut new_id).expect("possible");
        assert_eq!(prepared.changes.len(), 1, "{action:?}");
        assert!(document.apply(&prepared.changes).is_ok());
        let said = prepared.title.say(Language::En);
        assert!(said.contains(title), "{said}");
    }
}
