//! What thresholds make of the customers.

use super::Seen;
use crate::{
    abc::{by_revenue, classes, total},
    seam::{AbcCurve, ClassShare, CurvePoint},
};
use tandem_model::{AbcClass, AbcThresholds, Account};

/// Points of the curve beyond the first.
const POINTS: usize = 200;

/// The curve of Pareto and the classes under `thresholds`.
pub(crate) fn abc_curve(seen: &Seen, thresholds: AbcThresholds) -> AbcCurve {
    let order = by_revenue(&seen.document.accounts);
    let all = total(&order);
    let classes = classes(&order, thresholds);
    let share = |class: AbcClass| {
        let of_class: Vec<&&Account> =
            order.iter().filter(|account| classes.get(&account.id) == Some(&class)).collect();
        let revenue: i64 = of_class.iter().map(|account| account.revenue).sum();
        let percent = if all > 0.0 { 100.0 * revenue as f64 / all } else { 0.0 };
        ClassShare { accounts: of_class.len(), revenue, percent }
    };
    AbcCurve {
        revision: seen.revision,
        points: points(&order, all),
        currency: seen.document.settings().currency.clone(),
        a: share(AbcClass::A),
        b: share(AbcClass::B),
        c: share(AbcClass::C),
        changing: order
            .iter()
            .filter(|account| account.abc_class != classes.get(&account.id).copied())
            .count(),
    }
}

fn points(order: &[&Account], all: f64) -> Vec<CurvePoint> {
    if order.is_empty() || all <= 0.0 {
        return Vec::new();
    }
    let mut sum = 0.0;
    let mut points = vec![CurvePoint { accounts: 0.0, revenue: 0.0 }];
    let step = order.len().div_ceil(POINTS);
    for (at, account) in order.iter().enumerate() {
        sum += account.revenue.max(0) as f64;
        if (at + 1) % step == 0 || at + 1 == order.len() {
            points.push(CurvePoint {
                accounts: 100.0 * (at + 1) as f64 / order.len() as f64,
                revenue: 100.0 * sum / all,
            });
        }
    }
    points
}
