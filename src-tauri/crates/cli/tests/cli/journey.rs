//! From a demo or a CRM export to rosters.

use crate::program::Folder;
use serde_json::json;

#[test]
fn demo_plan_check_export_undo() {
    let folder = Folder::with_demo();
    let before = folder.run("dump plan.tandem").json();

    let proposed =
        folder.run("plan plan.tandem --board switch-days --steps 20000 --seed 1 --threads 1 --json").json();
    assert_eq!(proposed["accepted"], false);
    assert_eq!(folder.run("dump plan.tandem").json(), before, "a proposal changes nothing");

    let ran =
        folder.run("plan plan.tandem --board switch-days --steps 20000 --seed 1 --threads 1 --accept --json");
    let plan = ran.json();
    assert_eq!(plan["score"], proposed["score"], "same seed and steps, same plan");
    for field in [
        "board",
        "score",
        "bound",
        "distance",
        "optimal",
        "stopped_by",
        "steps",
        "seconds",
        "seed",
        "changes",
    ] {
        assert!(!plan[field].is_null(), "{field}");
    }
    for field in ["hard", "medium", "soft", "proof"] {
        assert!(!plan["bound"][field].is_null(), "{field}");
    }
    let changes = plan["changes"].as_array().expect("changes");
    assert!(!changes.is_empty() && changes.iter().all(|change| change["entity"] == "switch_day"));
    assert_eq!(plan["accepted"], true);

    let check = folder.run("check plan.tandem --board switch-days --json").json();
    assert_eq!(
        check["boards"]["switch_days"]["score"], plan["score"],
        "the check recounts what the planner said"
    );
    assert!(check["boards"]["calendar"].is_null());
    let terms = folder.run("check plan.tandem --board switch-days --terms --json").json();
    let soft: u64 = terms["terms"]
        .as_array()
        .expect("terms")
        .iter()
        .filter(|term| term["level"] == "soft")
        .map(|term| term["cost"].as_u64().expect("a cost"))
        .sum();
    assert_eq!(json!(soft), check["boards"]["switch_days"]["score"]["soft"], "the terms add up to the score");

    let exported = folder.run("export plan.tandem --what switch-days --format pdf --format xlsx --format csv --format ics --out rosters --json").json();
    let files = exported["files"].as_array().expect("files");
    assert!(files.len() > 4);
    for file in files {
        let path = file["path"].as_str().expect("a path");
        assert_eq!(json!(folder.bytes(path).len()), file["bytes"], "{path}");
    }
    let shows = "export plan.tandem --what trade-shows --format pdf --format xlsx --format csv --format html";
    let exported = folder.run(&format!("{shows} --paper letter --lang fr --out shows --json")).json();
    let files = exported["files"].as_array().expect("files");
    assert!(!files.is_empty() && files.len().is_multiple_of(4), "four of each show: {files:?}");
    for what in ["show-year", "desks"] {
        let command =
            format!("export plan.tandem --what {what} --format pdf --format xlsx --format csv --format html");
        let exported = folder.run(&format!("{command} --paper a3 --lang de --out {what} --json")).json();
        assert_eq!(exported["files"].as_array().map(Vec::len), Some(4), "{exported}");
    }

    assert_eq!(
        folder.run("undo plan.tandem").stdout.trim_end(),
        format!("Undo: Accept {} changes of a proposal", changes.len())
    );
    assert_eq!(folder.run("dump plan.tandem").json(), before);
    let redone = folder.run("redo plan.tandem --lang de");
    assert!(redone.stdout.starts_with("Wiederholt: "), "{}", redone.stdout);
    let history = folder.run("history plan.tandem --json").json();
    assert_eq!(history["entries"].as_array().map(Vec::len), Some(3));
}

#[test]
fn the_same_seed_and_day_give_the_same_plan() {
    let folder = Folder::new();
    folder.run("demo a.tandem --seed 9 --accounts 30");
    folder.run("demo b.tandem --seed 9 --accounts 30");
    assert_eq!(folder.run("dump a.tandem").stdout, folder.run("dump b.tandem").stdout);
    folder.run("demo b.tandem --seed 10 --accounts 30 --replace");
    assert_ne!(folder.run("dump a.tandem").stdout, folder.run("dump b.tandem").stdout);
}

#[test]
fn demo_overwrites_only_when_told_and_only_plans() {
    let folder = Folder::with_demo();
    folder.write("letter.txt", "Dear Sir or Madam");
    let before = folder.bytes("plan.tandem");
    for (arguments, code) in [
        ("demo plan.tandem", 2),
        ("demo letter.txt", 2),
        ("demo letter.txt --replace", 2),
        ("demo no-such-folder/plan.tandem", 2),
        ("demo other.tandem --inside 100000", 2),
    ] {
        let ran = folder.run(arguments);
        assert_eq!((ran.code, ran.stdout.as_str()), (code, ""), "{arguments}");
        assert!(!ran.stderr.is_empty());
    }
    assert_eq!(folder.bytes("plan.tandem"), before);
    assert_eq!(folder.bytes("letter.txt"), b"Dear Sir or Madam");
    assert_eq!(folder.run("demo plan.tandem --replace --seed 5").code, 0);
    assert_ne!(folder.bytes("plan.tandem"), before);
    assert!(folder.names(".").iter().all(|name| !name.contains(".new")), "{:?}", folder.names("."));
}

#[test]
fn customers_come_in_once_and_refused_rows_are_told() {
    let folder = Folder::with_demo();
    folder.write(
        "Kunden.csv",
        "Kundennummer;Firma;Ort;Umsatz\r\n1;Müller GmbH;Ulm;1.234.567,89\r\n2;;Bonn;3,00\r\n",
    );
    let dry = folder.run("import plan.tandem --kind accounts Kunden.csv --dry-run --json");
    assert_eq!((dry.code, dry.json()["added"].clone()), (1, json!(1)));
    let first = folder.run("import plan.tandem --kind accounts Kunden.csv --json");
    assert_eq!(first.code, 1);
    let report = first.json();
    assert_eq!((&report["added"], &report["changed"]), (&json!(1), &json!(0)));
    let refused = &report["refused"][0];
    assert_eq!((&refused["file"], &refused["line"]), (&json!("Kunden.csv"), &json!(3)));
    assert!(refused["code"].is_string() && refused["reason"].is_string());
    let again = folder.run("import plan.tandem --kind accounts Kunden.csv --json").json();
    assert_eq!((&again["added"], &again["changed"], &again["same"]), (&json!(0), &json!(0), &json!(1)));
    let dump = folder.run("dump plan.tandem").json();
    let accounts = dump["plan"]["accounts"].as_array().expect("customers");
    let new = accounts.iter().find(|account| account["name"] == "Müller GmbH").expect("the new customer");
    assert_eq!(new["revenue"], 123_456_789);
    assert_eq!(folder.run("history plan.tandem --json").json()["entries"].as_array().map(Vec::len), Some(1));

    folder.write("odd.csv", "A;B\nX AG;Bern\n");
    let mapped = folder.run("import plan.tandem --kind accounts odd.csv --map name=A --map town=2 --json");
    assert_eq!((mapped.code, mapped.json()["added"].clone()), (0, json!(1)));
}

#[test]
fn every_action_of_the_screen_can_be_done() {
    let folder = Folder::with_demo();
    let dump = folder.run("dump plan.tandem").json();
    let switch = dump["plan"]["switch_days"][0]["id"].clone();
    let action = json!({ "action": "set_goals", "switch_day": switch, "goals": "Zuhören" }).to_string();
    let ran = folder.run_with("perform plan.tandem - --json", &action);
    assert!(ran.code <= 1, "{}", ran.stderr);
    assert!(ran.json()["title"].as_str().is_some_and(|title| title.starts_with("Write down goals for ")));
    let after = folder.run("dump plan.tandem").json();
    assert_eq!(after["plan"]["switch_days"][0]["goals"], "Zuhören");
    folder.write("action.json", &action);
    assert!(folder.run("perform plan.tandem action.json").code <= 1);
    assert_eq!(folder.run("history plan.tandem --json").json()["entries"].as_array().map(Vec::len), Some(1));
}

#[test]
fn the_rulebook_is_told() {
    let folder = Folder::new();
    let rules = folder.run("rules --json").json();
    let rules = rules["rules"].as_array().expect("rules");
    assert!(rules.len() > 20);
    for field in ["id", "board", "level", "unit", "default_weight", "formula", "scope"] {
        assert!(rules.iter().all(|rule| !rule[field].is_null()), "{field}");
    }
    let german = folder.run("rules --lang de").stdout;
    assert!(german.contains("(hart, Gewicht 1)"), "{german}");
}

#[cfg(unix)]
#[test]
fn an_interrupted_search_keeps_the_best() {
    use std::process::{Command, Stdio};
    let folder = Folder::new();
    assert_eq!(folder.run("demo plan.tandem --inside 300 --field 300 --accounts 10").code, 0);
    let program = Command::new(env!("CARGO_BIN_EXE_tandem-cli"))
        .args(["plan", "plan.tandem", "--board", "switch-days", "--seconds", "600", "--json", "--accept"])
        .args(["--backups", "backups", "--today", "2026-01-05"])
        .current_dir(folder.path("."))
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    std::thread::sleep(std::time::Duration::from_secs(4));
    let killed = Command::new("kill").args(["-INT", &program.id().to_string()]).status().expect("kill");
    assert!(killed.success());
    let output = program.wait_with_output().expect("the program ends");
    assert!(matches!(output.status.code(), Some(0 | 1)));
    let plan: serde_json::Value = serde_json::from_slice(&output.stdout).expect("one value");
    assert_eq!(plan["stopped_by"], "signal");
    let check = folder.run("check plan.tandem --board switch-days --json").json();
    assert_eq!(check["boards"]["switch_days"]["score"], plan["score"]);
}

#[test]
fn several_calendars_come_in_as_one_step() {
    let folder = Folder::new();
    assert_eq!(folder.run("demo plan.tandem --inside 2 --field 2 --accounts 5 --seed 3").code, 0);
    let people = "Personalnummer;Vorname;Nachname;E-Mail;Seite\n9001;Anna;Probst;anna@example.com;ID\n9002;Tom;Ziegler;tom@example.com;AD\n";
    folder.write("people.csv", people);
    assert_eq!(folder.run("import plan.tandem --kind people people.csv").code, 0);
    let calendar = |uid: &str, day: &str| {
        format!(
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART;VALUE=DATE:{day}\r\nSUMMARY:Urlaub\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )
    };
    folder.write("anna.probst.ics", &calendar("1", "20260203"));
    folder.write("other.ics", &calendar("2", "20260204"));
    let missing = folder.run("import plan.tandem --kind absences anna.probst.ics other.ics --dry-run --json");
    assert_eq!(missing.code, 1);
    assert_eq!(missing.json()["refused"][0]["code"], "person_missing");
    let before = folder.run("dump plan.tandem").json();
    let import =
        "import plan.tandem --kind absences anna.probst.ics other.ics --person tom@example.com --json";
    let done = folder.run(import).json();
    assert_eq!((&done["added"], &done["refused"]), (&json!(2), &json!([])));
    let again = folder.run(import).json();
    assert_eq!((&again["added"], &again["same"]), (&json!(0), &json!(2)));
    assert_eq!(folder.run("undo plan.tandem").code, 0);
    assert_eq!(folder.run("dump plan.tandem").json()["plan"], before["plan"], "one undo takes both back");
}
