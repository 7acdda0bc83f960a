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
    /// By option how much dearer it is than the cheapest one of the account.
    gaps: Vec<f32>,
    /// Accounts with a choice, those first whose second best tandem is little dearer than the best, and how much that is.
    pub free: Vec<u32>,
    seconds: Vec<f32>,
    /// By tandem the accounts that look at it, the cheapest first, and how much dearer than their best it is.
    takers_from: Vec<usize>,
    takers: Vec<(f32, u32)>,
    /// By row the price of a unit.
    prices: Vec<f64>,
}

impl Menus {
    /// By reduced cost at these prices. Leaves out tandems whose reduced cost lies so far above the cheapest one's that no plan with them can cost less
    /// than `room` above the bound.
    pub fn new(problem: &Problem, pricing: &Pricing<'_>, prices: &[f64], room: f64) -> Self {
        let width = problem.tandems.len();
        let by_tandem = pricing.by_tandem(prices);
        let mut menus = Self {
            from: vec![0],
            options: Vec::new(),
            gaps: Vec::new(),
            free: Vec::new(),
            seconds: Vec::new(),
            takers_from: vec![0; width + 2],
            takers: Vec::new(),
            prices: pricing.per_unit(prices).map(|price| price.max(0.0)).collect(),
        };
        let mut values = vec![0.0; width];
        let mut order: Vec<(f64, u32)> = Vec::with_capacity(width + 1);
        let mut free: Vec<(f32, u32)> = Vec::new();
        let mut takers: Vec<(u32, f32, u32)> = Vec::new();
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
                order.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
                let cheapest = order[0].0;
                let useful = order.iter().take_while(|(value, _)| value - cheapest <= room).count();
                order.truncate(useful.max(1));
                menus.options.extend(order.iter().map(|(_, tandem)| tandem));
                menus.gaps.extend(order.iter().map(|(value, _)| (value - cheapest) as f32));
                if let Some((second, _)) = order.get(1) {
                    free.push(((second - cheapest) as f32, index as u32));
                    takers.extend(
                        order
                            .iter()
                            .map(|(value, tandem)| (*tandem, (value - cheapest) as f32, index as u32)),
                    );
                }
            }
            menus.from.push(menus.options.len());
        }
        free.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        (menus.seconds, menus.free) = free.into_iter().unzip();
        takers.sort_unstable_by(|a, b| a.0.cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.cmp(&b.2)));
        for (tandem, ..) in &takers {
            menus.takers_from[*tandem as usize + 1] += 1;
        }
        for place in 0..=width {
            menus.takers_from[place + 1] += menus.takers_from[place];
        }
        menus.takers = takers.into_iter().map(|(_, gap, account)| (gap, account)).collect();
        menus
    }

    /// How much dearer the second best tandem of an account is: less than this for so many accounts.
    pub fn gap_of(&self, accounts: usize) -> f64 {
        let place = accounts.min(self.seconds.len().saturating_sub(1));
        self.seconds.get(place).copied().unwrap_or(0.0).into()
    }

    /// Accounts with more than one option up to so much dearer than the best.
    pub fn torn(&self, gap: f64) -> &[u32] {
        let count = self.seconds.partition_point(|second| f64::from(*second) <= gap);
        &self.free[..count.max(16).min(self.free.len())]
    }

    /// Accounts for which this tandem is up to so much dearer than the best.
    pub fn takers(&self, tandem: usize, gap: f64) -> &[(f32, u32)] {
        let all = &self.takers[self.takers_from[tandem]..self.takers_from[tandem + 1]];
        &all[..all.partition_point(|(dearer, _)| f64::from(*dearer) <= gap)]
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

    /// The options up to so much dearer than the best, and at least two where there are two.
    pub fn near(&self, account: usize, gap: f64) -> &[u32] {
        let range = self.from[account]..self.from[account + 1];
        let count = self.gaps[range.clone()].iter().take_while(|dearer| f64::from(**dearer) <= gap).count();
        &self.options[range.clone()][..count.max(2).min(range.len())]
    }
}
