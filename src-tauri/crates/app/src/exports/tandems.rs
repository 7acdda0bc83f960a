//! The sheets per tandem, with the agreement to sign.

use super::{Job, colleague};
use crate::{failure::Failure, names, seam::ExportFormat};
use std::collections::HashMap;
use tandem_exchange::export::{
    csv, html, pdf,
    view::tandems::{Criterion, ModelLine, Past, TandemCustomer, TandemSheet, TandemSheets},
    xlsx,
};
use tandem_model::{Account, CoverageModel, Tandem, TandemId};
use tandem_wording::{Args, say};

/// A file per tandem and one with all.
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    let view = view(job);
    let plan = job.head.plan.clone();
    let (what, sheet) = (job.word("roster-file-tandems"), job.word("roster-file-tandem"));
    let stem = [plan.as_str(), &what];
    let each = view.tandems.len();
    let pdfs = if job.formats.contains(&ExportFormat::Pdf) { each + usize::from(each != 1) - 1 } else { 0 };
    job.expect(pdfs + job.formats.len());
    for format in job.formats.clone() {
        match format {
            ExportFormat::Pdf => {
                if each != 1 {
                    job.add(&stem, "pdf", pdf::tandems(&view, job.paper)?)?;
                }
                for one in &view.tandems {
                    let both = [&*sheet, &one.inside.family, &one.field.family];
                    let one = TandemSheets { head: view.head.clone(), tandems: vec![one.clone()] };
                    job.add(&both, "pdf", pdf::tandems(&one, job.paper)?)?;
                }
            }
            ExportFormat::Html => job.add(&stem, "html", html::tandems(&view))?,
            ExportFormat::Xlsx => job.add(&stem, "xlsx", xlsx::tandems(&view, job.paper)?)?,
            ExportFormat::Csv => job.add(&stem, "csv", csv::tandems(&view)?)?,
            ExportFormat::Ics => {}
        }
    }
    Ok(())
}

/// Every tandem that is in force or to come; those asked for also when they have ended.
fn view(job: &Job) -> TandemSheets {
    let (document, coverage) = (job.seen.document, job.seen.live.coverage());
    let mut customers: HashMap<TandemId, Vec<&Account>> = HashMap::new();
    for account in &document.accounts {
        if let Some((tandem, ..)) = coverage.tandem_of(account) {
            customers.entry(tandem).or_default().push(account);
        }
    }
    let wanted = |tandem: &&Tandem| {
        if job.only.is_empty() {
            tandem.until.is_none_or(|until| until >= job.seen.today)
        } else {
            job.only.contains(&tandem.id.0)
        }
    };
    let mut tandems: Vec<TandemSheet> = document
        .tandems
        .iter()
        .filter(wanted)
        .filter_map(|tandem| sheet(job, tandem, customers.remove(&tandem.id).unwrap_or_default()))
        .collect();
    tandems.sort_by_cached_key(|sheet| {
        (sheet.inside.name().to_lowercase(), sheet.field.name().to_lowercase(), sheet.from, sheet.id)
    });
    TandemSheets { head: job.head.clone(), tandems }
}

fn sheet(job: &Job, tandem: &Tandem, mut accounts: Vec<&Account>) -> Option<TandemSheet> {
    let (document, coverage) = (job.seen.document, job.seen.live.coverage());
    let (inside, field) = (document.people.get(tandem.inside_rep)?, document.people.get(tandem.field_rep)?);
    accounts.sort_by(|a, b| (b.revenue, &a.name, a.id).cmp(&(a.revenue, &b.name, b.id)));
    let fit = job.seen.live.partners().fit(tandem.inside_rep, tandem.field_rep);
    let criteria = fit.iter().flat_map(|fit| &fit.criteria).filter(|judged| judged.counts);
    let criteria = criteria.map(|judged| Criterion {
        name: say(job.language(), judged.criterion.name(), &Args::new()),
        value: judged.value,
    });
    let customers: Vec<TandemCustomer> = accounts
        .iter()
        .map(|account| {
            let hours = coverage.hours(account);
            TandemCustomer {
                name: account.name.clone(),
                town: account.place.town.clone(),
                class: account.abc_class,
                model: account.model(),
                field_hours: hours.field,
                inside_hours: hours.inside,
            }
        })
        .collect();
    let others = document.tandems.iter().filter(|other| {
        other.id != tandem.id
            && (other.inside_rep == tandem.inside_rep || other.field_rep == tandem.field_rep)
    });
    let mut history: Vec<Past> = others
        .map(|other| Past {
            from: other.from,
            until: other.until,
            inside: names::person(document, other.inside_rep),
            field: names::person(document, other.field_rep),
        })
        .collect();
    history.sort_by(|a, b| (a.from, &a.field, &a.inside).cmp(&(b.from, &b.field, &b.inside)));
    Some(TandemSheet {
        id: tandem.id.0,
        inside: colleague(inside),
        field: colleague(field),
        deputy: tandem.deputy.and_then(|id| document.people.get(id)).map(colleague),
        territory: field.territory.clone(),
        from: tandem.from,
        until: tandem.until,
        fit: fit.as_ref().map(|fit| fit.total),
        criteria: criteria.collect(),
        models: models(job, &customers),
        customers,
        inside_does: tandem.agreement.inside_does.clone(),
        field_does: tandem.agreement.field_does.clone(),
        signed_on: tandem.agreement.signed_on,
        history,
    })
}

fn models(job: &Job, customers: &[TandemCustomer]) -> Vec<ModelLine> {
    let terms = &job.seen.document.settings().coverage_models;
    let line = |model: CoverageModel| {
        let own = || customers.iter().filter(move |customer| customer.model == model);
        let count = u32::try_from(own().count()).unwrap_or(u32::MAX);
        (count > 0).then(|| ModelLine {
            model,
            terms: *terms.of(model),
            customers: count,
            field_hours: own().map(|customer| customer.field_hours).sum(),
            inside_hours: own().map(|customer| customer.inside_hours).sum(),
        })
    };
    [
        CoverageModel::OneFieldFace,
        CoverageModel::TwoFaces,
        CoverageModel::OneInsideFace,
        CoverageModel::OneTeam,
    ]
    .into_iter()
    .filter_map(line)
    .collect()
}
