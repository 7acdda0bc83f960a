//! Other tandems for one customer, with their effect.

use super::problem::Weights;
use crate::alternatives::best_first;
use crate::{Alternative, Sentence};
use tandem_model::{Account, AccountId, Change, Document, EntityId, Person, PersonId, TandemId};
use tandem_rules::Board;
use tandem_rules::live::LiveCheck;

/// So many of the likely best are looked at exactly for each one asked for.
const TRIES: usize = 4;

/// The `limit` best alternatives for a customer, best first: each of the other tandems that can have customers, and none
/// at all. Empty for a pinned customer and for anything else. `live` knows `document`.
pub fn alternatives_coverage(
    document: &Document,
    live: &mut LiveCheck,
    of: EntityId,
    limit: usize,
) -> Vec<Alternative> {
    let account = match of {
        EntityId::Account(id) => document.accounts.get(id).filter(|account| !account.pinned),
        _ => None,
    };
    let Some(account) = account else { return Vec::new() };
    let (facts, weights) = (live.coverage(), Weights::new(document));
    let customer = facts.customer(account);
    let mut likely: Vec<([u64; 3], TandemId)> = facts
        .tandems()
        .filter(|(id, ..)| Some(*id) != account.tandem)
        .map(|(id, inside, field)| {
            let mut cost = weights.cost(&customer, &facts.assignment(&customer, inside, field));
            for (person, hours) in [(inside, customer.hours.inside), (field, customer.hours.field)] {
                let filled = facts.load(person).hours + hours;
                cost[1] += filled.saturating_sub(facts.capacity(person)).min(hours);
                cost[2] += filled.saturating_sub(facts.target(person).hours).min(hours);
            }
            (cost, id)
        })
        .collect();
    likely.sort_unstable();
    likely.truncate(limit.saturating_mul(TRIES));
    let mut found: Vec<Alternative> =
        likely.into_iter().filter_map(|(_, id)| verdict(document, live, account, Some(id))).collect();
    if account.tandem.is_some() {
        found.extend(verdict(document, live, account, None));
    }
    best_first(found, limit)
}

/// What exactly it would do to give the customer to this tandem, everything else as it is: the answer to "why not so?".
/// None if there is no such customer or it has that tandem already. `live` knows `document`.
pub fn why_not_coverage(
    document: &Document,
    live: &mut LiveCheck,
    customer: AccountId,
    tandem: TandemId,
) -> Option<Alternative> {
    let account = document.accounts.get(customer).filter(|account| account.tandem != Some(tandem))?;
    verdict(document, live, account, Some(tandem))
}

fn verdict(
    document: &Document,
    live: &mut LiveCheck,
    account: &Account,
    tandem: Option<TandemId>,
) -> Option<Alternative> {
    let name = |id: PersonId| document.people.get(id).map_or_else(String::new, Person::name);
    let title = match tandem.and_then(|id| document.tandems.get(id)) {
        Some(tandem) => Sentence::new("planner-alternative-customer")
            .text("inside", name(tandem.inside_rep))
            .text("field", name(tandem.field_rep)),
        None => Sentence::new("planner-alternative-no-tandem"),
    };
    let title = title.text("account", account.name.as_str());
    let after = Account { tandem, ..account.clone() };
    let changes = vec![Change::replace(account.clone(), after)];
    Alternative::new(document, live, Board::Coverage, title, changes).ok()
}
