//! ABC classes from revenue.

use std::collections::HashMap;
use tandem_model::{AbcClass, AbcThresholds, Account, AccountId};

/// Customers by revenue, largest first; equal ones keep a fixed order.
pub(crate) fn by_revenue<'a>(accounts: impl IntoIterator<Item = &'a Account>) -> Vec<&'a Account> {
    let mut order: Vec<&Account> = accounts.into_iter().collect();
    order.sort_by(|a, b| b.revenue.cmp(&a.revenue).then(a.id.cmp(&b.id)));
    order
}

/// All revenue that is not negative: credits would make a share exceed the whole.
pub(crate) fn total(order: &[&Account]) -> f64 {
    order.iter().map(|account| account.revenue.max(0) as f64).sum()
}

/// The class of each customer: by the share of revenue that the larger ones already make up. Who brought none is C.
pub(crate) fn classes(order: &[&Account], thresholds: AbcThresholds) -> HashMap<AccountId, AbcClass> {
    let total = total(order).max(1.0);
    let mut before = 0.0;
    let mut classes = HashMap::new();
    for account in order {
        let class =
            if account.revenue > 0 { thresholds.class_at(100.0 * before / total) } else { AbcClass::C };
        before += account.revenue.max(0) as f64;
        classes.insert(account.id, class);
    }
    classes
}
