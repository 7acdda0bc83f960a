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
        ("check plan.tandem --board weather", "usage_board"),
        ("plan plan.tandem --board calendar", "usage_board"),
        ("plan plan.tandem --board switch-days --seconds -1", "usage"),
        ("plan plan.tandem --board switch-days --seconds 1 --steps 1", "usage"),
        ("export plan.tandem --what shows --format pdf --out out", "usage_what"),
        ("export plan.tandem --what switch-days --out out", "usage"),
        ("export plan.tandem --what trade-shows --format ics --out out", "no_such_format"),
        ("export plan.tandem --what switch-days --format pdf --release 7 --out out", "no_such_release"),
        ("export plan.tandem --what trade-shows --format pdf --only 7 --out out", "usage"),
        (
            "export plan.tandem --what trade-shows --format pdf --only 00000000-0000-7000-8000-000000000000 --out out",
            "unknown_id",
        ),
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
        ("import plan.tandem --kind accounts table.csv --map name=1 --map name=2", "usage_map"),
        ("import plan.tandem --kind absences table.csv --person Nobody", "usage_person"),
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

#[test]
fn wrong_use_is_explained_whole_in_each_language() {
    let folder = Folder::with_demo();
    let cases = [
        ("check", "PLAN", "en", "An argument is missing: <PLAN>."),
        ("check", "PLAN", "de", "Es fehlt ein Argument: <PLAN>."),
        ("check", "PLAN", "fr", "Il manque un argument : <PLAN>."),
        (
            "import plan.tandem t.csv --kind cars",
            "--kind",
            "de",
            "„cars“ ist kein Wert von --kind <KIND>; möglich sind people, accounts, orders, absences, appointments, shows und holidays.",
        ),
        ("check plan.tandem --colour", "--colour", "en", "There is no argument --colour here."),
        (
            "plan plan.tandem --board switch-days --seconds 1 --steps 1",
            "--seconds",
            "fr",
            "--seconds <S> et --steps <N> ne vont pas ensemble.",
        ),
        (
            "demo d.tandem --today=-262142-01-30",
            "--today",
            "en",
            "“-262142-01-30” cannot be the value of --today <YYYY-MM-DD>; possible are days from 1990-01-01 to 2100-12-31.",
        ),
    ];
    for (arguments, place, language, sentence) in cases {
        let ran = folder.run(&format!("{arguments} --json --lang {language}"));
        let refusal = ran.refusal();
        assert_eq!((ran.code, refusal["sentence"].as_str()), (2, Some(sentence)), "{arguments}");
        assert!(refusal["where"].as_str().is_some_and(|at| at.starts_with(place)), "{arguments}: {refusal}");
        let plain = folder.run(&format!("{arguments} --lang {language}")).stderr;
        assert!(language == "en" || plain.starts_with(sentence), "{arguments}: {plain}");
    }
    for (arguments, code) in [
        ("demo a.tandem --today=1989-12-31", 2),
        ("demo b.tandem --today=2101-01-01", 2),
        ("demo c.tandem --today=1990-01-01 --accounts 9", 0),
        ("demo d.tandem --today=2100-12-31 --accounts 9", 0),
    ] {
        let ran = folder.run(arguments);
        assert_eq!(ran.code, code, "{arguments}: {}", ran.stderr);
    }
}

#[test]
fn refused_rows_go_over_nothing_that_is_there() {
    let folder = Folder::with_demo();
    folder.write("table.csv", "Firma;Ort\nX AG;Ulm\n;Bonn\n");
    folder.write("mine.csv", "mine");
    fs::create_dir(folder.path("sub")).expect("a folder");
    let before = folder.bytes("plan.tandem");
    let import = "import plan.tandem table.csv --kind accounts --json --refused";
    for (refused, code) in [
        ("plan.tandem --replace", "usage_refused"),
        ("./table.csv --replace", "usage_refused"),
        ("sub/../plan.tandem", "usage_refused"),
        ("sub --replace", "usage_refused"),
        ("mine.csv", "exists"),
        ("nowhere/rows.csv", "missing"),
    ] {
        let ran = folder.run(&format!("{import} {refused}"));
        assert_eq!((ran.code, ran.refusal()["code"].as_str()), (2, Some(code)), "{refused}");
    }
    assert_eq!((folder.bytes("plan.tandem"), folder.bytes("mine.csv")), (before, b"mine".to_vec()));
    assert_eq!(folder.run(&format!("{import} rows.csv")).code, 1);
    assert_eq!(folder.run(&format!("{import} mine.csv --replace")).code, 1);
    for rows in ["rows.csv", "mine.csv"] {
        assert!(String::from_utf8_lossy(&folder.bytes(rows)).contains("Bonn"), "{rows}");
    }
    assert!(folder.names(".").iter().all(|name| !name.contains(".new")));
}

#[test]
fn a_protected_plan_is_not_replaced_by_a_demo() {
    let folder = Folder::with_demo();
    let ran = folder.run("demo plan.tandem");
    assert!(ran.code == 2 && ran.stderr.contains("--replace"), "{}", ran.stderr);
    let before = folder.bytes("plan.tandem");
    let mut permissions = fs::metadata(folder.path("plan.tandem")).expect("the plan").permissions();
    permissions.set_readonly(true);
    fs::set_permissions(folder.path("plan.tandem"), permissions).expect("protected");
    let ran = folder.run("demo plan.tandem --replace --seed 9 --json");
    assert_eq!((ran.code, ran.refusal()["code"].as_str()), (3, Some("no_permission")));
    assert_eq!(folder.bytes("plan.tandem"), before);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_and_arguments_that_are_no_text_are_no_panic() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt, process::Command};
    let folder = Folder::with_demo();
    let program = || {
        let mut program = Command::new(env!("CARGO_BIN_EXE_tandem-cli"));
        program.current_dir(folder.path(".")).env("LC_ALL", "de_DE.UTF-8");
        program
    };
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a full disk");
    let ran = program().args(["dump", "plan.tandem"]).stdout(full).output().expect("it runs");
    let said = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert!(ran.status.code() == Some(3) && said.starts_with("Die Antwort konnte nicht"), "{said}");
    for command in ["check", "plan", "rules"] {
        let no_text = OsStr::from_bytes(b"--\xff\xfe");
        let ran = program().arg(command).arg(no_text).arg("--json").output().expect("it runs");
        assert_eq!(ran.status.code(), Some(2), "{}", String::from_utf8_lossy(&ran.stderr));
    }
}

#[test]
fn boards_have_names_in_each_language() {
    let folder = Folder::with_demo();
    for (language, names) in [
        ("en", ["Job-switch days: ", "Calendar: "]),
        ("de", ["Rollentausch: ", "Kalender: "]),
        ("fr", ["Échanges : ", "Agenda : "]),
    ] {
        let said = folder.run(&format!("check plan.tandem --lang {language}")).stdout;
        assert!(names.iter().all(|name| said.contains(name)), "{said}");
    }
}
