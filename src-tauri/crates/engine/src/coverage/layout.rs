//! Which tandems are looked at for each account, in which order.

use super::pricing::Pricing;
use super::problem::Problem;

/// So many tandems of an account are looked at.
const MOST: usize = 12;

/// The tandems of every account that is not fixed, by reduced cost. Having none is the tandem behind the last.
#[derive(Clone, Debug)]
pub struct Menus {
    from: Vec<usize>,
    options: Vec<u32>,
    /// Accounts with a choice.
    pub free: Vec<u32>,
    /// How much dearer the second best tandem of an account is, in the middle.
    pub gap: f64,
    /// How far an account is from its share of the bound, in the mean.
    pub loss: f64,
    /// By row the price of a unit.
    prices: Vec<f64>,
}

impl Menus {
    /// Leaves out tandems whose reduced cost lies so far above the cheapest one's that no plan with them can cost less
    /// than `room` above the bound.
    pub fn new(problem: &Problem, pricing: &Pricing<'_>, room: f64) -> Self {
        let width = problem.tandems.len();
        let by_tandem = pricing.by_tandem(pricing.prices());
        let mut menus = Self {
            from: vec![0],
            options: Vec::new(),
            free: Vec::new(),
            gap: 0.0,
            loss: 0.0,
            prices: (0..problem.rows.len()).map(|row| pricing.price(row).max(0.0)).collect(),
        };
        let mut values = vec![0.0; width];
        let mut order: Vec<(f64, u32)> = Vec::with_capacity(width + 1);
        let mut gaps = Vec::new();
        for (index, account) in problem.accounts.iter().enumerate() {
            if account.fixed.is_none() {
                pricing.reduced_at(index, &by_tandem, &mut values);
                order.clear();
                order.extend(values.iter().copied().zip(0..));
                order.push((pricing.without(index), width as u32));
                let few = MOST.min(order.len());
                if few < order.len() {
                    order.select_nth_unstable_by(few, |a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                    order.truncate(few);
                }
                order.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                let cheapest = order[0].0;
                let useful = order.iter().take_while(|(value, _)| value - cheapest <= room).count();
                if useful > 1 {
                    gaps.push(order[1].0 - cheapest);
                    menus.free.push(index as u32);
                }
                menus.options.extend(order[..useful.max(1)].iter().map(|(_, tandem)| tandem));
            }
            menus.from.push(menus.options.len());
        }
        if room < f64::MAX {
            menus.loss = room / menus.free.len().max(1) as f64;
        }
        let middle = gaps.len() / 2;
        if !gaps.is_empty() {
            menus.gap = *gaps.select_nth_unstable_by(middle, f64::total_cmp).1;
        }
        menus
    }

    /// By row so many times what a unit is worth; rows without a price count as those with one do in the mean.
    pub fn ceilings(&self, times: f64) -> Vec<i64> {
        let priced = || self.prices.iter().filter(|price| **price > 0.0);
        let mean = priced().sum::<f64>() / priced().count().max(1) as f64;
        self.prices.iter().map(|price| (times * price.max(mean)).ceil().max(1.0) as i64).collect()
    }

    /// The options of an account, the cheapest first; nothing for a fixed one.
    pub fn of(&self, account: usize) -> &[u32] {
        &self.options[self.from[account]..self.from[account + 1]]
    }
}
