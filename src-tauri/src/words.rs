//! The few sentences that the window itself says, and the kinds of files it asks for.

use tandem_app::{Args, Language};

use crate::dialogs::Kind;

/// A sentence without variables.
pub fn say(language: Language, key: &str) -> String {
    tandem_app::say(language, key, &Args::new())
}

/// Plan files.
pub fn plans(language: Language) -> Vec<Kind> {
    vec![Kind { name: say(language, "desktop-plan-files"), extensions: &["tandem"] }]
}

/// Files that can be imported.
pub fn tables(language: Language) -> Vec<Kind> {
    vec![Kind {
        name: say(language, "desktop-tables"),
        extensions: &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "ics", "ical", "vcs", "vcf", "json"],
    }]
}

/// The kind of table that is written.
pub fn csv() -> Vec<Kind> {
    vec![Kind { name: "CSV".into(), extensions: &["csv"] }]
}
