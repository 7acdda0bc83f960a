//! The planner, through the front door.

use crate::{
    Outcome,
    cases::Case,
    record::{Point, Run, Triple},
};
use std::{fs, path::Path};
use tandem_app::{
    Clock, Document, Language, Limits, Opening, Session, benchmarks, demo::instances::Instance, seam::Planned,
};

/// Plans a fresh plan file and recounts the proposal. A proposal that the judge counts otherwise ends the benchmark.
pub fn plan(case: &Case, seed: u64, document: &Document, threads: usize, folder: &Path) -> Outcome<Run> {
    let file = folder.join("instance.tandem");
    let _ = fs::remove_file(&file);
    let opening = Opening {
        read_only: false,
        backups: folder.join("backups"),
        language: Language::En,
        clock: Clock::on(Instance::today()),
        demo: false,
    };
    let session = Session::create(&file, document.clone(), &opening).map_err(|problem| problem.sentence)?;
    forget_peak();
    let limits = Limits { seconds: Some(case.seconds), steps: None, seed, threads };
    let mut points = Vec::new();
    let planned = session.plan(case.board(), &limits, &mut |event| {
        points.push(Point {
            seconds: event.elapsed,
            score: Triple::from(event.score),
            bound: event.bound.map(Triple::from),
        });
    });
    let shown = planned.map_err(|problem| problem.sentence)?;
    let peak_mb = peak();
    let kept = session.raw_proposal(&shown.id).map_err(|problem| problem.sentence)?;
    let proposal = &kept.proposal;
    let after = document
        .apply(&proposal.changes)
        .map_err(|problem| format!("The proposal does not fit the plan: {problem:?}"))?;
    let score = Triple::from(shown.score);
    let judged = benchmarks::recount(&after, Instance::today(), case.board());
    let counted = Triple { hard: judged.hard, medium: judged.medium, soft: judged.soft };
    if counted != score {
        return Err(format!(
            "{} {} seed {seed}: the planner says {score}, the judge {counted}. No figure of this run counts.",
            case.name(),
            case.size.id(),
        ));
    }
    Ok(Run {
        problem: case.name().into(),
        size: case.size.id().into(),
        load: case.load,
        instance: seed.to_string(),
        solver: "tandem".into(),
        first_seconds: points.first().map(|point| point.seconds),
        seconds: proposal.seconds,
        score: Some(score),
        bound: Some(Triple::from(shown.bound)),
        base: base(case, document),
        best_known: None,
        ended: shown.stopped_by,
        steps: Some(proposal.steps),
        peak_mb,
        building: None,
        points,
    })
}

/// Soft cost that every plan must pay, from which distances are measured.
fn base(case: &Case, document: &Document) -> i64 {
    match case.board() {
        Planned::Coverage => benchmarks::coverage(document, Instance::today()).least_charges(),
        _ => 0,
    }
}

/// Lets the system measure the most memory anew, where it can.
fn forget_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

/// The most memory this program has held since, in megabytes.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse::<f64>().ok().map(|kilobytes| kilobytes / 1024.0)
}
