//! A bound of one show by parting its plans: into those with a certain person and those without, and where the team is
//! clear, by who works which shift. Each part is bounded by prices ([`super::priced`]) that begin where those of the whole
//! ended; the show costs no less than its cheapest part (A. Land, A. Doig, "An automatic method of solving discrete
//! programming problems", Econometrica 28, 1960; with prices M. Held, R. Karp, "The traveling-salesman problem and minimum
//! spanning trees: part II", Mathematical Programming 1, 1971).

use super::columns::Open;
use super::layout::Layout;
use super::lone::Lone;
use super::priced::{IMPOSSIBLE, Priced, Shared};
use super::rows::Levels;
use super::state::State;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

/// Evaluations of a first part, and of every further one.
const ROOT: u32 = 240;
const CHILD: u32 = 36;
/// Evaluations at a time, between looks at the watch.
const AT_ONCE: u32 = 8;
/// Length of steps where a first part and every further one begins.
const ROOT_FACTOR: f64 = 0.5;
const CHILD_FACTOR: f64 = 0.25;
/// Whoever is there more often than this or less often than the rest is not worth a question.
const SURE: f32 = 0.06;
/// So many numbers at most are kept for the parts of one show that wait.
const ROOM: usize = 3_000_000;

/// What tells a part from the one it was parted from.
#[derive(Clone, Copy, Debug)]
enum Question {
    /// Whether the column's person comes.
    Comes(usize, bool),
    /// Whether the column's person works on a shift.
    Works(usize, usize, bool),
}

/// A part of the plans of a show.
#[derive(Clone, Debug)]
struct Part {
    bound: i64,
    answers: Vec<Question>,
    prices: Arc<[i32]>,
    number: u64,
}

impl PartialEq for Part {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}
impl Eq for Part {}
impl PartialOrd for Part {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Part {
    /// The cheapest first out of a heap, of equals the latest.
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (Reverse(self.bound), self.number).cmp(&(Reverse(other.bound), other.number))
    }
}

/// A column as it was made.
#[derive(Clone, Debug)]
struct Made {
    open: Vec<Open>,
    must: bool,
    shifts: Vec<(usize, bool)>,
}

/// The parts of one show.
#[derive(Debug)]
pub struct Tree<'l> {
    lone: &'l Lone,
    priced: Priced<'l>,
    levels: Levels,
    /// Every cost at this show is a whole multiple.
    grain: i64,
    made: Vec<Made>,
    waiting: BinaryHeap<Part>,
    /// The part in work, and how many evaluations are left for it.
    active: Option<(Part, u32)>,
    /// The least bound of what was left aside because it cannot gain or because there is nothing to ask.
    aside: i64,
    parts: u64,
    /// No plan costs less at this show.
    pub bound: i64,
    /// What the best plan known costs there: more need not be proven.
    pub aim: i64,
}

impl<'l> Tree<'l> {
    /// A tree that has not yet begun. `layout` is that of the lone show.
    pub fn new(lone: &'l Lone, layout: &'l Layout<'l>, levels: Levels, shared: Shared, grain: i64) -> Self {
        let fixed = State::new(layout);
        let priced = Priced::with(&fixed, &lone.possible, levels, Some(shared));
        let prices: Arc<[i32]> = priced.center.iter().map(|&price| price as i32).collect();
        let first = Part { bound: i64::MIN / 8, answers: Vec::new(), prices, number: 0 };
        let mut tree = Self {
            lone,
            priced,
            levels,
            grain,
            made: Vec::new(),
            waiting: BinaryHeap::new(),
            active: Some((first, ROOT)),
            aside: i64::MAX,
            parts: 0,
            bound: i64::MIN / 8,
            aim: i64::MAX,
        };
        tree.remember();
        tree
    }

    fn remember(&mut self) {
        let made =
            |c: &super::priced::Column| Made { open: c.open.clone(), must: c.must, shifts: c.shifts.clone() };
        self.made = self.priced.columns.iter().map(made).collect();
    }

    /// Begins with the best prices of the whole.
    pub fn begin_with(&mut self, whole: &Priced<'l>) {
        let prices = self.priced.out_of(whole, self.lone);
        self.priced.begin_at(prices.into_iter(), ROOT_FACTOR);
    }

    /// Rough nanoseconds of a step.
    pub fn effort(&self) -> u64 {
        u64::from(AT_ONCE) * self.priced.effort()
    }

    /// Whether nothing is left to ask.
    pub fn settled(&self) -> bool {
        self.active.is_none() && self.waiting.is_empty() || self.bound >= self.aim || self.is_full()
    }

    fn is_full(&self) -> bool {
        self.waiting.len() * self.priced.prices.len() / 2 > ROOM
    }

    /// Says what a plan costs at this show.
    pub fn set_aim(&mut self, plan: &[super::Duty]) {
        if let Some(shared) = &self.priced.shared {
            self.aim = self.lone.weigh(plan, self.levels, shared);
        }
    }

    fn up(&self, value: i64) -> i64 {
        // At most the grain below a whole multiple of it.
        -(-value).div_euclid(self.grain) * self.grain
    }

    /// A few evaluations; once a part is done, who should come by its prices, as persons of the whole. `short` is how far
    /// the show may be from its least cost.
    pub fn step(&mut self, short: i64) -> Option<Vec<usize>> {
        let (mut part, mut left) = match self.active.take() {
            Some(active) => active,
            None => (self.next()?, CHILD),
        };
        let mut done = false;
        for _ in 0..AT_ONCE.min(left) {
            let goal = self.priced.best.max(part.bound) + short.max(self.grain);
            self.priced.step(goal);
            left -= 1;
            done = self.priced.settled() || self.up(self.priced.best) >= self.aim;
            if done {
                break;
            }
        }
        if part.answers.is_empty() && self.priced.best > self.bound {
            self.bound = self.up(self.priced.best);
        }
        if left > 0 && !done {
            self.active = Some((part, left));
            return None;
        }
        part.bound = part.bound.max(self.up(self.priced.best));
        let team = self.team();
        if part.answers.is_empty() {
            self.thin_out(part.bound);
        }
        self.divide(part);
        let waiting = self.waiting.peek().map_or(i64::MAX, |p| p.bound);
        self.bound = self.bound.max(waiting.min(self.aside).min(self.aim));
        Some(team)
    }

    /// The next part, made ready.
    fn next(&mut self) -> Option<Part> {
        let part = self.waiting.pop()?;
        for (column, made) in self.priced.columns.iter_mut().zip(&self.made) {
            column.open.copy_from_slice(&made.open);
            column.shifts.clone_from(&made.shifts);
            (column.must, column.out) = (made.must, false);
        }
        for &answer in &part.answers {
            self.answer(answer);
        }
        let prices = Arc::clone(&part.prices);
        self.priced.begin_at(prices.iter().map(|&price| i64::from(price)), CHILD_FACTOR);
        Some(part)
    }

    fn answer(&mut self, answer: Question) {
        match answer {
            Question::Comes(column, true) => self.priced.columns[column].must = true,
            Question::Comes(column, false) => self.priced.columns[column].out = true,
            Question::Works(column, shift, works) => {
                let column = &mut self.priced.columns[column];
                if works {
                    column.must = true;
                    column.shifts.iter_mut().filter(|s| s.0 == shift).for_each(|s| s.1 = true);
                } else {
                    column.shifts.retain(|s| s.0 != shift);
                }
                let Some(list) = column.choices else { return };
                for (day, open) in self.priced.choices[list].iter().zip(&mut column.open) {
                    if let Some(bit) = day.shifts.iter().position(|&s| s == shift) {
                        if works {
                            open.must |= 1 << bit;
                        } else {
                            open.may &= !(1 << bit);
                        }
                    }
                }
            }
        }
    }

    /// Who comes by the prices of late, the surest first, as many as may.
    fn team(&self) -> Vec<usize> {
        let mut often: Vec<(f32, usize)> =
            self.priced.present.iter().zip(&self.priced.columns).map(|(&o, c)| (o, c.person)).collect();
        often.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let budget = self.lone.problem.shows[0].budget as usize;
        let sure = often.into_iter().take(budget).filter(|o| o.0 > SURE);
        sure.map(|(_, person)| self.lone.people[person]).collect()
    }

    /// Leaves out for good who cannot be in a plan that costs less than the aim: the show with that person costs at least
    /// what it costs now, the person added, and one who comes less.
    fn thin_out(&mut self, bound: i64) {
        if self.aim == i64::MAX {
            return;
        }
        self.priced.prices.copy_from_slice(&self.priced.center);
        let value = self.priced.evaluate();
        let columns = &self.priced.columns;
        let musts = columns.iter().filter(|c| c.must).count() as i64;
        let mut worth: Vec<i64> =
            columns.iter().zip(&self.priced.worth).filter(|(c, _)| !c.must).map(|(_, &w)| w.min(0)).collect();
        worth.sort_unstable();
        let places = (self.priced.budgets[0] - musts).max(0) as usize;
        let last = match places {
            0 => -IMPOSSIBLE,
            n => worth.get(n - 1).copied().unwrap_or(0),
        };
        let hopeless: Vec<bool> = columns
            .iter()
            .zip(&self.priced.worth)
            .map(|(c, &w)| !c.must && self.up(value - last + w) >= self.aim && w > last)
            .collect();
        if bound < self.aim && hopeless.contains(&true) {
            self.aside = self.aside.min(self.aim);
            let gone: Vec<usize> =
                columns.iter().zip(&hopeless).filter(|(_, h)| **h).map(|(c, _)| c.person).collect();
            let often: Vec<f32> =
                self.priced.present.iter().zip(&hopeless).filter(|(_, h)| !**h).map(|(o, _)| *o).collect();
            self.priced.keep_only(|column| gone.binary_search(&column.person).is_err());
            self.priced.present = often;
            self.remember();
        }
    }

    /// Parts a part in two, or leaves it aside.
    fn divide(&mut self, part: Part) {
        let hopeless = part.bound >= self.aim.min(IMPOSSIBLE / 2);
        let question = if hopeless { None } else { self.question(&part) };
        let Some(question) = question else {
            self.aside = self.aside.min(part.bound);
            return;
        };
        let prices: Arc<[i32]> = self.priced.center.iter().map(|&price| price as i32).collect();
        for yes in [false, true] {
            let answer = match question {
                Question::Comes(column, _) => Question::Comes(column, yes),
                Question::Works(column, shift, _) => Question::Works(column, shift, yes),
            };
            self.parts += 1;
            let mut answers = part.answers.clone();
            answers.push(answer);
            let prices = Arc::clone(&prices);
            self.waiting.push(Part { bound: part.bound, answers, prices, number: self.parts });
        }
    }

    /// Who is there half of the time; or where nobody is, who works on a shift half of the time.
    fn question(&self, part: &Part) -> Option<Question> {
        let unsure = |often: f32| (SURE..=1.0 - SURE).contains(&often);
        let half = |often: f32| (often - 0.5).abs();
        let asked =
            |column: usize| part.answers.iter().any(|a| matches!(a, Question::Comes(c, _) if *c == column));
        let columns = &self.priced.columns;
        let comes = (0..columns.len())
            .filter(|&c| !columns[c].must && !columns[c].out && unsure(self.priced.present[c]) && !asked(c))
            .min_by(|&a, &b| half(self.priced.present[a]).total_cmp(&half(self.priced.present[b])));
        if let Some(column) = comes {
            return Some(Question::Comes(column, true));
        }
        let shifts = self.lone.problem.shifts.len();
        let mut best: Option<(f32, Question)> = None;
        for (number, column) in columns.iter().enumerate().filter(|(_, c)| !c.out) {
            for &(shift, must) in &column.shifts {
                let often = self.priced.sits[column.person * shifts + shift];
                if !must && unsure(often) && best.is_none_or(|(least, _)| half(often) < least) {
                    best = Some((half(often), Question::Works(number, shift, true)));
                }
            }
        }
        best.map(|(_, question)| question)
    }
}
