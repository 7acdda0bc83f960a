//! Wrong use, bad input, and what is not possible here: nothing on stdout, nothing changed, the right exit code.

use crate::program::Folder;
use std::fs;
use tandem_app::{Clock, Language, Opening, Session};

#[test]
fn wrong_use_and_bad_input_change_nothing() {
    let folder = Folder::with_demo();
    folder.write("letter.tandem", "Dear Sir or Madam, this is not a plan.");
    folder.write("empty.tandem", "");
    folder.write("bad.json", "{\"action\": \"fly\"}");
    folder.write(
        "unknown.json",
        r#"{"action":"set_pinned","switch_days":["00000000-0000-0000-0000-000000000001"],"pinned":true}"#,
    );
    folder.write("surplus.json", r#"{"action":"set_pinned","switch_days":[],"pinned":true,"colour":"red"}"#);
    folder.write("table.csv", "Firma\nX AG\n");
    let cases = [
        ("", "usage"),
        ("fly", "usage"),
        ("check", "usage"),
        ("check plan.tandem --lang it", "usage"),
        ("check missing.tandem", "missing"),
        ("check letter.tandem", "not_sqlite"),
        ("check empty.tandem", "empty"),
        ("check .", "folder"),
        ("check plan.tandem --board coverage", "usage_board"),
        ("plan plan.tandem --board tandems", "usage_board"),
        ("plan plan.tandem --board switch-days --seconds -1", "usage"),
        ("plan plan.tandem --board switch-days --seconds 1 --steps 1", "usage"),
        ("export plan.tandem --what shows --format pdf --out out", "usage_what"),
        ("export plan.tandem --what switch-days --out out", "usage"),
        ("perform plan.tandem bad.json", "action_unreadable"),
        ("perform plan.tandem surplus.json", "action_unreadable"),
        ("perform plan.tandem unknown.json", "unknown_id"),
        ("perform plan.tandem missing.json", "action_unreadable"),
        ("undo plan.tandem", "nothing_to_undo"),
        ("redo plan.tandem", "nothing_to_redo"),
        ("import plan.tandem --kind accounts missing.csv", "missing"),
        ("import plan.tandem --kind accounts table.csv --map name", "usage_map"),
        ("import plan.tandem --kind accounts table.csv --map colour=1", "usage_map"),
        ("import plan.tandem --kind accounts table.csv --map name=Colour", "usage_map"),
        ("import plan.tandem --kind people table.csv --side both", "usage_side"),
    ];
    let before = folder.bytes("plan.tandem");
    for (arguments, code) in cases {
        let ran = folder.run(&format!("{arguments} --json"));
        let refusal = ran.refusal();
        assert_eq!((ran.code, refusal["code"].as_str()), (2, Some(code)), "{arguments}: {refusal}");
        let sentence = refusal["sentence"].as_str().expect("a sentence");
        assert!(sentence.len() > 10 && !sentence.starts_with("app-"), "{arguments}: {sentence}");
        assert!(refusal.as_object().is_some_and(|refusal| refusal.contains_key("where")));
        let plain = folder.run(arguments);
        assert_eq!((plain.code, plain.stdout.as_str()), (2, ""), "{arguments}");
        assert!(!plain.stderr.trim().is_empty(), "{arguments}");
    }
    assert_eq!(folder.bytes("plan.tandem"), before);
    assert!(!folder.path("out").exists());
}

#[test]
fn refusals_speak_the_chosen_language() {
    let folder = Folder::with_demo();
    for (language, sentence) in [
        ("en", "There is nothing to undo.\n"),
        ("de", "Es gibt nichts rückgängig zu machen.\n"),
        ("fr", "Il n’y a rien à annuler.\n"),
    ] {
        assert_eq!(folder.run(&format!("undo plan.tandem --lang {language}")).stderr, sentence);
    }
}

#[test]
fn rosters_are_replaced_only_when_told() {
    let folder = Folder::with_demo();
    let export = "export plan.tandem --what switch-days --format csv --out out";
    assert_eq!(folder.run(export).code, 0);
    let name = folder.names("out").remove(0);
    folder.write(&format!("out/{name}"), "mine");
    let ran = folder.run(&format!("{export} --json"));
    assert_eq!((ran.code, ran.refusal()["code"].as_str()), (2, Some("export_exists")));
    assert_eq!(folder.bytes(&format!("out/{name}")), b"mine");
    assert_eq!(folder.run(&format!("{export} --replace")).code, 0);
    assert_ne!(folder.bytes(&format!("out/{name}")), b"mine");
}

#[test]
fn what_is_open_elsewhere_is_read_but_not_changed() {
    let folder = Folder::with_demo();
    let opening = Opening {
        read_only: false,
        backups: folder.path("backups"),
        language: Language::En,
        clock: Clock::system(),
        demo: false,
    };
    let open_here = Session::open_writable(&folder.path("plan.tandem"), &opening).expect("the plan opens");
    let before = folder.bytes("plan.tandem");
    folder.write("table.csv", "Firma\nX AG\n");
    for arguments in [
        "undo plan.tandem",
        "demo plan.tandem --replace",
        "import plan.tandem --kind accounts table.csv",
        "plan plan.tandem --board switch-days --accept --steps 1",
    ] {
        let ran = folder.run(&format!("{arguments} --json"));
        assert_eq!((ran.code, ran.refusal()["code"].as_str()), (3, Some("locked")), "{arguments}");
    }
    for arguments in
        ["check plan.tandem", "plan plan.tandem --board switch-days --steps 1", "dump plan.tandem"]
    {
        assert!(matches!(folder.run(arguments).code, 0 | 1), "{arguments}");
    }
    assert_eq!(folder.bytes("plan.tandem"), before);
    drop(open_here);
    assert_eq!(folder.run("undo plan.tandem").code, 2, "free again, and nothing to undo");
}

#[test]
fn help_says_everything_and_is_no_failure() {
    let folder = Folder::new();
    let help = folder.run("--help");
    assert_eq!((help.code, help.stderr.as_str()), (0, ""));
    for command in
        ["demo", "import", "plan", "check", "rules", "perform", "undo", "redo", "history", "export", "dump"]
    {
        assert!(help.stdout.contains(&format!("\n  {command} ")), "{command}");
        let own = folder.run(&format!("{command} --help"));
        assert_eq!(own.code, 0);
        for option in ["--lang", "--json"] {
            assert!(own.stdout.contains(option), "{command} {option}");
        }
    }
    for shape in
        ["stopped_by: optimal|time|steps|signal", "{boards: {switch_days: {score: {hard, medium, soft}}"]
    {
        assert!(help.stdout.contains(shape), "{shape}");
    }
    assert!(fs::read_dir(folder.path(".")).expect("the folder").next().is_none(), "help leaves no files");
}
