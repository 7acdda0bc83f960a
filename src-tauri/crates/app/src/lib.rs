//! What a person can do with a plan, with a window or without.
//!
//! - [`Session`] is an open plan: actions, undo and redo, views, planner, imports, exports. One thread owns it.
//! - [`Workspace`] is what the program keeps on this machine, and the open plan behind the window.
//! - [`seam`] holds the types that cross to the screen; TypeScript is made from them.
//! - [`benchmarks`] is what whole-problem benchmarks ask beside a [`Session`].
//! - [`mod@demo`] makes the demo organisation.
//!
//! Ids, now and today are made here ([`Clock`]) and nowhere below. What is deliberately absent: windows, dialogs, SQL,
//! file formats, the meaning of rules.

mod abc;
mod actions;
pub mod benchmarks;
mod clock;
pub mod demo;
mod dump;
mod exports;
mod failure;
mod names;
pub mod planning;
mod releases;
pub mod rulebook;
pub mod seam;
mod session;
mod views;
mod whole_file;
mod workspace;

/// The program's name among the data folders of a machine.
pub const IDENTIFIER: &str = "org.tandem.desktop";

pub use clock::Clock;
pub use demo::DemoSize;
pub use dump::Dump;
pub use planning::Limits;
pub use session::{Opening, RefusedRow, Session, Snapshot};
pub use workspace::{Workspace, empty_plan};

pub use tandem_model::{
    AccountId, BoothDutyId, Change, Document, DraftId, Entity, EntityId, NaiveDate, PersonId, ReleaseId,
    ReleaseScope, SwitchDayId, TandemId, TradeShowId, Uuid,
};
pub use tandem_wording::{Args, Language, say};
