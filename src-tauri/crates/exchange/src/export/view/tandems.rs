//! Sheets for tandems: who the two are, what they look after, and what they agreed.

use chrono::NaiveDate;
use tandem_model::{AbcClass, CoverageModel, CoverageTerms};
use uuid::Uuid;

use super::Head;
use super::people::Colleague;

/// The sheets of several tandems.
#[derive(Clone, Debug, PartialEq)]
pub struct TandemSheets {
    /// Plan, release, date and language.
    pub head: Head,
    /// One sheet each, in the order they are printed.
    pub tandems: Vec<TandemSheet>,
}

/// One tandem's sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct TandemSheet {
    /// Stored id.
    pub id: Uuid,
    /// The inside rep.
    pub inside: Colleague,
    /// The field rep.
    pub field: Colleague,
    /// Inside rep who stands in.
    pub deputy: Option<Colleague>,
    /// Territory of the field rep; may be empty.
    pub territory: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day, if one is set.
    pub until: Option<NaiveDate>,
    /// How well the two fit, 0 to 1000; none if one of them takes no part any more.
    pub fit: Option<u32>,
    /// What the fit is made of.
    pub criteria: Vec<Criterion>,
    /// What each coverage model asks of the two, for the models their customers have.
    pub models: Vec<ModelLine>,
    /// Their customers, largest first.
    pub customers: Vec<TandemCustomer>,
    /// What the inside rep does, as agreed; may be empty.
    pub inside_does: String,
    /// What the field rep does, as agreed; may be empty.
    pub field_does: String,
    /// When both signed.
    pub signed_on: Option<NaiveDate>,
    /// Earlier and later tandems of the two, in order of time.
    pub history: Vec<Past>,
}

/// One criterion of the fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its short name in the language of the sheet.
    pub name: String,
    /// 0 to 1000; none if not known for the two.
    pub value: Option<u32>,
}

/// What a coverage model asks of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModelLine {
    /// The model.
    pub model: CoverageModel,
    /// Who is the face, who backs up, who answers first, how often the two consult.
    pub terms: CoverageTerms,
    /// How many of the customers have it.
    pub customers: u32,
    /// Their hours a year of the field rep.
    pub field_hours: u64,
    /// Their hours a year of the inside rep.
    pub inside_hours: u64,
}

/// A customer of a tandem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TandemCustomer {
    /// Name.
    pub name: String,
    /// Town; may be empty.
    pub town: String,
    /// ABC class, if there is one.
    pub class: Option<AbcClass>,
    /// Coverage model.
    pub model: CoverageModel,
    /// Hours a year of the field rep.
    pub field_hours: u64,
    /// Hours a year of the inside rep.
    pub inside_hours: u64,
}

/// Another tandem one of the two was or will be in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// Name of the inside rep.
    pub inside: String,
    /// Name of the field rep.
    pub field: String,
}
