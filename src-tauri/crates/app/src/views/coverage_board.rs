//! The board of coverage: tandems with their customers, people with what they have to do.

use super::{Board, Seen, findings_of_board, judged::judged};
use crate::{
    failure::Failure,
    names,
    seam::{
        CoverageBoard, CoverageLine, CoverageQuestion, CoveredAccount, CoveredAccounts, Portfolio, Verdict,
        Workload,
    },
};
use std::collections::HashMap;
use tandem_model::{AbcClass, Account, Change, Document, Side, TandemId};
use tandem_rules::live::LiveCheck;
use tandem_wording::Language;

/// The whole board.
pub(crate) fn coverage_board(seen: &Seen) -> CoverageBoard {
    let (document, coverage) = (seen.document, seen.live.coverage());
    let mut portfolios: HashMap<TandemId, Portfolio> = HashMap::new();
    let (mut open, mut relief_hours) = (Portfolio::default(), 0);
    for account in &document.accounts {
        let hours = coverage.hours(account);
        let portfolio = match coverage.tandem_of(account) {
            Some((tandem, _, _)) => portfolios.entry(tandem).or_default(),
            None => &mut open,
        };
        portfolio.accounts += 1;
        match account.abc_class {
            Some(AbcClass::A) => portfolio.a += 1,
            Some(AbcClass::B) => portfolio.b += 1,
            Some(AbcClass::C) | None => portfolio.c += 1,
        }
        portfolio.revenue = portfolio.revenue.saturating_add(account.revenue);
        portfolio.field_hours += hours.field;
        portfolio.inside_hours += hours.inside;
        relief_hours += coverage.relief(account);
    }
    let mut tandems: Vec<_> = coverage
        .tandems()
        .map(|(tandem_id, inside_id, field_id)| CoverageLine {
            tandem_id,
            inside_id,
            inside: names::person(document, inside_id),
            field_id,
            field: names::person(document, field_id),
            portfolio: portfolios.get(&tandem_id).copied().unwrap_or_default(),
        })
        .collect();
    tandems.sort_by(|a, b| (&a.field, a.tandem_id).cmp(&(&b.field, b.tandem_id)));
    let (findings, finding_count) = findings_of_board(seen, Board::Coverage);
    CoverageBoard {
        revision: seen.revision,
        currency: document.settings().currency.clone(),
        tandems,
        people: people(seen),
        open,
        relief_hours,
        findings,
        finding_count,
        score: seen.live.score(Board::Coverage).into(),
    }
}

fn people(seen: &Seen) -> Vec<Workload> {
    let coverage = seen.live.coverage();
    let mut people: Vec<_> = coverage
        .members()
        .filter_map(|id| {
            let person = seen.document.people.get(id)?;
            let (load, target) = (coverage.load(id), coverage.target(id));
            Some(Workload {
                id,
                name: person.name(),
                initials: person.initials(),
                side: person.side,
                hours: load.hours,
                target_hours: target.hours,
                capacity_hours: coverage.capacity(id),
                revenue: load.revenue,
                target_revenue: target.revenue,
            })
        })
        .collect();
    let side = |side: Side| u8::from(side != Side::Inside);
    people.sort_by(|a, b| (side(a.side), &a.name, a.id).cmp(&(side(b.side), &b.name, b.id)));
    people
}

/// Customers listed at once; more are found by filtering the table of customers.
const MOST_ACCOUNTS: usize = 5_000;

/// The customers of a tandem in force, or those without one.
pub(crate) fn covered_accounts(seen: &Seen, tandem: Option<TandemId>) -> CoveredAccounts {
    let coverage = seen.live.coverage();
    let own = |account: &&Account| coverage.tandem_of(account).map(|(id, _, _)| id) == tandem;
    let mut accounts: Vec<&Account> = seen.document.accounts.iter().filter(own).collect();
    accounts.sort_by(|a, b| (b.revenue, &a.name, a.id).cmp(&(a.revenue, &b.name, b.id)));
    let count = accounts.len();
    let protected = |account: &Account| {
        account.protection.is_some() && account.protected_until.is_none_or(|until| until >= seen.today)
    };
    let accounts = accounts
        .into_iter()
        .take(MOST_ACCOUNTS)
        .map(|account| {
            let hours = coverage.hours(account);
            CoveredAccount {
                id: account.id,
                name: account.name.clone(),
                town: account.place.town.clone(),
                class: account.abc_class,
                model: account.model(),
                revenue: account.revenue,
                field_hours: hours.field,
                inside_hours: hours.inside,
                pinned: account.pinned,
                protected: protected(account),
            }
        })
        .collect();
    CoveredAccounts { revision: seen.revision, accounts, count }
}

/// What would become of the board if the customers went to each of the tandems.
pub(crate) fn coverage_verdicts(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    question: &CoverageQuestion,
) -> Result<Vec<Verdict>, Failure> {
    let accounts: Vec<&Account> = question
        .accounts
        .iter()
        .map(|id| document.accounts.get(*id).ok_or_else(|| Failure::unknown(*id)))
        .collect::<Result<_, _>>()?;
    question
        .targets
        .iter()
        .map(|target| {
            let changes: Vec<Change> = accounts
                .iter()
                .filter(|account| account.tandem != Some(*target))
                .map(|account| {
                    let after = Account { tandem: Some(*target), ..(*account).clone() };
                    Change::replace((*account).clone(), after)
                })
                .collect();
            judged(document, live, language, Board::Coverage, &changes)
        })
        .collect()
}
