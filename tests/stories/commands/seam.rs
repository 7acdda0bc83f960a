//! What the screens send, and what they get back.

use serde_json::{Value, json};
use tandem_tests::fixture;

use crate::desktop::Desktop;

#[test]
fn the_first_start_opens_the_demo_organisation() {
    let desktop = Desktop::new([]);
    let start = desktop.done("start", json!({}));
    assert_eq!(start["plan"]["demo"], true, "{start}");
    assert_eq!(start["problem"], Value::Null);
    let people = desktop.done("people_view", json!({}));
    assert_eq!(
        people["rows"].as_array().map(Vec::len),
        start["plan"]["counts"]["people"].as_u64().map(|n| n as usize)
    );
    let accounts = desktop.done("accounts_view", json!({}));
    for column in ["name", "number", "town", "country", "revenue", "model", "inside", "field"] {
        assert_eq!(accounts[column].as_array().map(Vec::len), Some(640), "{column}");
    }
    for (column, letters) in [("ids", 22), ("abc", 1), ("protected", 1)] {
        assert_eq!(accounts[column].as_str().map(str::len), Some(640 * letters), "{column}");
    }
}

#[test]
fn a_leg_moves_and_moves_back_after_a_restart_too() {
    let desktop = Desktop::new([]);
    desktop.done("start", json!({}));
    let planned = desktop.done(
        "plan",
        json!({ "board": "switch_days", "seconds": 1.0, "seed": 1, "onEvent": "__CHANNEL__:1" }),
    );
    let accepted =
        desktop.done("accept_proposal", json!({ "id": planned["id"], "items": null, "force": false }));
    assert_eq!(accepted["conflicts"], json!([]));

    let board = desktop.done("switch_board", json!({}));
    let bars = board["bars"].as_array().cloned().unwrap_or_default();
    let ride = bars
        .iter()
        .find(|bar| bar["leg"] == "ride_along" && bar["status"] == "planned")
        .expect("a planned ride-along");
    let facts = desktop.done("inspect_switch_day", json!({ "id": ride["switch_day_id"] }));
    let days: Vec<&Value> =
        board["days"].as_array().into_iter().flatten().filter(|day| day["kind"] == "work").collect();
    let other =
        days.iter().rev().find(|day| day["date"] != facts["ride"]["date"]).expect("another working day");

    let verdicts = desktop.done(
        "verdicts",
        json!({
            "switchDay": ride["switch_day_id"], "leg": "ride_along", "length": facts["ride"]["length"],
            "inside": facts["inside"]["id"], "field": facts["field"]["id"],
            "targets": [{ "date": other["date"], "half": facts["ride"]["length"] }],
        }),
    );
    assert_eq!(verdicts.as_array().map(Vec::len), Some(1), "{verdicts}");

    let moved = desktop.done(
        "perform",
        json!({ "action": {
            "action": "move_leg", "switch_day": ride["switch_day_id"], "leg": "ride_along",
            "date": other["date"], "length": facts["ride"]["length"],
        } }),
    );
    let after = desktop.done("inspect_switch_day", json!({ "id": ride["switch_day_id"] }));
    assert_eq!(after["ride"]["date"], other["date"]);
    assert_eq!(moved["undo"], moved["title"]);

    desktop.done("undo", json!({}));
    let back = desktop.done("inspect_switch_day", json!({ "id": ride["switch_day_id"] }));
    assert_eq!(back["ride"], facts["ride"]);
    desktop.done("redo", json!({}));

    let desktop = Desktop::at(desktop.quit(), []);
    assert_eq!(desktop.done("start", json!({}))["plan"]["read_only"], false, "the plan was let go");
    let again = desktop.done("inspect_switch_day", json!({ "id": ride["switch_day_id"] }));
    assert_eq!(again["ride"]["date"], other["date"]);
    desktop.done("undo", json!({}));
    let back = desktop.done("inspect_switch_day", json!({ "id": ride["switch_day_id"] }));
    assert_eq!(back["ride"], facts["ride"]);
}

#[test]
fn dialogs_are_asked_where_no_path_is_given() {
    let dir = tempfile::tempdir().expect("a folder");
    let plan = dir.path().join("Keller.tandem");
    let desktop = Desktop::new([
        None,
        Some(plan.clone()),
        Some(fixture("belegschaft.csv")),
        Some(dir.path().to_owned()),
    ]);
    desktop.done("start", json!({}));
    assert_eq!(
        desktop.done("new_plan", json!({ "path": null })),
        Value::Null,
        "the first dialog is cancelled"
    );
    let info = desktop.done("new_plan", json!({ "path": null }));
    assert_eq!(info["name"], "Keller");
    let preview = desktop.done("import_pick", json!({ "kind": "people", "path": null }));
    assert_eq!(preview["counts"]["added"], 10, "{preview}");
    desktop.done("import_commit", json!({}));
    let exported = desktop.done(
        "export",
        json!({ "request": {
            "what": "switch-days", "formats": ["csv"], "paper": "a4", "only": [], "language": null,
            "release": null, "dir": null, "replace": false,
        }, "onProgress": "__CHANNEL__:1" }),
    );
    for file in exported["files"].as_array().expect("a list of files") {
        let path = file["path"].as_str().unwrap_or_default();
        let there = std::fs::metadata(path).map(|about| about.len()).ok();
        assert!(path.starts_with(&*dir.path().to_string_lossy()), "{path}");
        assert_eq!(there, file["bytes"].as_u64(), "{path}");
    }
}

#[test]
fn what_cannot_be_done_is_said_with_a_code_and_a_sentence() {
    let desktop = Desktop::new([]);
    desktop.done("start", json!({}));
    let nobody = "00000000-0000-7000-8000-000000000000";
    let cases = [
        ("open_plan", json!({ "path": desktop.home.path("nowhere.tandem") })),
        ("open_plan", json!({ "path": fixture("kunden.csv") })),
        ("person_sheet", json!({ "id": nobody })),
        ("inspect_switch_day", json!({ "id": nobody })),
        ("accept_proposal", json!({ "id": nobody, "items": null, "force": false })),
        (
            "perform",
            json!({ "action": { "action": "move_leg", "switch_day": nobody, "leg": "ride_along", "date": "2027-01-11", "length": "full" } }),
        ),
        ("import_commit", json!({})),
    ];
    for (command, arguments) in cases {
        let problem = desktop.call(command, arguments.clone()).expect_err(command);
        let texts = ["code", "sentence"].map(|field| problem[field].as_str().unwrap_or_default().to_owned());
        assert!(
            texts.iter().all(|text| !text.is_empty()) && problem["fields"].is_array(),
            "{command} {arguments}: {problem}"
        );
        assert!(texts[1].contains(' '), "{command}: a sentence, not a key: {problem}");
    }
}

#[test]
fn a_field_rep_changes_partner_and_the_customers_come_along() {
    let desktop = Desktop::new([]);
    desktop.done("start", json!({}));
    let board = desktop.done("tandem_board", json!({}));
    let field = board["field"].as_array().into_iter().flatten().find(|card| !card["tandem"].is_null());
    let field = field.expect("a field rep with a partner")["id"].clone();
    let facts = desktop.done("tandem_facts", json!({ "field": field }));
    let now = facts["field"]["tandem"]["inside_id"].clone();
    let other =
        facts["choices"].as_array().into_iter().flatten().find(|choice| choice["inside"]["id"] != now);
    let other = other.expect("somebody else")["inside"]["id"].clone();
    let verdicts = desktop.done("tandem_verdicts", json!({ "field": field, "targets": [other, null] }));
    assert_eq!(verdicts.as_array().map(Vec::len), Some(2));

    desktop.done("perform", json!({ "action": { "action": "pair", "field": field, "inside": other } }));
    let after = desktop.done("tandem_facts", json!({ "field": field }));
    assert_eq!(after["field"]["tandem"]["inside_id"], other);
    assert_eq!(after["earlier"].as_array().map(Vec::len), Some(1), "{after}");
    desktop.done("undo", json!({}));
    let back = desktop.done("tandem_facts", json!({ "field": field }));
    assert_eq!(back["field"]["tandem"]["inside_id"], now);
}

#[test]
fn every_board_is_planned_and_taken_over_in_part() {
    for (board, view) in
        [("tandems", "tandem_board"), ("coverage", "coverage_board"), ("trade_shows", "shows_view")]
    {
        let desktop = Desktop::new([]);
        desktop.done("start", json!({}));
        let before = desktop.done(view, json!({}))["score"].clone();
        let proposal = desktop
            .done("plan", json!({ "board": board, "seconds": 1.0, "seed": 1, "onEvent": "__CHANNEL__:1" }));
        assert_eq!(proposal["before"], before, "{board}");
        let first = proposal["items"][0]["id"].clone();
        assert!(first.is_string(), "{board}: {proposal}");
        let accepted = desktop
            .done("accept_proposal", json!({ "id": proposal["id"], "items": [first], "force": false }));
        assert_eq!(accepted["conflicts"], json!([]), "{board}");
        desktop.done("undo", json!({}));
        assert_eq!(desktop.done(view, json!({}))["score"], before, "{board}");
    }
}

#[test]
fn a_new_show_is_staffed_by_hand() {
    let desktop = Desktop::new([]);
    let start = desktop.done("start", json!({}));
    assert_eq!(start["problem"], Value::Null);
    let horizon = desktop.done("switch_board", json!({}))["horizon"].clone();
    let id = "0190f0a0-0000-7000-8000-000000000001";
    desktop.done(
        "perform",
        json!({ "action": {
            "action": "add_show", "id": id, "name": "Westfair", "booth": "3 C 7", "town": "Köln", "country": "DE",
            "zone": "Europe/Berlin", "from": horizon["from"], "to": horizon["from"], "opens": "09:00",
            "closes": "17:00", "shifts_a_day": 2, "build_up": 0, "dismantling": 0,
            "stations": [{ "name": "Demo", "minimum": 1, "desired": 1, "maximum": 2 }],
        } }),
    );
    let board = desktop.done("show_board", json!({ "id": id }));
    let seat = json!({ "shift": board["shifts"][0]["id"], "station": board["stations"][0]["id"] });
    let candidates = desktop.done("seat_candidates", json!({ "duty": null, "seat": seat }));
    let best = candidates[0]["person"]["id"].clone();
    assert!(best.is_string(), "{candidates}");
    desktop.done(
        "perform",
        json!({ "action": {
            "action": "add_duty", "shift": seat["shift"], "station": seat["station"], "person": best,
        } }),
    );
    let board = desktop.done("show_board", json!({ "id": id }));
    assert_eq!(board["show"]["filled"], 1);
    assert_eq!(board["duties"][0]["person_id"], best);
}

#[test]
fn customers_go_to_another_tandem() {
    let desktop = Desktop::new([]);
    desktop.done("start", json!({}));
    let board = desktop.done("coverage_board", json!({}));
    let (from, to) = (board["tandems"][0]["tandem_id"].clone(), board["tandems"][1]["tandem_id"].clone());
    let covered = desktop.done("covered_accounts", json!({ "tandem": from }));
    let ids: Vec<Value> = covered["accounts"]
        .as_array()
        .into_iter()
        .flatten()
        .take(3)
        .map(|account| account["id"].clone())
        .collect();
    assert!(!ids.is_empty(), "{covered}");
    let verdicts =
        desktop.done("coverage_verdicts", json!({ "question": { "accounts": ids, "targets": [to] } }));
    desktop.done("perform", json!({ "action": { "action": "assign_accounts", "ids": ids, "tandem": to } }));
    let after = desktop.done("coverage_board", json!({}));
    for level in ["hard", "medium", "soft"] {
        let number = |value: &Value| value.as_i64().unwrap_or_default();
        let change = number(&after["score"][level]) - number(&board["score"][level]);
        assert_eq!(change, number(&verdicts[0]["delta"][level]), "{level}: the verdict is what comes of it");
    }
}
