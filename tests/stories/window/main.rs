//! The stories in the real window, as a person at the keyboard meets them. Their pictures are kept in `screenshots`.
//!
//! `cargo xtask test` starts these on a display of their own, first on the window built for tests, then those of [`shipped`] on the
//! release as it is.

mod board;
mod faults;
mod first_start;
mod journey;
mod keyboard;
mod pages;
mod shipped;
