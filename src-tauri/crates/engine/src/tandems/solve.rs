//! Shortest augmenting paths on a dense table.
//!
//! Field reps are placed one after the other. Each looks for the cheapest chain of moves that makes room, by Dijkstra on
//! costs reduced by the prices of the inside reps (R. Jonker, A. Volgenant, "A shortest augmenting path algorithm for
//! dense and sparse linear assignment problems", Computing 38, 1987), which here runs over inside reps with several places
//! of rising cost. Before that most are placed by bids: a field rep raises the price of the best choice up to where the
//! second best is as good (the "augmenting row reduction" of the same paper).

use super::packed::{FAR, Packed};
use super::{Certificate, Problem};
use crate::{Cost, Watch};

/// The cheapest pairing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// By field rep the partner.
    pub partners: Vec<Option<usize>>,
    /// What that costs.
    pub cost: Cost,
    /// No pairing costs less: [`Certificate::bound`] of the certificate. Equal to the cost unless cut short.
    pub bound: Cost,
    /// What proves it.
    pub certificate: Certificate,
}

impl Answer {
    /// True if nothing cheaper exists.
    pub fn is_best_possible(&self) -> bool {
        self.cost <= self.bound
    }
}

/// Finds the cheapest pairing. Cut short, those not yet placed have no partner.
///
/// A problem that does not pass [`Problem::check`] gives the fixed pairs alone, with nothing proven.
pub fn solve(problem: &Problem, watch: &Watch<'_>) -> Answer {
    let mut partners: Vec<Option<usize>> = problem.fields.iter().map(|field| field.fixed).collect();
    let mut certificate = Certificate { prices: vec![Cost::ZERO; problem.insides.len()] };
    if problem.check().is_ok()
        && let Some(packed) = Packed::new(problem)
    {
        let mut pairing = Pairing::new(problem, &packed);
        pairing.place_all(watch);
        certificate.prices = pairing.price.iter().map(|&price| packed.scale.unpack(price)).collect();
        partners = pairing.at;
    }
    let cost = problem.cost(&partners);
    let bound = certificate.bound(problem).unwrap_or_default();
    Answer { partners, cost, bound, certificate }
}

/// A pairing in the making. Everybody placed has a cheapest choice at the prices, and every price lies between the step
/// of the last field rep there and that of the next one.
#[derive(Clone, Debug)]
pub struct Pairing<'p> {
    packed: &'p Packed,
    /// By field rep.
    pub at: Vec<Option<usize>>,
    /// By inside rep, without the fixed ones.
    guests: Vec<Vec<usize>>,
    /// By inside rep, fixed ones included.
    having: Vec<u32>,
    pub price: Vec<i64>,
    /// Step of the next field rep of each inside rep.
    next: Vec<i64>,
    waiting: Vec<usize>,
}

const NOBODY: usize = usize::MAX;

impl<'p> Pairing<'p> {
    /// Only the fixed ones are placed.
    pub fn new(problem: &Problem, packed: &'p Packed) -> Self {
        let mut having = vec![0u32; packed.width];
        for inside in problem.fields.iter().filter_map(|field| field.fixed) {
            having[inside] += 1;
        }
        let next: Vec<i64> = having.iter().enumerate().map(|(j, &n)| packed.step(j, n + 1)).collect();
        let waiting = (0..problem.fields.len()).filter(|&f| problem.fields[f].fixed.is_none()).collect();
        Self {
            packed,
            at: problem.fields.iter().map(|field| field.fixed).collect(),
            guests: vec![Vec::new(); packed.width],
            having,
            price: next.clone(),
            next,
            waiting,
        }
    }

    /// Places everybody, or as many as there is time for.
    pub fn place_all(&mut self, watch: &Watch<'_>) {
        self.bid(watch);
        let mut path = Path::new(self.packed.width);
        for field in std::mem::take(&mut self.waiting) {
            if watch.over() {
                return;
            }
            self.augment(field, &mut path);
        }
    }

    fn seat(&mut self, field: usize, inside: usize) {
        self.at[field] = Some(inside);
        self.guests[inside].push(field);
        self.having[inside] += 1;
        self.next[inside] = self.packed.step(inside, self.having[inside] + 1);
    }

    /// Places most by bids; those for whom a bid changes no price go on waiting.
    fn bid(&mut self, watch: &Watch<'_>) {
        let mut left = 4 * self.waiting.len();
        let mut still = Vec::new();
        let mut queue = std::mem::take(&mut self.waiting);
        queue.reverse();
        while let Some(field) = queue.pop() {
            if left == 0 || watch.over() {
                still.push(field);
                continue;
            }
            left -= 1;
            let (mut best, mut second, mut choice) = (self.packed.alone[field], FAR, NOBODY);
            for (inside, (&pair, &price)) in self.packed.row(field).iter().zip(&self.price).enumerate() {
                let value = pair + price;
                if value < second {
                    if value < best {
                        (second, best, choice) = (best, value, inside);
                    } else {
                        second = value;
                    }
                }
            }
            if choice == NOBODY {
                // Prices only rise: this stays the best choice.
                continue;
            }
            let raise = second - best;
            if self.next[choice] <= self.price[choice] {
                self.seat(field, choice);
                if let [_] = self.guests[choice][..] {
                    self.price[choice] += raise.min(self.next[choice] - self.price[choice]);
                }
            } else if let [guest] = self.guests[choice][..]
                && raise > 0
            {
                self.price[choice] += raise.min(self.next[choice] - self.price[choice]);
                self.guests[choice][0] = field;
                (self.at[field], self.at[guest]) = (Some(choice), None);
                queue.push(guest);
            } else {
                still.push(field);
            }
        }
        self.waiting = still;
    }

    /// Places one more by the cheapest chain of moves.
    fn augment(&mut self, field: usize, path: &mut Path) {
        let packed = self.packed;
        path.clear();
        // Where the chain ends: the inside rep with room, or nobody for the field rep who is left alone.
        let (mut end_at, mut end, mut end_inside, mut end_field) = (packed.alone[field], true, NOBODY, field);
        for (inside, (&pair, &price)) in packed.row(field).iter().zip(&self.price).enumerate() {
            path.near[inside] = pair + price;
            path.from[inside] = field;
        }
        while let Some(place) = path.nearest().filter(|&place| path.near[path.open[place]] < end_at) {
            let inside = path.open.swap_remove(place);
            path.closed.push(inside);
            let near = path.near[inside];
            let through = near + self.next[inside] - self.price[inside];
            if through < end_at {
                (end_at, end, end_inside) = (through, false, inside);
            }
            for &guest in &self.guests[inside] {
                let row = packed.row(guest);
                let offset = near - row[inside] - self.price[inside];
                let alone = offset + packed.alone[guest];
                if alone < end_at {
                    (end_at, end, end_inside, end_field) = (alone, true, inside, guest);
                }
                for &other in &path.open {
                    let through = offset + row[other] + self.price[other];
                    if through < path.near[other] {
                        path.near[other] = through;
                        path.from[other] = guest;
                    }
                }
            }
        }
        for &inside in &path.closed {
            if path.near[inside] < end_at {
                self.price[inside] += end_at - path.near[inside];
            }
        }
        if end {
            if end_field == field {
                return;
            }
            self.leave(end_field);
        } else {
            // One more here; those pushed along the chain only change places.
            self.having[end_inside] += 1;
            self.next[end_inside] = packed.step(end_inside, self.having[end_inside] + 1);
        }
        let mut target = end_inside;
        loop {
            let mover = path.from[target];
            let before = self.at[mover];
            self.leave(mover);
            self.at[mover] = Some(target);
            self.guests[target].push(mover);
            match before {
                Some(inside) => target = inside,
                None => return,
            }
        }
    }

    /// Takes a field rep away from the partner, whose place is filled next.
    fn leave(&mut self, field: usize) {
        if let Some(inside) = self.at[field].take()
            && let Some(place) = self.guests[inside].iter().position(|&guest| guest == field)
        {
            self.guests[inside].swap_remove(place);
        }
    }
}

/// Room for one search.
#[derive(Clone, Debug)]
struct Path {
    near: Vec<i64>,
    from: Vec<usize>,
    open: Vec<usize>,
    closed: Vec<usize>,
}

impl Path {
    fn new(width: usize) -> Self {
        Self { near: vec![FAR; width], from: vec![NOBODY; width], open: Vec::new(), closed: Vec::new() }
    }

    fn clear(&mut self) {
        self.closed.clear();
        self.open.clear();
        self.open.extend(0..self.near.len());
    }

    fn nearest(&self) -> Option<usize> {
        (0..self.open.len()).min_by_key(|&place| self.near[self.open[place]])
    }
}
