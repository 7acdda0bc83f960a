//! The Fluent catalogues: one bundle per language, made once.

use crate::{Args, Language, Value, format};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::sync::OnceLock;

macro_rules! catalogues {
    ($($area:literal),*) => {
        /// The areas of the catalogues; a key begins with the area it belongs to, up to the underscore.
        pub const AREAS: &[&str] = &[$($area),*];

        fn texts(language: Language) -> [(&'static str, &'static str); AREAS.len()] {
            match language {
                Language::En => [$(($area, include_str!(concat!("../catalogues/en/", $area, ".ftl")))),*],
                Language::De => [$(($area, include_str!(concat!("../catalogues/de/", $area, ".ftl")))),*],
                Language::Fr => [$(($area, include_str!(concat!("../catalogues/fr/", $area, ".ftl")))),*],
            }
        }
    };
}

catalogues!(
    "rules",
    "rules_tandems",
    "rules_coverage",
    "rules_shows",
    "planner",
    "planner_boards",
    "planner_switch_days",
    "planner_shows",
    "exchange",
    "imports",
    "roster",
    "roster_slips",
    "releases",
    "roster_sheets",
    "roster_desks",
    "roster_page",
    "roster_shows",
    "store",
    "app",
    "app_boards",
    "cli",
    "cli_releases",
    "demo",
    "desktop",
    "screens"
);

type Bundle = FluentBundle<FluentResource>;

fn bundle(language: Language) -> &'static Bundle {
    static BUNDLES: [OnceLock<Bundle>; 3] = [const { OnceLock::new() }; 3];
    BUNDLES[language as usize].get_or_init(|| {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // Isolation marks are for mixed writing directions and would stand as rubbish in files.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => |value, _| grouped(Language::En, value),
            Language::De => |value, _| grouped(Language::De, value),
            Language::Fr => |value, _| grouped(Language::Fr, value),
        }));
        for (_, text) in texts(language) {
            // A damaged entry is found by the test below; the others still speak.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
            bundle.add_resource_overriding(resource);
        }
        bundle
    })
}

fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            Some(format::number(language, number.value as i64))
        }
        FluentValue::Number(number) => Some(format::decimal(language, number.value)),
        _ => None,
    }
}

fn fluent_value(language: Language, value: &Value) -> FluentValue<'static> {
    match value {
        Value::Number(number) => FluentValue::from(*number),
        Value::Decimal(number) => FluentValue::from(*number),
        other => FluentValue::from(text(language, other)),
    }
}

fn text(language: Language, value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => format::number(language, *number),
        Value::Decimal(number) => format::decimal(language, *number),
        Value::Date(date) => format::date(language, *date),
        Value::HalfDay(date, afternoon) => format::half_day(language, *date, *afternoon),
        Value::Money(minor, currency) => format::money(language, *minor, currency),
        Value::Message(message) => message.say(language),
        Value::List(items) => {
            format::list(language, &items.iter().map(|item| text(language, item)).collect::<Vec<_>>())
        }
    }
}

/// The sentence `key` in `language`. A key that is not in the catalogues is said as it stands: the tests find it, and
/// a person sees at least what it is about.
pub fn say(language: Language, key: &str, args: &Args) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let mut values = FluentArgs::new();
    for (name, value) in &args.0 {
        values.set(name.as_ref().to_owned(), fluent_value(language, value));
    }
    bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned()
}

/// True if the catalogues of `language` have `key`.
pub fn contains(language: Language, key: &str) -> bool {
    bundle(language).has_message(key)
}

/// Every key of `language`, each with the names of its variables, both sorted.
///
/// # Errors
/// The area and the text of an entry that Fluent cannot read, or of a key that stands twice or in the wrong area.
pub fn keys(language: Language) -> Result<std::collections::BTreeMap<String, Vec<String>>, String> {
    let mut found = std::collections::BTreeMap::new();
    for (area, text) in texts(language) {
        // `rules_coverage` holds the part of the keys of `rules` that is about coverage.
        let prefix = area.split('_').next().unwrap_or(area);
        FluentResource::try_new(text.to_owned())
            .map_err(|(_, errors)| format!("{language}/{area}: {errors:?}"))?;
        let mut key: Option<String> = None;
        for line in text.lines() {
            let starts_entry = line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
            if let Some((name, _)) = line.split_once('=').filter(|_| starts_entry) {
                let name = name.trim().to_owned();
                if !name.trim_start_matches('-').starts_with(prefix) {
                    return Err(format!("{language}/{area}: {name} does not begin with {prefix}"));
                }
                if found.insert(name.clone(), Vec::new()).is_some() {
                    return Err(format!("{language}/{area}: {name} stands twice"));
                }
                key = Some(name);
            }
            if let Some(variables) = key.as_ref().and_then(|key| found.get_mut(key)) {
                variables.extend(variables_of(line));
            }
        }
    }
    for variables in found.values_mut() {
        variables.sort();
        variables.dedup();
    }
    Ok(found)
}

fn variables_of(line: &str) -> impl Iterator<Item = String> + '_ {
    line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, fs, path::Path};

    #[test]
    fn languages_have_the_same_keys_and_variables() {
        let english = keys(Language::En).unwrap();
        for language in [Language::De, Language::Fr] {
            let other = keys(language).unwrap();
            for (key, variables) in &english {
                assert_eq!(Some(variables), other.get(key), "{language}: {key}");
            }
            let surplus: Vec<_> = other.keys().filter(|key| !english.contains_key(*key)).collect();
            assert!(surplus.is_empty(), "{language} only: {surplus:?}");
        }
    }

    #[test]
    fn no_sentence_is_unused() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let mut sources = String::new();
        read_sources(&crates, &mut sources);
        let literals: BTreeSet<&str> = sources.split('"').collect();
        let unused: Vec<_> = keys(Language::En)
            .unwrap()
            .into_keys()
            .filter(|key| {
                // A code such as `not_a_file` names the sentence `store-not-a-file`.
                let code = key.split_once('-').map(|(_, rest)| rest.replace('-', "_")).unwrap_or_default();
                !key.starts_with('-') && !literals.contains(key.as_str()) && !literals.contains(code.as_str())
            })
            .collect();
        assert!(unused.is_empty(), "said nowhere: {unused:?}");
    }

    fn read_sources(folder: &Path, sources: &mut String) {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                read_sources(&path, sources);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push_str(&fs::read_to_string(&path).unwrap());
                sources.push('"');
            }
        }
    }

    #[test]
    fn an_unknown_key_is_said_as_it_stands() {
        assert_eq!(say(Language::De, "app-no-such-sentence", &Args::new()), "app-no-such-sentence");
    }
}
