//! Revenue summed from orders, order lines or deals.
//!
//! The rows of a customer within the period become its revenue. Who sold most of it is its owner, and its share of all
//! revenue proposes its class; both only where the plan has none yet, because a column of the CRM or a hand that set
//! them knows better. Where the plan says otherwise, the row tells.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, Months, NaiveDate};
use tandem_model::{
    AbcClass, Account, AccountId, Change, Document, EntityId, Person, PersonId, SettingsId, Side,
};
use tandem_wording::{Args, Message, Value};

use super::changes::{Edit, RowChanges, Taken, settle};
use super::classes;
use super::customers::Customers;
use super::entries::of_taken;
use super::owners::Owners;
use super::reading::{Reading, RowReading};
use super::values::{self, fold};
use super::{Field, Kind, Options, Outcome, Preview, Question, RawTable, Refusal, Vanished};

/// What importing a table of orders would do.
pub(super) fn preview(document: &Document, table: &RawTable, options: &Options) -> Preview {
    let mut questions = Vec::new();
    let reading = Reading::new(Kind::Orders, table, options, &mut questions);
    let priced = reading.has(Field::UnitPrice) && reading.has(Field::Quantity);
    if !reading.has(Field::Amount) && !priced {
        questions.push(Question::Missing { field: Field::Amount });
    }
    if !reading.has(Field::Customer) && !reading.has(Field::CustomerNumber) {
        questions.push(Question::Missing { field: Field::Customer });
    }
    let mut customers = Customers::new(document, options);
    let mut owners = Owners::new(document, options);
    let stages = has_won(&reading);
    let mut rows = Vec::new();
    let mut orders = Vec::new();
    for row in table.rows.iter().map(|row| reading.row(row)) {
        match read(row, stages, &mut customers) {
            Ok(Read::Order(order)) => orders.push((row, order)),
            Ok(Read::LeftOut(key)) => {
                rows.push(of_taken(row.line(), title(row), Ok(Taken::left_out(key))));
            }
            Err(refusal) => rows.push(of_taken(row.line(), title(row), Err(refusal))),
        }
    }
    let period = options.period.or_else(|| last_year(&orders));
    let before = orders.len();
    if let Some((from, to)) = period {
        orders.retain(|(_, order)| order.date.is_none_or(|date| from <= date && date <= to));
        questions.push(Question::Period { from, to, outside: before - orders.len() });
    }
    let sums = sum(orders, &mut owners);
    let (mut summed, classed) = Summing { document, period }.rows(&sums);
    questions.extend(classed);
    rows.append(&mut summed);
    rows.sort_by_key(|row| row.row.line);
    let changes = settle(document, Vec::new(), &mut rows);
    let vanished = document
        .accounts
        .iter()
        .filter(|account| account.revenue != 0 && !sums.contains_key(&account.id))
        .map(|account| Vanished { id: EntityId::Account(account.id), title: account.name.clone() })
        .collect();
    questions.extend(customers.questions());
    questions.extend(owners.questions());
    Preview::of_rows(Kind::Orders, reading, options, questions, rows, vanished, changes)
}

fn title(row: RowReading<'_>) -> String {
    let customer = row.text(Field::Customer).or_else(|| row.text(Field::CustomerNumber));
    [row.text(Field::OrderNumber), customer].into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What a row says.
struct Order {
    customer: AccountId,
    /// Minor units.
    amount: i64,
    date: Option<NaiveDate>,
}

enum Read {
    Order(Order),
    LeftOut(&'static str),
}

/// True if a column of stages tells won deals from others; a status such as "shipped" does not.
fn has_won(reading: &Reading<'_>) -> bool {
    let mut rows = reading.table.rows.iter().map(|row| reading.row(row));
    reading.has(Field::Stage) && rows.any(|row| row.text(Field::Stage).is_some_and(|stage| won(&stage)))
}

fn won(stage: &str) -> bool {
    let folded = fold(stage);
    let words = ["won", "gewonnen", "gagne", "gagnee", "closedwon", "signed", "signe"];
    folded.split(' ').any(|word| words.contains(&word))
        && !folded.contains("not won")
        && !folded.contains("nicht")
}

fn read(row: RowReading<'_>, stages: bool, customers: &mut Customers<'_>) -> Result<Read, Refusal> {
    row.check_width()?;
    if let Some(stage) = row.text(Field::Stage) {
        if values::refused(&stage) {
            return Ok(Read::LeftOut("imports-left-out-lost"));
        }
        if stages && !won(&stage) {
            return Ok(Read::LeftOut("imports-left-out-open"));
        }
    } else if stages {
        return Ok(Read::LeftOut("imports-left-out-open"));
    }
    let missing = |field, key| row.refuse(field, "missing_amount", Message::plain(key));
    let amount = match row.money(Field::Amount)? {
        Some(amount) => amount,
        None => priced(row)?.ok_or_else(|| missing(Field::Amount, "imports-refused-no-amount"))?,
    };
    let (number, name) = (row.text(Field::CustomerNumber), row.text(Field::Customer));
    let Some(customer) = customers.find(number.as_deref(), name.as_deref()) else {
        let Some(text) = name.or(number) else {
            let reason = Message::plain("imports-refused-no-customer");
            return Err(row.refuse(Field::Customer, "missing_customer", reason));
        };
        if customers.means_none(&text) {
            return Ok(Read::LeftOut("imports-left-out-no-customer"));
        }
        customers.ask(&text);
        let args = Args::new().text("account", super::preview::quoted(&text));
        return Err(row.refuse(
            Field::Customer,
            "customer_unknown",
            Message::new("imports-refused-customer", args),
        ));
    };
    let date = row.day(Field::OrderDate)?;
    Ok(Read::Order(Order { customer, amount, date }))
}

/// Pieces times price less discount.
fn priced(row: RowReading<'_>) -> Result<Option<i64>, Refusal> {
    let (Some(pieces), Some(price)) = (row.money(Field::Quantity)?, row.money(Field::UnitPrice)?) else {
        return Ok(None);
    };
    let discount = row.small(Field::Discount, 0.0..=100.0)?.unwrap_or_default();
    let discount = if discount > 1.0 { discount / 100.0 } else { discount };
    let sum = i128::from(pieces) * i128::from(price) / 100;
    Ok(i64::try_from(sum).ok().map(|sum| (sum as f64 * (1.0 - discount)).round() as i64))
}

/// The twelve months up to the newest order.
fn last_year(orders: &[(RowReading<'_>, Order)]) -> Option<(NaiveDate, NaiveDate)> {
    let to = orders.iter().filter_map(|(_, order)| order.date).max()?;
    let from = to.checked_sub_months(Months::new(12))?.checked_add_days(Days::new(1))?;
    Some((from, to))
}

/// The orders of one customer.
#[derive(Default)]
struct Sum {
    /// Line of the first.
    line: u64,
    rows: usize,
    amount: i64,
    by_seller: BTreeMap<PersonId, i64>,
}

fn sum(orders: Vec<(RowReading<'_>, Order)>, owners: &mut Owners<'_>) -> HashMap<AccountId, Sum> {
    let mut sums: HashMap<AccountId, Sum> = HashMap::new();
    for (row, order) in orders {
        let sum = sums.entry(order.customer).or_insert_with(|| Sum { line: row.line(), ..Sum::default() });
        sum.rows += 1;
        sum.amount = sum.amount.saturating_add(order.amount);
        let Some(text) = row.text(Field::Owner).filter(|text| !owners.means_nobody(text)) else { continue };
        for (seller, _) in owners.named(&text) {
            let sold = sum.by_seller.entry(seller).or_default();
            *sold = sold.saturating_add(order.amount);
        }
    }
    sums
}

struct Summing<'a> {
    document: &'a Document,
    period: Option<(NaiveDate, NaiveDate)>,
}

impl Summing<'_> {
    /// One row per customer.
    fn rows(&self, sums: &HashMap<AccountId, Sum>) -> (Vec<RowChanges>, Option<Question>) {
        let mut revenue = classes::revenues(self.document);
        for (id, sum) in sums {
            revenue.insert(*id, sum.amount);
        }
        let classes = classes::by_revenue(self.document, &revenue);
        let mut counts = [0; 3];
        let mut rows = Vec::with_capacity(sums.len());
        for (id, sum) in sums {
            let Some(before) = self.document.accounts.get(*id) else { continue };
            let taken = self.take(before, sum, classes.get(id).copied(), &mut counts);
            rows.push(of_taken(sum.line, before.name.clone(), Ok(taken)));
        }
        (rows, (counts != [0; 3]).then_some(Question::Classes { counts }))
    }

    fn take(&self, before: &Account, sum: &Sum, class: Option<AbcClass>, counts: &mut [usize; 3]) -> Taken {
        let currency = self.document.settings.get(SettingsId::ONLY).map_or("", |s| s.currency.as_str());
        let mut after = before.clone();
        let mut edit = Edit::default();
        let mut notes = vec![self.told(sum)];
        let money = |minor: &i64| Value::Money(*minor, currency.to_owned());
        edit.put(Field::Revenue, &mut after.revenue, Some(sum.amount), money);
        for side in [Side::Inside, Side::Field] {
            let Some((seller, percent)) = self.seller(sum, side) else { continue };
            let (field, owner) = match side {
                Side::Inside => (Field::InsideOwner, &mut after.inside_owner),
                _ => (Field::FieldOwner, &mut after.field_owner),
            };
            match *owner {
                None => {
                    let name =
                        |id: &Option<PersonId>| Value::Text(id.map(|id| self.name(id)).unwrap_or_default());
                    edit.put(field, owner, Some(Some(seller)), name);
                }
                Some(known) if known != seller => {
                    let args = Args::new().text("name", self.name(seller)).number("percent", percent);
                    notes.push(Message::new("imports-note-other-seller", args));
                }
                Some(_) => {}
            }
        }
        match (before.abc_class, class) {
            (None, Some(class)) => {
                counts[class as usize] += 1;
                let shown = |class: &Option<AbcClass>| {
                    Value::Text(class.map_or(String::new(), |class| format!("{class:?}")))
                };
                edit.put(Field::AbcClass, &mut after.abc_class, Some(Some(class)), shown);
            }
            (Some(known), Some(class)) if known != class => {
                let args = Args::new().text("class", format!("{class:?}"));
                notes.push(Message::new("imports-note-other-class", args));
            }
            _ => {}
        }
        if edit.changes.is_empty() {
            return Taken { notes, ..Taken::same() };
        }
        let changes = vec![Change::replace(before.clone(), after)];
        Taken { outcome: Outcome::Changed(edit.changes), changes, notes }
    }

    /// "Out of 123 rows from 1 April 2025 to 31 March 2026."
    fn told(&self, sum: &Sum) -> Message {
        let args = Args::new().number("rows", sum.rows);
        match self.period {
            Some((from, to)) => {
                Message::new("imports-note-summed-period", args.date("from", from).date("to", to))
            }
            None => Message::new("imports-note-summed", args),
        }
    }

    /// Who of a side sold most of it, with the share in percent; of equals the one who comes first in the plan.
    fn seller(&self, sum: &Sum, side: Side) -> Option<(PersonId, i64)> {
        let of_side = |id: &PersonId| self.document.people.get(*id).is_some_and(|person| person.side == side);
        let total: i128 = sum.by_seller.values().map(|sold| i128::from(*sold).max(0)).sum();
        let sold = sum.by_seller.iter().filter(|(id, sold)| of_side(id) && **sold > 0);
        let (seller, sold) = sold.max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)))?;
        Some((*seller, i64::try_from(i128::from(*sold) * 100 / total.max(1)).unwrap_or(100)))
    }

    fn name(&self, id: PersonId) -> String {
        self.document.people.get(id).map_or(String::new(), Person::name)
    }
}
