//! Customers: the list by tandem for the team, and the sheet that a customer gets.

use tandem_model::{AbcClass, CoverageModel, CoverageTerms};
use uuid::Uuid;

use super::Head;
use super::people::{Address, Colleague};

/// The customers of a plan, tandem by tandem.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerList {
    /// Plan, release, date and language.
    pub head: Head,
    /// ISO 4217 code of the plan's currency.
    pub currency: String,
    /// One group for each tandem, then one without a tandem if it has customers.
    pub groups: Vec<CustomerGroup>,
}

/// The customers of one tandem.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerGroup {
    /// Inside and field rep; none for customers without a tandem.
    pub tandem: Option<(Colleague, Colleague)>,
    /// The customers, largest first.
    pub customers: Vec<Customer>,
}

/// A customer as the team sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Customer {
    /// Stored id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Number in the CRM; may be empty.
    pub number: String,
    /// Where it is.
    pub address: Address,
    /// Revenue of the last year in minor units.
    pub revenue: i64,
    /// ABC class, if there is one.
    pub class: Option<AbcClass>,
    /// Coverage model in force.
    pub model: CoverageModel,
    /// Who the customer sees.
    pub face: String,
    /// Hours a year of the field rep.
    pub field_hours: u64,
    /// Hours a year of the inside rep.
    pub inside_hours: u64,
    /// Industry sector; may be empty.
    pub sector: String,
    /// Sales territory; may be empty.
    pub territory: String,
    /// Codes of languages.
    pub languages: Vec<String>,
    /// Inside rep in charge, so that an import knows who is meant; may be empty.
    pub inside_owner: String,
    /// Field rep in charge, so that an import knows who is meant; may be empty.
    pub field_owner: String,
    /// Who to talk to there: name, e-mail address, phone number.
    pub contact: [String; 3],
}

/// The sheets that customers get.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerSheets {
    /// Plan, release, date and language. The plan's name and the release stay in the house.
    pub head: Head,
    /// One sheet each, in the order they are printed.
    pub customers: Vec<CustomerSheet>,
}

/// What a customer may know about who looks after it.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerSheet {
    /// Stored id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// Where it is.
    pub address: Address,
    /// Name of the contact there; may be empty.
    pub contact: String,
    /// Coverage model in force.
    pub model: CoverageModel,
    /// What the model says.
    pub terms: CoverageTerms,
    /// The inside rep, if the customer has a tandem or an inside rep in charge.
    pub inside: Option<Colleague>,
    /// The field rep, if the customer has a tandem or a field rep in charge.
    pub field: Option<Colleague>,
    /// Who stands in for the inside rep.
    pub deputy: Option<Colleague>,
}
