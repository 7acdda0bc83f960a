//! The whole plan as one JSON value, for scripts and other programs.

use serde::Serialize;
use std::collections::BTreeMap;
use tandem_model::Document;
use tandem_rules::{RULEBOOK, checksum, weight};

/// The plan with the weights in force.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Dump {
    /// Version of this shape.
    pub format: u32,
    /// Changes when a rule, its formula or a weight in force does.
    pub rules_checksum: String,
    /// Cost of a unit by rule, settings of the plan included.
    pub weights: BTreeMap<String, u32>,
    /// Everything else.
    pub plan: Document,
}

impl Dump {
    /// Of a plan.
    pub fn new(document: &Document) -> Self {
        Self {
            format: 1,
            rules_checksum: checksum(document),
            weights: RULEBOOK.iter().map(|rule| (rule.id.to_owned(), weight(document, rule.id))).collect(),
            plan: document.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{env, fs, path::Path};

    /// `TANDEM_GENERATE=1 cargo test --package tandem-app generated` writes it anew.
    #[test]
    fn generated_schema_is_committed() {
        let schema = schemars::schema_for!(Dump);
        let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n";
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/plan.schema.json");
        if env::var_os("TANDEM_GENERATE").is_some() {
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
            fs::write(&file, &text).expect("the schema is written");
        }
        let committed = fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        assert!(committed == text, "differs from the Rust types; run `cargo xtask generate`");
    }
}
