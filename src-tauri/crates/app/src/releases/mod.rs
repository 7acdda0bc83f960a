//! Published versions of rosters: what is frozen, what has changed since, and whom to tell.
//!
//! ```text
//! document --items--> what people read --freeze--> JSON of the release
//!                                          |
//!              release N, release M or today: compare --> sentences, change slips, calendar updates
//! ```
//!
//! A frozen copy has two halves that share nothing but ids. Its *items* say what each line of the roster said, in a form
//! of their own that no later change of the model can make unreadable; changes, slips and calendars are made from them.
//! Its *entities* are rows of the plan as they were; prints of the release are laid out from them.

mod calendars;
mod compare;
mod frozen;
mod items;
mod slips;

pub(crate) use calendars::{calendar_name, calendar_of, meeting_entry, meetings, show_entry};
pub(crate) use compare::{Difference, compare, sentence};
pub(crate) use frozen::{Frozen, document_of, freeze, in_force, newest, today, together};
pub(crate) use items::{Item, items, known_people};
pub(crate) use slips::{calendar_updates, slips};
