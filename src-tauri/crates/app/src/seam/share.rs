//! Everything that leaves at once, and what of it is personal.

use super::{ExportFormat, ExportedFile, Lang, PaperSize, Roster};
use serde::{Deserialize, Serialize};
use tandem_model::{PersonId, Uuid};

/// What is wanted of a folder or ZIP to hand on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareRequest {
    /// At least one.
    pub rosters: Vec<Roster>,
    /// Each roster comes in those of them that it has.
    pub formats: Vec<ExportFormat>,
    /// Ids of the people it is for; empty: everybody.
    #[cfg_attr(test, ts(type = "Array<string>"))]
    pub people: Vec<Uuid>,
    /// For what is printed.
    pub paper: PaperSize,
    /// Language of the files; none: the one the program speaks.
    pub language: Option<Lang>,
    /// The releases in force, where there are some, instead of the plan as it stands.
    pub released: bool,
    /// With a page of e-mail drafts, one for each person.
    pub drafts: bool,
    /// A folder, or a file that ends in `.zip`; none: the person is asked.
    pub to: Option<String>,
    /// Files of the same name may be replaced.
    pub replace: bool,
}

/// What of people leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum PersonalField {
    /// Names and who is where when.
    Names,
    /// When somebody is away; never why.
    Absences,
    /// Phone numbers.
    Phones,
    /// E-mail addresses.
    Emails,
    /// Whom to talk to at customers.
    CustomerContacts,
    /// Revenue of customers.
    Revenue,
}

/// The files of one roster.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SharedRoster {
    /// Which.
    pub what: Roster,
    /// In which formats.
    pub formats: Vec<ExportFormat>,
    /// How many files.
    pub files: u32,
    /// Their size.
    pub bytes: u64,
    /// Of which release; none: the plan as it stands.
    pub release: Option<u32>,
}

/// How many people a field leaves of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SharedField {
    /// What.
    pub field: PersonalField,
    /// Of how many people or customers.
    pub count: u32,
}

/// What would leave. Why somebody is away, private notes and pay never do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShareSummary {
    /// In the order asked for; those without a file are left out.
    pub rosters: Vec<SharedRoster>,
    /// Files in all.
    pub files: u32,
    /// Their size.
    pub bytes: u64,
    /// People with files of their own.
    pub people: u32,
    /// What of people is in them.
    pub fields: Vec<SharedField>,
    /// Names of the files, in order.
    pub names: Vec<String>,
}

/// An e-mail to be sent by hand. Files cannot be attached to it from here: it names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailDraft {
    /// To whom.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Names of the files to attach.
    pub files: Vec<String>,
    /// A `mailto:` address with subject and text.
    pub link: String,
}

/// What was handed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Shared {
    /// What is in it.
    pub summary: ShareSummary,
    /// The files written: one if it is a ZIP.
    pub files: Vec<ExportedFile>,
    /// For everybody with an address and a file.
    pub drafts: Vec<MailDraft>,
}
