//! Fields by the names of their headers.

use std::collections::HashMap;
use std::sync::OnceLock;

use tandem_wording::Language;

use super::{Field, Kind, RawTable, content::Look, values::fold};

/// How well a name fits a field: the first of its names best. `None` if it is none of them. What Tandem itself calls
/// the field, in any language, is as good as the first.
fn rank(field: Field, folded: &str) -> Option<usize> {
    let named = field.names().iter().position(|name| *name == folded);
    named.or_else(|| labels().get(folded)?.contains(&field).then_some(0))
}

/// The fields by their folded labels, in every language.
fn labels() -> &'static HashMap<String, Vec<Field>> {
    static LABELS: OnceLock<HashMap<String, Vec<Field>>> = OnceLock::new();
    LABELS.get_or_init(|| {
        let mut labels: HashMap<String, Vec<Field>> = HashMap::new();
        for language in Language::ALL {
            for field in Kind::ALL.into_iter().flat_map(Field::of_kind) {
                labels.entry(fold(&field.label(language))).or_default().push(field);
            }
        }
        labels
    })
}

/// What it costs to leave out what stands in brackets.
const CUT: usize = 20;

/// The best field of a kind for a name, with its rank.
pub(super) fn rank_of(kind: Kind, name: &str) -> Option<(usize, Field)> {
    let variants = variants(name);
    let ranked = |field| {
        variants.iter().filter_map(move |(worse, variant)| Some((rank(field, variant)? + worse, field)))
    };
    Field::of_kind(kind).flat_map(ranked).min_by_key(|(rank, _)| *rank)
}

/// Readings of a header with what each costs: the whole name; without what stands in brackets; without words that
/// many exports put before or after every name.
fn variants(name: &str) -> Vec<(usize, String)> {
    const LONGEST: usize = 200;
    if name.len() > LONGEST {
        return Vec::new();
    }
    let whole = words(name);
    let mut variants = vec![(0, whole)];
    // "Address 1: City" is a city, "Name:" is a name.
    let part = match name.split_once(':') {
        Some((_, after)) if after.contains(char::is_alphabetic) => after,
        Some((before, _)) => before,
        None => name,
    };
    let open = part.split(['(', '[', '*']).next().unwrap_or(part);
    variants.push((CUT, words(open)));
    let affixes = [
        "account",
        "customer",
        "client",
        "kunden",
        "kunde",
        "company",
        "firmen",
        "employee",
        "mitarbeiter",
        "salarie",
        "person",
        "rechnungs",
        "billing",
        "de facturation",
        "primary",
        "main",
        "haupt",
        "principal",
        "geschaeftlich",
        "business",
        "work",
        "office",
        "current",
        "aktuell",
        "c",
        "in",
        "eur",
        "usd",
        "chf",
        "euro",
        "des mitarbeiters",
        "du client",
        "du salarie",
        "de la societe",
        "teur",
        "keur",
        "address",
        "adresse",
    ];
    for affix in affixes {
        for (cost, variant) in variants.clone() {
            let before = variant.strip_prefix(affix).and_then(|rest| rest.strip_prefix(' '));
            let after = variant.strip_suffix(affix).and_then(|rest| rest.strip_suffix(' '));
            for rest in before.into_iter().chain(after) {
                if cost < 60 {
                    variants.push((cost + 30, rest.to_owned()));
                }
            }
        }
    }
    variants.retain(|(_, variant)| !variant.is_empty());
    variants
}

/// A name as folded words: `companyName` and `COMPANY_NAME` are two words each, `Employee #` is a number.
fn words(name: &str) -> String {
    let mut parted = String::with_capacity(name.len() + 8);
    let mut before = ' ';
    for c in name.chars() {
        if before.is_lowercase() && c.is_uppercase() {
            parted.push(' ');
        }
        match c {
            '_' => parted.push(' '),
            '#' => parted.push_str(" number "),
            c => parted.push(c),
        }
        before = c;
    }
    fold(&parted)
}

/// Fields with their columns, best names first, where the cells do not contradict the name. Columns with cells go
/// before empty ones.
pub(super) fn candidates(kind: Kind, table: &RawTable, looks: &[Look]) -> Vec<(Field, usize)> {
    let mut found: Vec<(usize, bool, usize, Field)> = Vec::new();
    for (column, name) in table.columns.iter().enumerate() {
        let variants = variants(name);
        for field in Field::of_kind(kind) {
            let best =
                variants.iter().filter_map(|(worse, variant)| Some(rank(field, variant)? + worse)).min();
            if let Some(rank) = best.filter(|_| looks[column].may_be(field)) {
                found.push((rank, looks[column].filled == 0, column, field));
            }
        }
    }
    found.sort_unstable_by_key(|(rank, empty, column, field)| (*empty, *rank, *column, *field));
    found.into_iter().map(|(_, _, column, field)| (field, column)).collect()
}

/// Fields whose header alone says what a column is, although the cells contradict it, best names first. Only fields
/// whose rows tell what could not be read.
pub(super) fn outright(kind: Kind, table: &RawTable, looks: &[Look]) -> Vec<(Field, usize)> {
    /// Names so sure that not a single cell has to fit.
    const SUREST: usize = 8;
    let mut found: Vec<(usize, usize, Field)> = Vec::new();
    for (column, name) in table.columns.iter().enumerate() {
        let variants = variants(name);
        for field in Field::of_kind(kind) {
            let Some(fits) = looks[column].fits_at_all(field) else { continue };
            // Not what is left of a name without its beginning or end.
            let exact = variants.iter().filter(|(cost, _)| *cost <= CUT);
            let best = exact.filter_map(|(_, variant)| rank(field, variant)).min();
            if let Some(rank) = best.filter(|rank| fits || *rank < SUREST) {
                found.push((rank, column, field));
            }
        }
    }
    found.sort_unstable();
    found.into_iter().map(|(_, column, field)| (field, column)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_three_languages() {
        use Field::*;
        let people: [(&str, Field); 46] = [
            ("Employee #", EmployeeNumber),
            ("Worker", FullName),
            ("Adresse de messagerie", Email),
            ("E-mail 1 - Value", Email),
            ("Land/Region geschäftlich", Country),
            ("Straße geschäftlich", Street),
            ("First Name", GivenName),
            ("firstName", GivenName),
            ("Vorname", GivenName),
            ("Prénom", GivenName),
            ("Last Name", FamilyName),
            ("Nachname", FamilyName),
            ("Nom de famille", FamilyName),
            (" Full Name", FullName),
            ("Salesperson", FullName),
            ("sales_agent", FullName),
            ("Mitarbeiter", FullName),
            ("EmployeeID", EmployeeNumber),
            ("employeeID", EmployeeNumber),
            ("Personalnummer", EmployeeNumber),
            ("Pers.-Nr.", EmployeeNumber),
            ("Matricule", EmployeeNumber),
            ("UPN", Email),
            ("E-Mail-Adresse des Mitarbeiters", Email),
            ("E-mail Address", Email),
            ("Adresse e-mail", Email),
            ("Business Phone", Phone),
            ("Telefon", Phone),
            ("Téléphone", Phone),
            ("Job Title", JobTitle),
            ("Title", JobTitle),
            ("Funktion", JobTitle),
            ("Poste", JobTitle),
            ("ID/AD", Side),
            ("Bereich", Side),
            ("Standort", Site),
            ("regional_office", Site),
            ("PLZ", Postcode),
            ("Code postal", Postcode),
            ("Wochenstunden", WeeklyHours),
            ("FTE", FullTimeShare),
            ("Eintrittsdatum", Entry),
            ("hireDate", Entry),
            ("Date de sortie", Exit),
            ("Sprachen", Languages),
            ("Bundesland", Region),
        ];
        for (name, expected) in people {
            assert_eq!(rank_of(Kind::People, name).map(|(_, field)| field), Some(expected), "{name}");
        }
        let accounts: [(&str, Field); 52] = [
            ("Address 1: City", Town),
            ("Address 1: ZIP/Postal Code", Postcode),
            ("Adresse 1: Land/Region", Country),
            ("Besitzer", Owner),
            ("Account-Inhaber", Owner),
            ("Ville de facturation", Town),
            ("Organization - Name", Name),
            ("Organization - Owner", Owner),
            ("Customer #", Number),
            ("Revenu annuel", Revenue),
            ("Account Name", Name),
            ("Company name", Name),
            ("companyName", Name),
            ("Firma", Name),
            ("Raison sociale", Name),
            ("Reseller", Name),
            ("Account Name (Account)", Name),
            ("Account ID", Number),
            ("Record ID", Number),
            ("Kundennummer", Number),
            ("Kd.-Nr.", Number),
            ("N° client", Number),
            ("ResellerKey", Number),
            ("customerID", Number),
            ("ACCOUNTNUMBER__C", Number),
            ("Billing Street", Street),
            ("Straße", Street),
            ("Billing Zip/Postal Code", Postcode),
            ("Billing Code", Postcode),
            ("Billing City", Town),
            ("Ort", Town),
            ("Ville", Town),
            ("Billing Country", Country),
            ("Country/Region", Country),
            ("Country-Region", Country),
            ("Land", Country),
            ("Pays", Country),
            ("ANNUALREVENUE", Revenue),
            ("Umsatz (EUR)", Revenue),
            ("Chiffre d'affaires", Revenue),
            ("ABC-Klasse", AbcClass),
            ("Branche", Sector),
            ("Account Owner", Owner),
            ("Company owner", Owner),
            ("Betreuer Innendienst", InsideOwner),
            ("Außendienstmitarbeiter", FieldOwner),
            ("Commercial terrain", FieldOwner),
            ("contactName", ContactName),
            ("Ansprechpartner", ContactName),
            ("Phone", ContactPhone),
            ("Breitengrad", Latitude),
            ("Longitude", Longitude),
        ];
        for (name, expected) in accounts {
            assert_eq!(rank_of(Kind::Accounts, name).map(|(_, field)| field), Some(expected), "{name}");
        }
        for name in ["Website", "Last Activity", "Reminder on/off", "photo", "subsidiary_of"] {
            assert_eq!(rank_of(Kind::Accounts, name), None, "{name}");
        }
    }

    #[test]
    fn what_tandem_calls_a_field_is_that_field() {
        for language in Language::ALL {
            for kind in Kind::ALL {
                for field in Field::of_kind(kind) {
                    let label = field.label(language);
                    let found = rank_of(kind, &label).map(|(_, field)| field);
                    assert_eq!(found, Some(field), "{language}, {kind:?}: {label}");
                }
            }
        }
    }
}
