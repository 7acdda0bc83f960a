//! ABC classes proposed by revenue, for customers that have none.

use std::collections::HashMap;

use tandem_model::{AbcClass, AccountId, Change, Document, Entity, SettingsId};

use super::changes::RowChanges;
use super::{Outcome, Question};

/// The class of every customer by its revenue under the plan's thresholds: customers in order of revenue, each in the
/// class at which the share of those before it stands. None where there is no revenue to share.
pub(super) fn by_revenue(
    document: &Document,
    revenue: &HashMap<AccountId, i64>,
) -> HashMap<AccountId, AbcClass> {
    let Some(settings) = document.settings.get(SettingsId::ONLY) else { return HashMap::new() };
    let mut order: Vec<(i64, AccountId)> = revenue.iter().map(|(id, revenue)| (*revenue, *id)).collect();
    order.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let total: i128 = order.iter().map(|(revenue, _)| i128::from(*revenue).max(0)).sum();
    if total == 0 {
        return HashMap::new();
    }
    let mut before = 0_i128;
    let class = |(revenue, id): (i64, AccountId)| {
        let share = before as f64 / total as f64 * 100.0;
        before += i128::from(revenue).max(0);
        // Whoever buys nothing is C, also where a single customer buys everything.
        let class = if revenue > 0 { settings.abc.class_at(share) } else { AbcClass::C };
        (id, class)
    };
    order.into_iter().map(class).collect()
}

/// The revenue of every customer of the plan.
pub(super) fn revenues(document: &Document) -> HashMap<AccountId, i64> {
    document.accounts.iter().map(|account| (account.id, account.revenue)).collect()
}

/// Gives classes to the new customers of a table that have none, and tells how many.
pub(super) fn of_new_customers(document: &Document, rows: &mut [RowChanges]) -> Option<Question> {
    let mut revenue = revenues(document);
    for change in rows.iter().flat_map(|row| &row.changes) {
        if let Change { after: Some(Entity::Account(account)), .. } = change {
            revenue.insert(account.id, account.revenue);
        }
    }
    let classes = by_revenue(document, &revenue);
    let mut counts = [0; 3];
    for row in rows.iter_mut().filter(|row| row.row.outcome == Outcome::Added) {
        for change in &mut row.changes {
            if let Some(Entity::Account(account)) = &mut change.after
                && account.abc_class.is_none()
                && let Some(class) = classes.get(&account.id)
            {
                account.abc_class = Some(*class);
                counts[*class as usize] += 1;
            }
        }
    }
    (counts != [0; 3]).then_some(Question::Classes { counts })
}
