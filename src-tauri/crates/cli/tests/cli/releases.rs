//! From a published roster to change slips and a folder to hand on.

use crate::program::Folder;
use serde_json::json;

#[test]
fn publish_change_publish_again_and_hand_on() {
    let folder = Folder::with_demo();
    folder
        .run("plan plan.tandem --board switch-days --steps 5000 --seed 1 --threads 1 --accept --json")
        .json();
    let first = folder.run("publish plan.tandem --what switch-days --note start --json").json();
    assert_eq!(
        (&first["release"]["number"], &first["release"]["note"], &first["release"]["in_force"]),
        (&json!(1), &json!("start"), &json!(true))
    );
    let again = folder.run("publish plan.tandem --what switch-days --json");
    assert_eq!((again.code, &again.refusal()["code"]), (2, &json!("nothing_to_publish")));

    let plan = folder.run("dump plan.tandem").json();
    let switches = plan["plan"]["switch_days"].as_array().expect("switch days").clone();
    let planned = switches.iter().find(|switch| switch["status"] == "planned").expect("a planned one");
    let remove = json!({ "action": "remove", "ids": [{ "entity": "switch_day", "id": planned["id"] }] });
    folder.run_with("perform plan.tandem - --json", &remove.to_string()).json();
    let changes = folder.run("changes plan.tandem --what switch-days --since 1 --json").json();
    assert_eq!(changes["people"].as_array().map(Vec::len), Some(2), "{changes}");
    let kinds: Vec<_> =
        changes["changes"].as_array().expect("changes").iter().map(|change| &change["kind"]).collect();
    assert_eq!(kinds, [&json!("removed"), &json!("removed")]);

    assert_eq!(folder.run("publish plan.tandem --what switch-days --json").json()["release"]["number"], 2);
    folder.run("undo plan.tandem --json").json();
    let releases = folder.run("releases plan.tandem --json").json();
    assert_eq!(releases["releases"].as_array().map(Vec::len), Some(2), "publishing is not undone");

    let slips =
        folder.run("changes plan.tandem --what switch-days --since 1 --to 2 --out slips --json").json();
    // A sheet and a ZIP for each of the two, and both for the team.
    assert_eq!(slips["files"].as_array().map(Vec::len), Some(6), "{slips}");
    assert_eq!(folder.names("slips").len(), 6);

    let share = "share plan.tandem --what switch-days --what calendars --format ics --out all.zip --json";
    let would = folder.run(&format!("{share} --dry-run")).json();
    assert!(would["summary"]["people"].as_u64() > Some(0) && would["files"] == json!([]), "{would}");
    assert!(!folder.path("all.zip").exists());
    let shared = folder.run(share).json();
    assert_eq!(shared["files"].as_array().map(Vec::len), Some(1));
    assert!(folder.bytes("all.zip").starts_with(b"PK"));
    assert_eq!(folder.run(share).refusal()["code"], "export_exists");

    folder.run("withdraw plan.tandem --what switch-days --release 2 --json").json();
    let twice = folder.run("withdraw plan.tandem --what switch-days --release 2 --json");
    assert_eq!((twice.code, &twice.refusal()["code"]), (2, &json!("already_withdrawn")));
    let unknown = folder.run("publish plan.tandem --what nonsense --json");
    assert_eq!((unknown.code, &unknown.refusal()["code"]), (2, &json!("usage_what")));
}
