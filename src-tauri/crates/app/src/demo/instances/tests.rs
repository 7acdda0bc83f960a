use super::*;
use tandem_rules::{Board, Context, live::LiveCheck};

const PROBLEMS: [Problem; 5] =
    [Problem::Tandems, Problem::FewInside, Problem::Coverage, Problem::SwitchDays, Problem::TradeShows];

fn instance(problem: Problem, size: Size, seed: u64) -> Instance {
    Instance { problem, size, load_percent: 90, seed }
}

fn is_near(what: &str, instance: Instance, found: f64, wanted: f64, apart: f64) {
    assert!((found - wanted).abs() <= apart, "{what} of {}: {found:.2}, not {wanted}", instance.name());
}

#[test]
fn same_seed_same_instance() {
    let text = |instance: Instance| serde_json::to_string(&instance.document()).expect("JSON");
    for problem in PROBLEMS {
        let one = instance(problem, Size::S, 3);
        assert_eq!(text(one), text(one));
        assert_ne!(text(one), text(Instance { seed: 4, ..one }));
    }
}

#[test]
fn instances_have_their_sizes_and_keep_the_invariants() {
    let sizes = [
        (Problem::Tandems, Size::S, (7, 9), 0),
        (Problem::FewInside, Size::M, (12, 60), 0),
        (Problem::Coverage, Size::S, (9, 12), 600),
        (Problem::Coverage, Size::M, (45, 60), 4_000),
        (Problem::SwitchDays, Size::M, (60, 60), 0),
        (Problem::TradeShows, Size::S, (12, 12), 0),
    ];
    for (problem, size, (inside, field), accounts) in sizes {
        for seed in 1..=3 {
            let document = instance(problem, size, seed).document().checked().expect("a plan that holds");
            let of = |side| document.people.iter().filter(|person| person.side == side).count();
            assert_eq!((of(tandem_model::Side::Inside), of(tandem_model::Side::Field)), (inside, field));
            assert!(accounts == 0 || document.accounts.len() == accounts);
        }
    }
    let shows = instance(Problem::TradeShows, Size::S, 1).document();
    assert_eq!(shows.trade_shows.len(), 6);
}

#[test]
fn customers_take_the_hours_they_should() {
    for (size, apart) in [(Size::S, 1.0), (Size::M, 0.5)] {
        for load_percent in [90, 105] {
            for seed in 1..=5 {
                let instance = Instance { load_percent, ..instance(Problem::Coverage, size, seed) };
                let tight = Tightness::of(&instance.document());
                let load = f64::from(load_percent);
                is_near("load of field reps", instance, tight.load_field, load, apart);
                is_near("load of inside reps", instance, tight.load_inside, load, apart);
                is_near("owned", instance, tight.owned, 70.0, if size == Size::S { 6.0 } else { 3.0 });
                is_near(
                    "revenue",
                    instance,
                    tight.revenue_sigma,
                    1.5,
                    if size == Size::S { 0.2 } else { 0.06 },
                );
                is_near("pinned", instance, tight.pinned, 5.0, if size == Size::S { 3.0 } else { 1.0 });
            }
        }
    }
}

#[test]
fn calendars_are_as_full_as_they_should_be() {
    for seed in 1..=5 {
        let instance = instance(Problem::SwitchDays, Size::M, seed);
        let tight = Tightness::of(&instance.document());
        is_near("part-time", instance, tight.part_time, 20.0, 10.0);
        is_near("absent", instance, tight.absent, 8.0, 1.0);
        is_near("leave", instance, tight.leave_days, 10.0, 0.0);
        is_near("visiting", instance, tight.visiting, 60.0, 0.0);
        is_near("Fridays in the office only", instance, tight.friday_only, 30.0, 16.0);
        is_near("switched", instance, tight.switched, 40.0, 0.0);
        is_near("never", instance, tight.never, 1.0, 0.5);
        is_near("rather not", instance, tight.rather_not, 3.0, 1.0);
        is_near("pinned", instance, tight.pinned, 5.0, 0.0);
        assert!(tight.desks.0 >= 6 && tight.desks.1 <= 15, "{:?}", tight.desks);
    }
}

#[test]
fn pinned_switch_days_break_nothing() {
    for (size, seed) in [(Size::S, 1), (Size::S, 2), (Size::M, 1)] {
        let document = instance(Problem::SwitchDays, size, seed).document();
        assert!(document.switch_days.iter().any(|switch| switch.pinned));
        let live = LiveCheck::new(&document, &Context { today: Instance::today() });
        let score = live.score(Board::SwitchDays);
        assert!(score.hard == 0 && score.medium > 0, "{score:?}");
    }
}

#[test]
fn shows_overlap_and_last_as_they_should() {
    for seed in 1..=5 {
        for (size, overlapping) in [(Size::S, 2.0 / 6.0), (Size::M, 0.25), (Size::L, 0.25)] {
            let instance = instance(Problem::TradeShows, size, seed);
            if size == Size::L && seed > 1 {
                continue;
            }
            let document = instance.document();
            let tight = Tightness::of(&document);
            is_near("overlapping", instance, tight.overlapping, 100.0 * overlapping, 1e-9);
            is_near("weekends", instance, tight.weekends, 50.0, 1e-9);
            is_near("language needs", instance, tight.language_needs, 20.0, 4.0);
            is_near("pinned", instance, tight.pinned, 5.0, 0.5);
            for show in &document.trade_shows {
                let stations = document.stations.iter().filter(|station| station.show == show.id).count();
                let days = (show.to - show.from).num_days();
                assert!((3..=5).contains(&stations) && (3..=5).contains(&days), "{stations} {days}");
                let visits = document.visits.iter().filter(|visit| visit.show == show.id).count();
                assert_eq!(visits, 4 * days as usize);
            }
        }
    }
}

#[test]
fn the_large_ones_are_made_in_a_moment() {
    for problem in PROBLEMS {
        let document = instance(problem, Size::L, 1).document().checked().expect("a plan that holds");
        let tight = Tightness::of(&document);
        assert!(tight.desks.0 >= 6 && tight.desks.1 <= 15, "{problem:?} {:?}", tight.desks);
    }
}
