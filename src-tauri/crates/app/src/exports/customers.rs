//! The customers by tandem, and the sheet that a customer gets.

use super::{Job, colleague, people::address};
use crate::{failure::Failure, seam::ExportFormat};
use std::collections::HashMap;
use tandem_exchange::export::{
    csv, html, pdf,
    view::customers::{Customer, CustomerGroup, CustomerList, CustomerSheet, CustomerSheets},
    xlsx,
};
use tandem_model::{Account, Document, Face, PersonId, TandemId};

/// The list by tandem.
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    let view = list(job);
    let (plan, what) = (job.head.plan.clone(), job.word("roster-file-customers"));
    let stem = [plan.as_str(), &what];
    for format in job.formats.clone() {
        job.go_on()?;
        match format {
            ExportFormat::Pdf => job.add(&stem, "pdf", pdf::customers(&view, job.paper)?)?,
            ExportFormat::Html => job.add(&stem, "html", html::customers(&view))?,
            ExportFormat::Xlsx => job.add(&stem, "xlsx", xlsx::customers(&view, job.paper)?)?,
            ExportFormat::Csv => job.add(&stem, "csv", csv::customers(&view)?)?,
            ExportFormat::Ics => {}
        }
    }
    Ok(())
}

/// Inside and field rep of a customer, and who stands in for the inside rep.
struct Faces {
    inside: Option<PersonId>,
    field: Option<PersonId>,
    deputy: Option<PersonId>,
}

impl Faces {
    /// The tandem's, else whoever is in charge today.
    fn of(job: &Job, account: &Account) -> Self {
        match job.seen.live.coverage().tandem_of(account) {
            Some((tandem, inside, field)) => {
                let deputy = job.seen.document.tandems.get(tandem).and_then(|tandem| tandem.deputy);
                Self { inside: Some(inside), field: Some(field), deputy }
            }
            None => Self { inside: account.inside_owner, field: account.field_owner, deputy: None },
        }
    }
}

/// Customers under their tandems, tandems by the name of the field rep, customers by revenue.
fn list(job: &Job) -> CustomerList {
    let (document, coverage) = (job.seen.document, job.seen.live.coverage());
    let owners = Owners::of(document);
    let mut by_tandem: HashMap<Option<TandemId>, Vec<&Account>> = HashMap::new();
    for account in wanted(job) {
        by_tandem.entry(coverage.tandem_of(account).map(|(id, ..)| id)).or_default().push(account);
    }
    let mut groups = Vec::new();
    for (id, inside, field) in coverage.tandems() {
        let (Some(inside), Some(field)) = (document.people.get(inside), document.people.get(field)) else {
            continue;
        };
        let accounts = by_tandem.remove(&Some(id)).unwrap_or_default();
        if !accounts.is_empty() {
            groups.push((Some((colleague(inside), colleague(field))), accounts));
        }
    }
    groups.sort_by_cached_key(|(tandem, _)| {
        tandem.as_ref().map(|(inside, field)| (field.name().to_lowercase(), inside.name().to_lowercase()))
    });
    // Whoever's tandem is no longer there is without one.
    let open: Vec<&Account> = by_tandem.into_values().flatten().collect();
    if !open.is_empty() {
        groups.push((None, open));
    }
    let groups = groups
        .into_iter()
        .map(|(tandem, mut accounts)| {
            accounts.sort_by(|a, b| (b.revenue, &a.name, a.id).cmp(&(a.revenue, &b.name, b.id)));
            let customers = accounts.into_iter().map(|account| customer(job, &owners, account)).collect();
            CustomerGroup { tandem, customers }
        })
        .collect();
    CustomerList { head: job.head.clone(), currency: document.settings().currency.clone(), groups }
}

fn wanted<'a>(job: &Job<'a>) -> impl Iterator<Item = &'a Account> {
    let only: std::collections::HashSet<_> = job.only.iter().copied().collect();
    job.seen.document.accounts.iter().filter(move |account| only.is_empty() || only.contains(&account.id.0))
}

fn customer(job: &Job, owners: &Owners, account: &Account) -> Customer {
    let document = job.seen.document;
    let hours = job.seen.live.coverage().hours(account);
    let faces = Faces::of(job, account);
    let terms = document.settings().coverage_models.of(account.model());
    let seen = match terms.face {
        Face::Inside => [faces.inside, None],
        Face::Field => [faces.field, None],
        Face::Both => [faces.inside, faces.field],
    };
    let seen = seen.into_iter().flatten().filter_map(|id| document.people.get(id));
    let contact = &account.contact;
    Customer {
        id: account.id.0,
        name: account.name.clone(),
        number: account.number.clone(),
        address: address(&account.place),
        revenue: account.revenue,
        class: account.abc_class,
        model: account.model(),
        face: seen.map(tandem_model::Person::name).collect::<Vec<_>>().join(", "),
        field_hours: hours.field,
        inside_hours: hours.inside,
        sector: account.sector.clone(),
        territory: account.territory.clone(),
        languages: account.languages.clone(),
        inside_owner: owners.called(account.inside_owner),
        field_owner: owners.called(account.field_owner),
        contact: [contact.name.clone(), contact.email.clone(), contact.phone.clone()],
    }
}

/// What people are called so that an import knows who is meant.
struct Owners(HashMap<PersonId, String>);

impl Owners {
    fn of(document: &Document) -> Self {
        let mut namesakes: HashMap<String, u32> = HashMap::new();
        for person in &document.people {
            *namesakes.entry(person.name().to_lowercase()).or_default() += 1;
        }
        let called = |person: &tandem_model::Person| {
            let name = person.name();
            let alone = namesakes.get(&name.to_lowercase()).is_none_or(|count| *count == 1);
            match (alone, person.email.is_empty(), person.employee_number.is_empty()) {
                (true, ..) => name,
                (false, false, _) => format!("{name} <{}>", person.email),
                (false, true, false) => person.employee_number.clone(),
                // Two of one name that nothing tells apart: better nobody than the wrong one.
                (false, true, true) => String::new(),
            }
        };
        Self(document.people.iter().map(|person| (person.id, called(person))).collect())
    }

    fn called(&self, person: Option<PersonId>) -> String {
        person.and_then(|id| self.0.get(&id)).cloned().unwrap_or_default()
    }
}

/// Sheets for customers to keep. Those asked for become a file each, so that each can be sent; all of them are one.
pub(super) fn make_sheets(job: &mut Job) -> Result<(), Failure> {
    let view = sheets(job);
    let (plan, what) = (job.head.plan.clone(), job.word("roster-file-customer-sheets"));
    let one = job.word("roster-file-customer");
    let stem = [plan.as_str(), &what];
    let each = if job.only.is_empty() { 0 } else { view.customers.len() };
    job.expect(job.formats.len() * (each + usize::from(each != 1)));
    for format in job.formats.clone() {
        let make = |view: &CustomerSheets| match format {
            ExportFormat::Pdf => Ok(Some(("pdf", pdf::customer_sheets(view, job.paper)?))),
            ExportFormat::Html => Ok(Some(("html", html::customer_sheets(view)))),
            ExportFormat::Xlsx | ExportFormat::Csv | ExportFormat::Ics => Ok::<_, Failure>(None),
        };
        let mut files = Vec::new();
        if each != 1 {
            files.extend(make(&view)?.map(|(extension, bytes)| (stem.to_vec(), extension, bytes)));
        }
        for customer in view.customers.iter().take(each) {
            let sheet = CustomerSheets { head: view.head.clone(), customers: vec![customer.clone()] };
            let parts = vec![&*one, &customer.name];
            files.extend(make(&sheet)?.map(|(extension, bytes)| (parts, extension, bytes)));
        }
        for (parts, extension, bytes) in files {
            job.add(&parts, extension, bytes)?;
        }
    }
    Ok(())
}

fn sheets(job: &Job) -> CustomerSheets {
    let document = job.seen.document;
    let person = |id: Option<PersonId>| id.and_then(|id| document.people.get(id)).map(colleague);
    let mut accounts: Vec<&Account> = wanted(job).collect();
    accounts.sort_by_cached_key(|account| (account.name.to_lowercase(), account.id));
    let customers = accounts
        .into_iter()
        .map(|account| {
            let faces = Faces::of(job, account);
            CustomerSheet {
                id: account.id.0,
                name: account.name.clone(),
                address: address(&account.place),
                contact: account.contact.name.clone(),
                model: account.model(),
                terms: *document.settings().coverage_models.of(account.model()),
                inside: person(faces.inside),
                field: person(faces.field),
                deputy: person(faces.deputy),
            }
        })
        .collect();
    CustomerSheets { head: job.head.clone(), customers }
}
