//! Sheets for everybody leave as files, and what an import reads comes back unchanged.

use super::workspace;
use std::{collections::BTreeMap, fs, path::Path};
use tandem_app::{
    Workspace,
    seam::{ExportFormat, ExportRequest, Exported, ImportKind, Lang, PaperSize, Roster, Theme},
};
use tandem_tests::Home;

#[test]
fn sheets_leave_and_tables_come_back() {
    for language in [Lang::En, Lang::De, Lang::Fr] {
        let home = Home::new();
        let work = workspace(&home);
        work.set_preferences(language, Theme::Light).expect("preferences are kept");
        work.open_demo().expect("the demo organisation");
        let folder = home.path("sheets");

        let people = export(&work, &folder, Roster::People, &[], None);
        let names: BTreeMap<&str, usize> = endings(&people);
        let team = work.people_view().expect("people").rows.len();
        assert_eq!(names["pdf"], team + 1, "one for each of {team} people and one with all: {people:?}");
        assert_eq!((names["xlsx"], names["csv"], names["html"]), (1, 3, 1));
        export(&work, &folder, Roster::Tandems, &[], None);
        let customers = export(&work, &folder, Roster::Customers, &[], None);

        for (kind, exported) in [(ImportKind::People, &people), (ImportKind::Accounts, &customers)] {
            for ending in ["xlsx", "csv"] {
                let file = exported.files.iter().find(|file| file.path.ends_with(ending)).expect("a table");
                let preview = work.import_pick(kind, Path::new(&file.path)).expect("a preview");
                let counts = preview.counts;
                assert_eq!(
                    (counts.added, counts.changed, counts.refused),
                    (0, 0, 0),
                    "{}: {:?}",
                    file.path,
                    preview.rows
                );
                assert!(counts.same > 15, "{}: {counts:?}", file.path);
                work.import_cancel();
            }
        }

        let accounts = work.accounts_view().expect("customers");
        let one = accounts.ids.first().expect("a customer").0;
        let sheet = export(&work, &folder, Roster::CustomerSheets, &[one], Some(Lang::Fr));
        assert_eq!(sheet.files.len(), 2, "a page and a print: {sheet:?}");
        let page = sheet.files.iter().find(|file| file.path.ends_with("html")).expect("a page");
        let page = fs::read_to_string(&page.path).expect("a page");
        assert!(page.contains("Vos interlocuteurs chez nous"), "in the language asked for");
    }
}

fn endings(exported: &Exported) -> BTreeMap<&str, usize> {
    let mut endings = BTreeMap::new();
    for file in &exported.files {
        *endings.entry(file.path.rsplit('.').next().unwrap_or_default()).or_default() += 1;
    }
    endings
}

fn export(
    work: &Workspace,
    folder: &Path,
    what: Roster,
    only: &[tandem_app::Uuid],
    language: Option<Lang>,
) -> Exported {
    let request = ExportRequest {
        what,
        formats: what.formats().to_vec(),
        paper: PaperSize::Letter,
        only: only.to_vec(),
        language,
        release: None,
        dir: Some(folder.display().to_string()),
        replace: false,
    };
    assert!(request.formats.contains(&ExportFormat::Pdf));
    let mut heard = 0;
    let exported = work.export(&request, &mut |_| heard += 1).expect("files");
    assert!(heard > exported.files.len(), "the export tells how it goes");
    for file in &exported.files {
        let bytes = fs::read(&file.path).expect("an exported file");
        assert!(bytes.len() as u64 == file.bytes && file.bytes > 100, "{}", file.path);
    }
    exported
}
