//! Planning and exporting: long work on a snapshot, on the caller's thread, with a flag that ends it.

use super::Session;
use crate::{
    exports,
    planning::{self, Away, Limits},
    seam::{
        Accepted, AppError, ExportProgress, ExportRequest, Exported, PlanEvent, Planned, Proposal,
        ShareRequest, ShareSummary, Shared, SlipsRequest,
    },
};
use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

impl Session {
    /// Lets the planner of a board work on a snapshot, on the caller's thread, and keeps what it proposes.
    ///
    /// Until it ends, `on_event` hears how it goes; [`Session::plan_stop`] ends it early with the best so far.
    pub fn plan(
        &self,
        board: Planned,
        limits: &Limits,
        on_event: &mut dyn FnMut(PlanEvent),
    ) -> Result<Proposal, AppError> {
        // First of all, so that only what was asked of an earlier run is forgotten.
        self.stop.store(false, Ordering::Relaxed);
        self.plan_until(board, limits, &self.stop, on_event)
    }

    /// The same with a flag of the caller's: one that is set before the search begins ends it at once.
    pub fn plan_until(
        &self,
        board: Planned,
        limits: &Limits,
        stop: &AtomicBool,
        on_event: &mut dyn FnMut(PlanEvent),
    ) -> Result<Proposal, AppError> {
        let snapshot = self.snapshot()?;
        let kept = planning::run(board, &snapshot, limits, self.clock, stop, on_event);
        let shown = kept.shown(snapshot.language);
        self.ask(move |plan| {
            plan.keep_proposal(kept);
            Ok(shown)
        })
    }

    /// What to do on a board about somebody who will be away, absence included; keeps the proposal. None for boards that have no days.
    pub fn repair_until(
        &self,
        board: Planned,
        away: Away,
        limits: &Limits,
        stop: &AtomicBool,
    ) -> Result<Option<Proposal>, AppError> {
        let snapshot = self.snapshot()?;
        let Some(kept) = planning::repair(board, away, &snapshot, limits, self.clock, stop) else {
            return Ok(None);
        };
        let shown = kept.shown(snapshot.language);
        self.ask(move |plan| {
            plan.keep_proposal(kept);
            Ok(Some(shown))
        })
    }

    /// What the planner gave, as it gave it, for the command line.
    pub fn raw_proposal(&self, id: &str) -> Result<planning::Kept, AppError> {
        let id = id.to_owned();
        self.ask(move |plan| plan.raw_proposal(&id))
    }

    /// Ends a running planner; what it has is its answer.
    pub fn plan_stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// The flag that [`Session::plan_stop`] sets, for those who cannot keep a session.
    pub fn stop_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.stop)
    }

    /// Takes over a proposal, all of it or the items named. What no longer fits the plan is listed; the rest is
    /// applied only with `force`.
    pub fn accept_proposal(
        &self,
        id: &str,
        items: Option<Vec<String>>,
        force: bool,
    ) -> Result<Accepted, AppError> {
        let id = id.to_owned();
        self.ask(move |plan| plan.accept_proposal(&id, items.as_deref(), force))
    }

    /// Forgets a proposal.
    pub fn discard_proposal(&self, id: &str) -> Result<(), AppError> {
        let id = id.to_owned();
        self.ask(move |plan| {
            plan.discard_proposal(&id);
            Ok(())
        })
    }

    /// Writes a roster into a folder, on the caller's thread and from a snapshot: the plan stays usable meanwhile.
    ///
    /// Until it ends, `on_progress` hears how far it is; [`Session::export_stop`] ends it, and then nothing is written.
    pub fn export(
        &self,
        request: &ExportRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        // First of all, so that only what was asked of an earlier run is forgotten.
        self.export_stop.store(false, Ordering::Relaxed);
        self.export_until(request, &self.export_stop, on_progress)
    }

    /// The same with a flag of the caller's: one that is set before it begins ends it at once.
    pub fn export_until(
        &self,
        request: &ExportRequest,
        stop: &AtomicBool,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop, on_progress };
        exports::run(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// Writes change slips into a folder, on the caller's thread and from a snapshot; [`Session::export_stop`] ends it.
    pub fn export_slips(
        &self,
        request: &SlipsRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Exported, AppError> {
        self.export_stop.store(false, Ordering::Relaxed);
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop: &self.export_stop, on_progress };
        exports::run_slips(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// What would leave with everything chosen: files, people, what of them is personal. Writes nothing.
    pub fn share_summary(
        &self,
        request: &ShareRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<ShareSummary, AppError> {
        self.export_stop.store(false, Ordering::Relaxed);
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop: &self.export_stop, on_progress };
        exports::share_summary(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// Fills a folder or a ZIP with everything chosen, all of it or nothing; [`Session::export_stop`] ends it.
    pub fn share(
        &self,
        request: &ShareRequest,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Shared, AppError> {
        self.export_stop.store(false, Ordering::Relaxed);
        self.share_until(request, &self.export_stop, on_progress)
    }

    /// The same with a flag of the caller's: one that is set before it begins ends it at once.
    pub fn share_until(
        &self,
        request: &ShareRequest,
        stop: &AtomicBool,
        on_progress: &mut dyn FnMut(ExportProgress),
    ) -> Result<Shared, AppError> {
        let snapshot = self.snapshot()?;
        let watch = exports::Watch { stop, on_progress };
        exports::run_share(&snapshot, request, watch).map_err(|failure| failure.say(snapshot.language))
    }

    /// Ends a running export; its folder stays as it was.
    pub fn export_stop(&self) {
        self.export_stop.store(true, Ordering::Relaxed);
    }

    /// The flag that [`Session::export_stop`] sets, for those who cannot keep a session.
    pub fn export_stop_flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.export_stop)
    }
}
