//! The table of customers, and one of them.

use super::Seen;
use crate::{
    failure::Failure,
    names,
    seam::{AccountRow, AccountSheet, AccountsView, AppointmentLine, ContactLine},
};
use chrono::NaiveDate;
use std::collections::HashMap;
use tandem_model::{AbcClass, Account, AccountId, CoverageModel, PersonId};

/// The model's code, as in JSON.
const fn model_code(model: CoverageModel) -> &'static str {
    match model {
        CoverageModel::OneInsideFace => "one_inside_face",
        CoverageModel::TwoFaces => "two_faces",
        CoverageModel::OneFieldFace => "one_field_face",
        CoverageModel::OneTeam => "one_team",
    }
}

pub(super) const fn abc_letter(class: Option<AbcClass>) -> &'static str {
    match class {
        Some(AbcClass::A) => "A",
        Some(AbcClass::B) => "B",
        Some(AbcClass::C) => "C",
        None => "",
    }
}

fn is_protected(account: &Account, today: NaiveDate) -> bool {
    account.protection.is_some() && account.protected_until.is_none_or(|until| today <= until)
}

/// One customer as a row.
pub(crate) fn account_row(seen: &Seen, account: &Account) -> AccountRow {
    AccountRow {
        id: account.id,
        name: account.name.clone(),
        number: account.number.clone(),
        town: account.place.town.clone(),
        country: account.place.country.clone(),
        abc: abc_letter(account.abc_class).into(),
        revenue: account.revenue,
        currency: seen.document.settings().currency.clone(),
        model: model_code(account.model()).into(),
        inside: names::person_or_empty(seen.document, account.inside_owner),
        field: names::person_or_empty(seen.document, account.field_owner),
        protected: is_protected(account, seen.today),
        territory: account.territory.clone(),
        tandem: seen.live.coverage().tandem_of(account).map_or_else(String::new, |(_, inside, field)| {
            tandem_name(&names::person(seen.document, inside), &names::person(seen.document, field))
        }),
    }
}

/// What a tandem is called in a table.
fn tandem_name(inside: &str, field: &str) -> String {
    format!("{inside} + {field}")
}

/// All customers by column.
pub(crate) fn accounts_view(seen: &Seen) -> AccountsView {
    let accounts = &seen.document.accounts;
    let names: HashMap<PersonId, String> =
        seen.document.people.iter().map(|person| (person.id, person.name())).collect();
    let owner = |id: Option<PersonId>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let coverage = seen.live.coverage();
    let tandem = |account: &Account| match coverage.tandem_of(account) {
        Some((_, inside, field)) => tandem_name(&owner(Some(inside)), &owner(Some(field))),
        None => String::new(),
    };
    let mut order: Vec<&Account> = accounts.iter().collect();
    order.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    let texts = |text: &dyn Fn(&Account) -> String| order.iter().map(|account| text(account)).collect();
    AccountsView {
        revision: seen.revision,
        ids: order.iter().map(|account| account.id).collect(),
        name: texts(&|account| account.name.clone()),
        number: texts(&|account| account.number.clone()),
        town: texts(&|account| account.place.town.clone()),
        country: texts(&|account| account.place.country.clone()),
        abc: texts(&|account| abc_letter(account.abc_class).into()),
        revenue: order.iter().map(|account| account.revenue).collect(),
        currency: seen.document.settings().currency.clone(),
        model: texts(&|account| model_code(account.model()).into()),
        inside: texts(&|account| owner(account.inside_owner)),
        field: texts(&|account| owner(account.field_owner)),
        protected: order.iter().map(|account| is_protected(account, seen.today)).collect(),
        territory: texts(&|account| account.territory.clone()),
        tandem: texts(&tandem),
    }
}

/// All about one customer.
pub(crate) fn account_sheet(seen: &Seen, id: AccountId) -> Result<AccountSheet, Failure> {
    let document = seen.document;
    let account = document.accounts.get(id).ok_or_else(|| Failure::unknown(id))?;
    let mut appointments: Vec<_> =
        document.appointments.iter().filter(|appointment| appointment.account == Some(id)).collect();
    appointments.sort_by_key(|appointment| (appointment.span.start, appointment.id));
    Ok(AccountSheet {
        row: account_row(seen, account),
        contact: ContactLine {
            name: account.contact.name.clone(),
            email: account.contact.email.clone(),
            phone: account.contact.phone.clone(),
        },
        sector: account.sector.clone(),
        languages: account.languages.iter().map(|code| code.to_uppercase()).collect::<Vec<_>>().join(" "),
        territory: account.territory.clone(),
        note: account.note.clone(),
        appointments: appointments
            .into_iter()
            .map(|appointment| AppointmentLine {
                start: appointment.span.start.with_timezone(&appointment.span.zone).to_rfc3339(),
                title: if appointment.private { String::new() } else { appointment.title.clone() },
                visitor: names::person(document, appointment.visitor),
            })
            .collect(),
    })
}
