//! A first whole plan: seat by seat, the scarcest first, each to whoever makes the cost least.

use super::Duty;
use super::moves::Moves;
use crate::Watch;

/// Adds what is possible of an earlier plan, then fills seats up to their minimum and then to the desired number. Cut
/// short, the rest stays empty.
pub fn construct(moves: &mut Moves<'_>, before: &[Duty], watch: &Watch<'_>) {
    for &duty in before {
        moves.add(duty);
    }
    let problem = moves.state.layout.problem;
    let mut order: Vec<usize> = (0..problem.seats.len()).collect();
    // Show by show in order of time, so that a team grows together; within a shift the seats with the fewest people.
    order.sort_by_key(|&q| {
        let shift = problem.shift_of(q);
        (shift.day, shift.show, shift.start, problem.seats[q].able.len(), q)
    });
    for desired in [false, true] {
        for &seats in &order {
            let wanted = &problem.seats[seats];
            let goal = if desired { wanted.desired } else { wanted.minimum };
            while moves.state.taken[seats] < goal {
                if watch.over() {
                    moves.keep();
                    return;
                }
                let Some(duty) = best(moves, seats) else { break };
                moves.add(duty);
            }
        }
    }
    moves.keep();
}

fn best(moves: &mut Moves<'_>, seats: usize) -> Option<Duty> {
    let problem = moves.state.layout.problem;
    let before = moves.energy();
    let mut found: Option<(i64, Duty)> = None;
    for &person in &problem.seats[seats].able {
        let duty = Duty { person, seats };
        if moves.state.blocked(duty).is_some() {
            continue;
        }
        moves.state.add(duty);
        let after = moves.energy();
        moves.state.remove(duty);
        if after < before && found.is_none_or(|(least, _)| after < least) {
            found = Some((after, duty));
        }
    }
    found.map(|(_, duty)| duty)
}
