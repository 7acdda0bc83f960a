//! Calendar files as other programs read them: python-icalendar, vobject and khal in an environment of their own.
#![allow(clippy::unwrap_used, reason = "a story ends where something is missing")]

/// Ignored unless `TANDEM_CALENDAR_PYTHON` names an interpreter that has the three; `cargo xtask test` makes one.
mod programs {
    use serde_json::Value;
    use std::{env, fs, path::Path, process::Command};
    use tandem_app::{
        Clock, DemoSize, Language, NaiveDate, Opening, ReleaseScope, Session,
        seam::{Action, ExportFormat, ExportRequest, LegKind, LegLength, PaperSize, Roster, SlipsRequest},
    };
    use tandem_tests::root;

    const SCOPE: ReleaseScope = ReleaseScope::SwitchDays;

    fn plan(folder: &Path) -> Session {
        let today: NaiveDate = "2026-01-05".parse().unwrap();
        let opening = Opening {
            read_only: false,
            backups: folder.join("backups"),
            language: Language::De,
            clock: Clock::on(today),
            demo: false,
        };
        let size = DemoSize { inside: 7, field: 9, accounts: 40, shows: 1, seed: 3 };
        let session = Session::create_demo(&folder.join("plan.tandem"), &size, false, &opening).unwrap();
        let document = session.snapshot().unwrap().document;
        let of = |side| document.people.iter().filter(move |person| person.side == side);
        use tandem_app::seam::Side;
        for (at, (inside, field)) in of(Side::Inside).zip(of(Side::Field)).take(4).enumerate() {
            let day = document.settings().horizon.from.iter_days().nth(14 + 7 * at).unwrap();
            let leg = |length| {
                serde_json::from_value(serde_json::json!({ "date": day, "length": length })).unwrap()
            };
            let add = Action::AddSwitchDay {
                inside: inside.id,
                field: field.id,
                ride: leg("full"),
                desk: leg(if at % 2 == 0 { "morning" } else { "afternoon" }),
            };
            session.perform(add).unwrap();
        }
        session
    }

    /// What `read.py` says about the files of a folder.
    fn read(folder: &Path) -> Value {
        let python =
            env::var_os("TANDEM_CALENDAR_PYTHON").expect("TANDEM_CALENDAR_PYTHON names an interpreter");
        let output = Command::new(python)
            .arg(root().join("tests/stories/calendars/read.py"))
            .arg(folder)
            .output()
            .expect("the interpreter runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_slice(&output.stdout).expect("JSON")
    }

    #[test]
    #[ignore = "needs TANDEM_CALENDAR_PYTHON"]
    fn every_file_is_read_by_icalendar_vobject_and_khal() {
        let home = tempfile::tempdir().unwrap();
        let session = plan(home.path());
        session.publish(SCOPE, "").unwrap();
        let lines = session.releases().unwrap().releases[0].lines;
        let rosters = home.path().join("rosters");
        let request = ExportRequest {
            what: Roster::SwitchDays,
            formats: vec![ExportFormat::Ics],
            paper: PaperSize::A4,
            only: Vec::new(),
            language: None,
            release: None,
            dir: Some(rosters.display().to_string()),
            replace: false,
        };
        session.export(&request, &mut |_| {}).unwrap();
        let said = read(&rosters);
        assert_eq!(said["khal"], said["published"], "{said}");
        assert!(said["files"].as_u64().unwrap() > 8, "{said}");
        assert!(said["published"].as_u64().unwrap() <= lines as u64, "{said}");
        assert_eq!(said["cancelled"], 0);

        // One leg is moved, one switch day is gone.
        let document = session.snapshot().unwrap().document;
        let mut switches = document.switch_days.iter().filter(|switch| switch.counts());
        let (first, second) = (switches.next().unwrap(), switches.next().unwrap());
        let moved = Action::MoveLeg {
            switch_day: first.id,
            leg: LegKind::RideAlong,
            date: first.ride_along.date.succ_opt().unwrap(),
            length: LegLength::Full,
        };
        session.perform(moved).unwrap();
        session.perform(Action::Remove { ids: vec![second.id.into()] }).unwrap();
        session.publish(SCOPE, "").unwrap();
        let slips = home.path().join("slips");
        let request = SlipsRequest {
            scope: SCOPE,
            since: 1,
            to: Some(2),
            formats: vec![ExportFormat::Ics],
            paper: PaperSize::A4,
            language: None,
            dir: Some(slips.display().to_string()),
            replace: false,
        };
        session.export_slips(&request, &mut |_| {}).unwrap();
        let said = read(&slips);
        // The team and the two who moved; the team and both legs of the two who no longer switch.
        assert_eq!(said["requested"], 3, "{said}");
        assert_eq!(said["cancelled"], 6, "{said}");
        assert_eq!(said["lowest"], 1, "every update has a raised SEQUENCE: {said}");
        assert_eq!(fs::read_dir(&slips).unwrap().count(), 5);
    }
}
