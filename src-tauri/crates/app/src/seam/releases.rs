//! Published versions of rosters.

use super::{ExportFormat, Lang, NamedPerson, PaperSize, Performed};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tandem_model::{PersonId, ReleaseId, ReleaseScope};

/// A release in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReleaseLine {
    /// Which.
    pub id: ReleaseId,
    /// 1, 2, 3... per roster.
    pub number: u32,
    /// Of which roster.
    pub scope: ReleaseScope,
    /// What people call that roster.
    pub roster: String,
    /// When.
    pub published_at: DateTime<Utc>,
    /// By whom.
    pub published_by: String,
    /// A word about it; may be empty.
    pub note: String,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// The newest of its roster that was not withdrawn.
    pub in_force: bool,
    /// Lines of the roster.
    pub lines: usize,
}

/// How far a roster has moved from what was published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Unpublished {
    /// Which roster.
    pub scope: ReleaseScope,
    /// What people call it.
    pub roster: String,
    /// Number of the release in force; none: it was never published.
    pub since: Option<u32>,
    /// Changes since then; lines of the roster where nothing was published.
    pub changes: usize,
    /// People they concern.
    pub people: usize,
}

/// All releases and what is not in them yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReleasesView {
    /// Of which state of the plan.
    pub revision: u64,
    /// Newest first.
    pub releases: Vec<ReleaseLine>,
    /// Rosters with something to publish, in the order of the product.
    pub unpublished: Vec<Unpublished>,
}

/// What became of a line of a roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ReleaseChangeKind {
    /// It is new.
    Added,
    /// It is at another time.
    Moved,
    /// It is with somebody else, or elsewhere.
    Changed,
    /// It is gone.
    Removed,
}

/// One change since a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReleaseChange {
    /// Of the switch day, duty, tandem or customer.
    pub id: String,
    /// What became of it.
    pub kind: ReleaseChangeKind,
    /// For people.
    pub sentence: String,
    /// Whom it concerns, before or now.
    pub people: Vec<PersonId>,
}

/// What is different since a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReleaseChanges {
    /// Of which roster.
    pub scope: ReleaseScope,
    /// What people call it.
    pub roster: String,
    /// Since which release; none: since before there was one.
    pub since: Option<u32>,
    /// Up to which release; none: the plan as it stands.
    pub to: Option<u32>,
    /// In the order of time.
    pub changes: Vec<ReleaseChange>,
    /// Whom they concern, by name.
    pub people: Vec<NamedPerson>,
}

/// What publishing did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Published {
    /// The new release.
    pub release: ReleaseLine,
    /// What is different in it: whom to tell.
    pub changes: ReleaseChanges,
    /// Findings on the board that no manager would publish.
    pub hard: u32,
    /// What the screens have to follow.
    pub performed: Performed,
}

/// What is wanted of change slips.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SlipsRequest {
    /// Of which roster.
    pub scope: ReleaseScope,
    /// The release that people have.
    pub since: u32,
    /// The release they are told of; none: the plan as it stands.
    pub to: Option<u32>,
    /// `pdf`, `ics` or both.
    pub formats: Vec<ExportFormat>,
    /// For what is printed.
    pub paper: PaperSize,
    /// Language of the files; none: the one the program speaks.
    pub language: Option<Lang>,
    /// Into which folder; none: the person is asked.
    pub dir: Option<String>,
    /// Files of the same name may be replaced.
    pub replace: bool,
}
