use super::*;
use chrono::NaiveDate;

fn workspace(folder: &Path, today: &str) -> Workspace {
    let today: NaiveDate = today.parse().expect("a date");
    Workspace::new(folder, "de_DE.UTF-8", "0.0.0", Clock::on(today))
}

#[test]
fn the_demo_opens_at_the_first_start_and_is_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = workspace(&data, "2026-01-05");
    assert_eq!((first.start().plan, first.start().recent), (None, Vec::new()));
    first.open_at_start(None);
    let start = first.start();
    let plan = start.plan.expect("the demo");
    assert!(plan.demo && !plan.read_only && start.problem.is_none() && start.recent.is_empty());
    assert_eq!(start.language, Lang::De);
    let person = first.people_view().unwrap().rows[0].id;
    first.perform(Action::EditPerson { id: person, field: "phone".into(), value: "007".into() }).unwrap();
    drop(first);

    let second = workspace(&data, "2026-02-20");
    assert!(second.open_demo().unwrap().undo.is_some(), "the demo is as it was left");
    drop(second);
    let later = workspace(&data, "2026-06-01");
    assert!(later.open_demo().unwrap().undo.is_none(), "its quarter is over, so it is made anew");
}

#[test]
fn preferences_and_recent_plans_outlive_the_program() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let first = workspace(&data, "2026-01-05");
    first.set_preferences(Lang::Fr, Theme::Dark).unwrap();
    for name in ["a.tandem", "b.tandem", "a.tandem"] {
        let path = folder.path().join(name);
        if path.exists() {
            first.open_plan(&path).unwrap()
        } else {
            first.new_plan(&path).unwrap()
        };
    }
    assert_eq!(first.people_view().unwrap().rows.len(), 0);
    drop(first);
    fs::remove_file(folder.path().join("b.tandem")).unwrap();
    let second = workspace(&data, "2026-01-05");
    let start = second.start();
    assert_eq!((start.language, start.theme), (Lang::Fr, Theme::Dark));
    let recent: Vec<_> = start.recent.iter().map(|recent| (recent.name.as_str(), recent.exists)).collect();
    assert_eq!(recent, vec![("a", true), ("b", false)]);
    second.open_at_start(None);
    assert_eq!(second.info().map(|plan| plan.name), Some("a".into()));
}

#[test]
fn preferences_that_cannot_be_read_are_those_of_a_new_machine() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(PREFERENCES), "{ not json").unwrap();
    let workspace = workspace(folder.path(), "2026-01-05");
    assert_eq!((workspace.start().language, workspace.start().theme), (Lang::De, Theme::System));
}

#[test]
fn a_plan_that_cannot_be_opened_leaves_the_open_one_and_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(&folder.path().join("data"), "2026-01-05");
    let letter = folder.path().join("letter.tandem");
    fs::write(&letter, "Dear Sir or Madam").unwrap();
    workspace.open_at_start(Some(&letter));
    let start = workspace.start();
    assert_eq!(start.problem.map(|problem| problem.code), Some("not_sqlite".into()));
    assert_eq!((start.plan, workspace.start().problem), (None, None));
    assert_eq!(workspace.undo().unwrap_err().code, "no_plan");

    workspace.open_demo().unwrap();
    assert!(workspace.open_plan(&letter).is_err());
    assert!(workspace.info().is_some_and(|plan| plan.demo));
    assert_eq!(fs::read(&letter).unwrap(), b"Dear Sir or Madam");
}

#[test]
fn a_new_plan_knows_the_holidays_of_its_region() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(&folder.path().join("data"), "2026-01-05");
    workspace.new_plan(&folder.path().join("a.tandem")).unwrap();
    let holidays = |workspace: &Workspace| workspace.session().unwrap().snapshot().unwrap().document.holidays;
    let day = NaiveDate::from_ymd_opt(2026, 10, 3).unwrap();
    assert!(
        holidays(&workspace).iter().any(|holiday| holiday.from == day && holiday.name.contains("Einheit"))
    );
    let before = holidays(&workspace).len();
    let add = |region: &str, kind| Action::AddHolidays {
        region: region.into(),
        from_year: 2026,
        to_year: 2027,
        kind,
    };
    workspace.perform(add("DE-BY", tandem_model::HolidayKind::Public)).unwrap();
    let bavaria = holidays(&workspace).len();
    assert!(bavaria > before + 20, "{bavaria}");
    workspace.perform(add("DE-BY", tandem_model::HolidayKind::Public)).unwrap();
    assert_eq!(holidays(&workspace).len(), bavaria, "twice is once");
    workspace.perform(add("DE-BY", tandem_model::HolidayKind::School)).unwrap();
    assert!(holidays(&workspace).iter().any(|holiday| holiday.from < holiday.to));
    assert_eq!(
        workspace.perform(add("DE-XX-1", tandem_model::HolidayKind::School)).unwrap_err().code,
        "unknown_region"
    );
}

#[test]
fn what_was_chosen_for_a_source_is_remembered() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = workspace(&folder.path().join("data"), "2026-01-05");
    workspace.new_plan(&folder.path().join("a.tandem")).unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path
    };
    let january = file("januar.csv", "Konto;Alias;Wo\nLang GmbH;L;Ulm\n");
    let first = workspace.import_pick(ImportKind::Accounts, &january).unwrap();
    assert!(!first.remembered);
    let mapping = [("town".to_owned(), Some(2))].into();
    workspace.import_change(ImportOptions { mapping, ..ImportOptions::default() }).unwrap();
    workspace.import_commit().unwrap();
    // The columns have changed places since.
    let february = file("februar.csv", "Wo;Konto;Alias\nBonn;Kurz GmbH;K\n");
    let second = workspace.import_pick(ImportKind::Accounts, &february).unwrap();
    assert!(second.remembered);
    assert_eq!(second.columns[0].field.as_deref(), Some("town"));
    let other = file("anders.csv", "Wo;Konto\nBonn;Kurz GmbH\n");
    assert!(!workspace.import_pick(ImportKind::Accounts, &other).unwrap().remembered);
}
