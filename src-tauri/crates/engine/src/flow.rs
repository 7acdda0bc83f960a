//! Minimum-cost flow by successive shortest paths.
//!
//! Each round sends flow along a cheapest path of the residual network, found by Dijkstra on costs reduced by node
//! potentials (N. Tomizawa, "On some techniques useful for solution of transportation network problems", Networks 1,
//! 1971; J. Edmonds, R. Karp, "Theoretical Improvements in Algorithmic Efficiency for Network Flow Problems", JACM
//! 19, 1972). The cost of a path never falls from round to round, so stopping at the first path that costs something
//! gives the cheapest flow of any size. O(flow x arcs x log nodes). Costs are whole numbers, so the result is exact.

use crate::Watch;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Names an arc that was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc(usize);

#[derive(Clone, Debug)]
struct Edge {
    to: usize,
    room: i64,
    cost: i64,
}

/// A directed network whose arcs have a capacity and a cost. Costs may be negative as long as the arcs, before any
/// flow, close no cycle of negative cost.
#[derive(Clone, Debug)]
pub struct Network {
    // Edge 2k is an arc, edge 2k + 1 its way back.
    edges: Vec<Edge>,
    leaving: Vec<Vec<usize>>,
    potential: Vec<i64>,
}

/// How much flows, and what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flowed {
    /// Units sent.
    pub amount: i64,
    /// Cost of all of them together.
    pub cost: i64,
}

const FAR: i64 = i64::MAX / 4;

impl Network {
    /// A network of so many nodes without arcs.
    pub fn new(nodes: usize) -> Self {
        Self { edges: Vec::new(), leaving: vec![Vec::new(); nodes], potential: vec![0; nodes] }
    }

    /// Adds an arc.
    pub fn add(&mut self, from: usize, to: usize, capacity: i64, cost: i64) -> Arc {
        let id = self.edges.len();
        self.edges.push(Edge { to, room: capacity, cost });
        self.edges.push(Edge { to: from, room: 0, cost: -cost });
        self.leaving[from].push(id);
        self.leaving[to].push(id + 1);
        Arc(id)
    }

    /// How much flows over the arc.
    pub fn on(&self, arc: Arc) -> i64 {
        self.edges[arc.0 + 1].room
    }

    /// Node potentials after [`Self::cheapest`]: no arc with room left has `cost + potential[from] - potential[to]`
    /// below 0, and where anything flows the sink is not above the source: no flow of any size is cheaper. An arc that
    /// is not in the network would not help either if this sum is not below 0 for it.
    pub fn potentials(&self) -> &[i64] {
        &self.potential
    }

    /// Sends as much from `source` to `sink` as makes the total cost least.
    pub fn cheapest(&mut self, source: usize, sink: usize) -> Flowed {
        self.cheapest_until(source, sink, &Watch::never()).unwrap_or(Flowed { amount: 0, cost: 0 })
    }

    /// The same; none if it was cut short.
    pub fn cheapest_until(&mut self, source: usize, sink: usize, watch: &Watch<'_>) -> Option<Flowed> {
        self.first_potentials(source, watch);
        let mut done = Flowed { amount: 0, cost: 0 };
        let mut nearest = vec![FAR; self.leaving.len()];
        let mut reached_by = vec![usize::MAX; self.leaving.len()];
        while !watch.over() {
            self.shortest_paths(source, sink, &mut nearest, &mut reached_by);
            let so_far = self.potential[sink] - self.potential[source];
            let step = nearest[sink].min((-so_far).max(0));
            for (potential, &near) in self.potential.iter_mut().zip(&nearest) {
                // Nodes beyond the sink may keep a smaller step: reduced costs stay at least 0.
                *potential += near.min(step);
            }
            let price = so_far + nearest[sink];
            if nearest[sink] >= FAR || price >= 0 {
                return Some(done);
            }
            let mut amount = i64::MAX;
            let mut at = sink;
            while at != source {
                amount = amount.min(self.edges[reached_by[at]].room);
                at = self.edges[reached_by[at] ^ 1].to;
            }
            at = sink;
            while at != source {
                let edge = reached_by[at];
                self.edges[edge].room -= amount;
                self.edges[edge ^ 1].room += amount;
                at = self.edges[edge ^ 1].to;
            }
            done.amount += amount;
            done.cost += amount * price;
        }
        None
    }

    /// Bellman-Ford, because arcs may cost less than nothing before any flow.
    fn first_potentials(&mut self, source: usize, watch: &Watch<'_>) {
        let mut near = vec![FAR; self.leaving.len()];
        near[source] = 0;
        for _ in 0..self.leaving.len() {
            let mut changed = false;
            for from in 0..self.leaving.len() {
                if near[from] >= FAR {
                    continue;
                }
                for &id in &self.leaving[from] {
                    let edge = &self.edges[id];
                    if edge.room > 0 && near[from] + edge.cost < near[edge.to] {
                        near[edge.to] = near[from] + edge.cost;
                        changed = true;
                    }
                }
            }
            if !changed || watch.over() {
                break;
            }
        }
        // What cannot be reached now can never be reached; any number will do that keeps what leaves it at 0 or more.
        let farthest = near.iter().copied().filter(|&n| n < FAR).max().unwrap_or(0);
        let dearest = self.edges.iter().map(|edge| -edge.cost).max().unwrap_or(0).max(0);
        self.potential = near.into_iter().map(|n| n.min(farthest + dearest)).collect();
    }

    /// Distances up to that of the sink; what lies beyond keeps a distance that is at least the sink's.
    fn shortest_paths(&self, source: usize, sink: usize, nearest: &mut [i64], reached_by: &mut [usize]) {
        nearest.fill(FAR);
        nearest[source] = 0;
        let mut queue = BinaryHeap::from([(Reverse(0), source)]);
        while let Some((Reverse(near), from)) = queue.pop() {
            if near > nearest[from] {
                continue;
            }
            if from == sink {
                return;
            }
            for &id in &self.leaving[from] {
                let edge = &self.edges[id];
                if edge.room == 0 {
                    continue;
                }
                let through = near + edge.cost + self.potential[from] - self.potential[edge.to];
                if through < nearest[edge.to] {
                    nearest[edge.to] = through;
                    reached_by[edge.to] = id;
                    queue.push((Reverse(through), edge.to));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sends_only_what_pays() {
        // (capacity, cost) of two parallel arcs; expected amount and cost.
        for (arcs, amount, cost) in [
            (vec![(1, -5), (1, -2)], 2, -7),
            (vec![(1, -5), (3, 2)], 1, -5),
            (vec![(2, 0)], 0, 0),
            (vec![(2, 4)], 0, 0),
        ] {
            let mut network = Network::new(2);
            for (capacity, price) in arcs {
                network.add(0, 1, capacity, price);
            }
            assert_eq!(network.cheapest(0, 1), Flowed { amount, cost });
        }
    }

    #[test]
    fn takes_an_early_choice_back() {
        // The cheapest first path uses 1 -> 4; the second unit must push it aside.
        let mut network = Network::new(6);
        let near = network.add(0, 1, 1, -100);
        network.add(0, 2, 1, -100);
        let both = network.add(1, 3, 1, 5);
        let taken = network.add(1, 4, 1, 1);
        network.add(2, 4, 1, 1);
        network.add(3, 5, 1, 0);
        network.add(4, 5, 1, 0);
        assert_eq!(network.cheapest(0, 5), Flowed { amount: 2, cost: -194 });
        assert_eq!((network.on(near), network.on(both), network.on(taken)), (1, 1, 0));
    }
}
