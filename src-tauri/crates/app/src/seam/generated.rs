//! TypeScript made from the types of the seam, compared with what is committed.
//!
//! `TANDEM_GENERATE=1 cargo test --package tandem-app generated` writes it anew.

use super::*;
use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};
use ts_rs::{Config, TS};

/// Every type a command takes or gives; the rest follows from them.
fn export(into: &Path) {
    // Ids of the history and money stay far below 2^53.
    let config = Config::new().with_large_int("number").with_out_dir(into);
    macro_rules! export {
        ($($root:ty),* $(,)?) => {$(<$root>::export_all(&config).expect("the type can be exported");)*};
    }
    export!(
        Start,
        Action,
        Performed,
        PeopleView,
        PersonSheet,
        AccountsView,
        AccountsPacked,
        AccountSheet,
        SwitchBoard,
        VerdictQuestion,
        Verdict,
        SwitchDayFacts,
        PlanEvent,
        Proposal,
        Accepted,
        ImportPreview,
        ImportOptions,
        ImportDone,
        ExportRequest,
        ExportProgress,
        Exported,
        HistoryPage,
        AbcCurve,
        CalendarQuestion,
        CalendarView,
        Candidate,
        CoverageBoard,
        CoverageQuestion,
        CoveredAccounts,
        CustomerMap,
        MetView,
        ShowYear,
        HistoryDetails,
        Overview,
        PairingsView,
        SeatQuestion,
        SettingsView,
        ShowBoard,
        ShowsView,
        TandemBoard,
        TandemFacts,
        DraftsView,
        DraftComparison,
        ReleasesView,
        ReleaseChanges,
        Published,
        SlipsRequest,
        ShareRequest,
        ShareSummary,
        Shared,
    );
}

fn read(folder: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter_map(|file| {
            Some((file.file_name().into_string().ok()?, fs::read_to_string(file.path()).ok()?))
        })
        .collect()
}

#[test]
fn generated_types_are_committed() {
    let fresh = tempfile::tempdir().expect("a folder");
    export(fresh.path());
    let mut files = read(fresh.path());
    let index: Vec<_> =
        files.keys().map(|name| format!("export * from './{}';", name.trim_end_matches(".ts"))).collect();
    let index = index.join("\n") + "\n";
    files.insert("index.ts".into(), index);
    let committed = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/backend/generated");
    if env::var_os("TANDEM_GENERATE").is_some() {
        fs::create_dir_all(&committed).expect("a folder");
        for name in read(&committed).keys().filter(|name| !files.contains_key(*name)) {
            fs::remove_file(committed.join(name)).expect("an old file goes");
        }
        for (name, text) in &files {
            fs::write(committed.join(name), text).expect("a file is written");
        }
    }
    let found = read(&committed);
    let differing: Vec<_> = files
        .keys()
        .chain(found.keys())
        .filter(|name| {
            files.get(*name).map(|t| t.replace("\r\n", "\n"))
                != found.get(*name).map(|t| t.replace("\r\n", "\n"))
        })
        .collect();
    assert!(differing.is_empty(), "differ from the Rust types; run `cargo xtask generate`: {differing:?}");
}
