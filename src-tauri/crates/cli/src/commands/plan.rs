use super::{Setting, import::person};
use crate::{
    arguments::Plan,
    output::{Answer, Failed},
};
use serde_json::{Value, json};
use std::{
    io::{IsTerminal, Write, stderr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};
use tandem_app::{
    Args, Change, Limits, Session,
    planning::Away,
    rulebook::{self, Check},
    seam::{PlanEvent, Planned, Score},
};

/// How long to plan if nobody says.
const USUAL_SECONDS: f64 = 30.0;

pub fn run(setting: &Setting, command: &Plan) -> Result<Answer, Failed> {
    let Ok(planned) = command.board.parse::<Planned>() else {
        let args = Args::new().text("value", &command.board);
        return Err(Failed::input(setting.language, "usage_board", "cli-no-planner", &args, "--board"));
    };
    if command.seconds.is_some_and(|seconds| !(0.0..=604_800.0).contains(&seconds))
        || command.threads == Some(0)
    {
        return Err(Failed::input(
            setting.language,
            "usage_limits",
            "cli-bad-limits",
            &Args::new(),
            "--seconds",
        ));
    }
    // Before the plan is opened: a Ctrl-C meanwhile counts too.
    let stop = stop_on_signal();
    let session =
        if command.accept { setting.change(&command.path)? } else { setting.look(&command.path)? };
    let limits = Limits {
        seconds: command.seconds.or(command.steps.is_none().then_some(USUAL_SECONDS)),
        steps: command.steps,
        seed: command.seed,
        threads: command.threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from)),
    };
    let watched = stderr().is_terminal() && !setting.arguments.json();
    let shown = match away(setting, command, &session)? {
        Some(away) => {
            let repaired = session.repair_until(planned, away, &limits, &stop)?;
            let args = Args::new().text("value", &command.board);
            repaired.ok_or_else(|| {
                Failed::input(setting.language, "usage_repair", "cli-no-repair", &args, "--repair")
            })?
        }
        None => session.plan_until(planned, &limits, &stop, &mut |event| {
            if watched {
                tell(&event);
            }
        })?,
    };
    if watched {
        let _ = writeln!(stderr());
    }
    let kept = session.raw_proposal(&shown.id)?;
    if command.accept && !kept.proposal.changes.is_empty() {
        session.accept_proposal(&shown.id, None, false)?;
    }
    let proposal = &kept.proposal;
    let bound = proposal.bound;
    let value = json!({
        "board": planned.id(),
        "score": shown.score,
        "before": shown.before,
        "bound": { "hard": bound.hard, "medium": bound.medium, "soft": bound.soft, "proof": proof(bound.proof) },
        "distance": {
            "level": proposal.distance.level,
            "amount": proposal.distance.amount,
            "percent": proposal.distance.percent,
        },
        "optimal": proposal.optimal,
        "stopped_by": shown.stopped_by,
        "steps": proposal.steps,
        "seconds": proposal.seconds,
        "seed": proposal.seed,
        "changes": proposal.changes.iter().map(change).collect::<Vec<_>>(),
        "accepted": command.accept,
        "summary": shown.summary,
        "feasibility": shown.feasibility,
        "note": shown.note,
    });
    // Hard findings of the plan as it is now: with the proposal if it was accepted.
    let snapshot = session.snapshot()?;
    let board = rulebook::board(planned.id());
    let now = Check::new(&snapshot.document, snapshot.today, setting.language, board, false);
    let well = if command.accept { !now.has_hard() } else { shown.score.hard == 0 };
    let answer =
        setting.answer(value, || {
            let mut lines = shown.feasibility.clone();
            lines.extend(shown.note.clone());
            lines.extend(shown.items.iter().map(|item| item.sentence.clone()));
            lines.extend(shown.summary.clone());
            lines.push(setting.say("cli-plan-score", &score(shown.before, shown.score)));
            lines.push(shown.distance.clone());
            lines.push(setting.say(
                if command.accept { "cli-plan-accepted" } else { "cli-plan-not-accepted" },
                &Args::new(),
            ));
            lines
        })?;
    Ok(answer.unless(well))
}

/// Who will be away when, if that is asked.
fn away(setting: &Setting, command: &Plan, session: &Session) -> Result<Option<Away>, Failed> {
    let (Some(who), Some(from), Some(to)) = (&command.repair, command.from, command.to) else {
        return Ok(None);
    };
    if from > to {
        return Err(Failed::input(setting.language, "usage_repair", "cli-bad-days", &Args::new(), "--to"));
    }
    let person = person(setting, session, who, "--repair")?;
    Ok(Some(Away { person, from, to }))
}

/// The proof's plain name: its key without the area.
fn proof(key: &str) -> &str {
    key.strip_prefix("planner-proof-").unwrap_or(key)
}

fn score(before: Score, after: Score) -> Args {
    Args::new()
        .number("hard", after.hard)
        .number("medium", after.medium)
        .number("soft", after.soft)
        .number("hard_before", before.hard)
        .number("medium_before", before.medium)
        .number("soft_before", before.soft)
}

/// `{entity, id, before, after}`, the two sides as in a dump.
fn change(change: &Change) -> Value {
    let id = serde_json::to_value(change.id).unwrap_or_default();
    let plain = |side: &Option<tandem_app::Entity>| {
        side.as_ref().and_then(|side| serde_json::to_value(side).ok()).map(|mut side| {
            if let Value::Object(fields) = &mut side {
                fields.remove("entity");
            }
            side
        })
    };
    json!({ "entity": id["entity"], "id": id["id"], "before": plain(&change.before), "after": plain(&change.after) })
}

/// The first Ctrl-C ends the search with the best so far, the second one the program.
pub(super) fn stop_on_signal() -> Arc<AtomicBool> {
    let stop = Arc::<AtomicBool>::default();
    let asked = Arc::clone(&stop);
    // Without a handler Ctrl-C ends the program, which changes nothing either.
    let _ = ctrlc::set_handler(move || {
        if asked.swap(true, Ordering::Relaxed) {
            std::process::exit(130);
        }
    });
    stop
}

fn tell(event: &PlanEvent) {
    let Score { hard, medium, soft } = event.score;
    let _ = write!(stderr(), "\r\x1b[K{:.0} s  {hard}/{medium}/{soft}  {}", event.elapsed, event.sentence);
    let _ = stderr().flush();
}
