//! Whether to go on: a flag and a clock, both handed in.

use std::cell::Cell;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why work was cut short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Time was over.
    Time,
    /// Somebody asked for it.
    Signal,
}

/// Says when to stop. Once it has said so, it stays with it. Without a moment to end at, the clock is never read.
pub struct Watch<'a> {
    stop: &'a AtomicBool,
    clock: &'a dyn Fn() -> f64,
    until: Option<f64>,
    ended: Cell<Option<Ended>>,
}

static NEVER: AtomicBool = AtomicBool::new(false);

impl<'a> Watch<'a> {
    /// Stops when the flag is set, or when the clock reaches `until`.
    pub fn new(stop: &'a AtomicBool, clock: &'a dyn Fn() -> f64, until: Option<f64>) -> Self {
        Self { stop, clock, until, ended: Cell::new(None) }
    }

    /// Never stops.
    pub fn never() -> Watch<'static> {
        Watch::new(&NEVER, &|| 0.0, None)
    }

    /// Stops when the clock reaches `until`, whatever the flag says.
    pub fn at(clock: &'a dyn Fn() -> f64, until: f64) -> Self {
        Self::new(&NEVER, clock, Some(until))
    }

    /// Looks at flag and clock.
    pub fn ended(&self) -> Option<Ended> {
        if self.ended.get().is_none() {
            if self.stop.load(Ordering::Relaxed) {
                self.ended.set(Some(Ended::Signal));
            } else if self.until.is_some_and(|until| (self.clock)() >= until) {
                self.ended.set(Some(Ended::Time));
            }
        }
        self.ended.get()
    }

    /// True if it is time to stop.
    pub fn over(&self) -> bool {
        self.ended().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stays_with_what_it_said() {
        let (stop, now) = (AtomicBool::new(false), Cell::new(0.0));
        let clock = || now.get();
        let watch = Watch::new(&stop, &clock, Some(2.0));
        assert_eq!(watch.ended(), None);
        now.set(2.0);
        assert_eq!(watch.ended(), Some(Ended::Time));
        stop.store(true, Ordering::Relaxed);
        now.set(0.0);
        assert_eq!(watch.ended(), Some(Ended::Time));
        assert_eq!(Watch::new(&stop, &clock, None).ended(), Some(Ended::Signal));
        assert!(!Watch::never().over() && !Watch::at(&clock, 1.0).over() && Watch::at(&clock, 0.0).over());
    }
}
