//! The board of tandems: inside reps with their field reps, how well they fit, and who else it could be.

use super::{Board, Ignored, Seen, findings_of_board, judged::judged, listed};
use crate::{
    failure::Failure,
    names,
    seam::{
        CriterionLine, EarlierPartner, FieldCard, FitLine, InsideColumn, NamedPerson, PartnerChoice,
        PastAction, TandemBoard, TandemCard, TandemFacts, Verdict,
    },
};
use std::collections::HashMap;
use tandem_model::{Change, Document, EntityId, PersonId, Tandem, Uuid};
use tandem_planner::set_partner;
use tandem_rules::{
    Level, Term,
    facts::{Fit, Partners},
    is_finding,
    live::LiveCheck,
};
use tandem_wording::{Args, Language, say};

/// The whole board.
pub(crate) fn tandem_board(seen: &Seen) -> TandemBoard {
    let partners = seen.live.partners();
    let index = Index::new(seen);
    let mut inside: Vec<_> = partners.inside_reps().filter_map(|id| column(seen, id)).collect();
    let mut field: Vec<_> = partners.field_reps().filter_map(|id| index.card(seen, id)).collect();
    inside.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    field.sort_by(|a, b| (&a.name, a.id).cmp(&(&b.name, b.id)));
    let (findings, finding_count) = findings_of_board(seen, Board::Tandems);
    TandemBoard {
        revision: seen.revision,
        today: seen.today,
        currency: seen.document.settings().currency.clone(),
        inside,
        field,
        findings,
        finding_count,
        score: seen.live.score(Board::Tandems).into(),
    }
}

fn column(seen: &Seen, id: PersonId) -> Option<InsideColumn> {
    let person = seen.document.people.get(id)?;
    let partners = seen.live.partners();
    Some(InsideColumn {
        id,
        name: person.name(),
        initials: person.initials(),
        site: names::site_or_empty(seen.document, person.site),
        hours_per_week: f64::from(person.weekly_minutes) / 60.0,
        capacity: partners.capacity(id),
        share: partners.share(id),
    })
}

/// What cards need from other tables, gathered once.
struct Index {
    customers: HashMap<PersonId, (u32, i64)>,
    levels: HashMap<EntityId, Level>,
}

impl Index {
    fn new(seen: &Seen) -> Self {
        let mut customers: HashMap<PersonId, (u32, i64)> = HashMap::new();
        for account in &seen.document.accounts {
            if let Some(owner) = account.field_owner {
                let (count, revenue) = customers.entry(owner).or_default();
                *count += 1;
                *revenue = revenue.saturating_add(account.revenue);
            }
        }
        let mut levels: HashMap<EntityId, Level> = HashMap::new();
        let ignored = Ignored::new(seen.document);
        for term in seen.live.terms(Board::Tandems).filter(|term| ignored.leaves(term)) {
            let people = term.people.iter().map(|person| EntityId::from(*person));
            for subject in term.subjects.iter().copied().chain(people) {
                let level = levels.entry(subject).or_insert(term.level());
                *level = (*level).min(term.level());
            }
        }
        Self { customers, levels }
    }

    fn card(&self, seen: &Seen, id: PersonId) -> Option<FieldCard> {
        let person = seen.document.people.get(id)?;
        let (accounts, revenue) = self.customers.get(&id).copied().unwrap_or_default();
        let tandem =
            seen.live.partners().planned(id).and_then(|(tandem, _)| seen.document.tandems.get(tandem));
        Some(FieldCard {
            id,
            name: person.name(),
            initials: person.initials(),
            site: names::site_or_empty(seen.document, person.site),
            territory: person.territory.clone(),
            accounts,
            revenue,
            tandem: tandem.map(|tandem| self.tandem(seen, tandem)),
        })
    }

    fn tandem(&self, seen: &Seen, tandem: &Tandem) -> TandemCard {
        let of = |id: EntityId| self.levels.get(&id).copied();
        let fit = seen.live.partners().fit(tandem.inside_rep, tandem.field_rep);
        TandemCard {
            tandem_id: tandem.id,
            inside_id: tandem.inside_rep,
            from: tandem.from,
            until: tandem.until,
            ahead: tandem.from > seen.today,
            pinned: tandem.pinned,
            deputy: tandem.deputy.map(|id| named(seen.document, id)),
            signed: tandem.agreement.signed_on.is_some(),
            fit: fit.map(|fit| line(seen.language, &fit)),
            level: of(tandem.id.into()).into_iter().chain(of(tandem.field_rep.into())).min().map(Into::into),
        }
    }
}

fn named(document: &Document, id: PersonId) -> NamedPerson {
    NamedPerson { id, name: names::person(document, id) }
}

fn line(language: Language, fit: &Fit) -> FitLine {
    FitLine {
        total: fit.total,
        level: fit.level,
        criteria: fit
            .criteria
            .iter()
            .map(|judged| CriterionLine {
                id: judged.criterion.id().to_owned(),
                name: say(language, judged.criterion.name(), &Args::new()),
                weight: judged.weight,
                value: judged.value,
                counts: judged.counts,
            })
            .collect(),
    }
}

/// What would become of the board if the field rep had each of some partners, or none.
pub(crate) fn tandem_verdicts(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    field_rep: PersonId,
    targets: &[Option<PersonId>],
) -> Result<Vec<Verdict>, Failure> {
    if !document.people.contains(field_rep) {
        return Err(Failure::unknown(field_rep));
    }
    let today = live.calendar().context().today;
    targets
        .iter()
        .map(|partner| {
            if let Some(partner) = partner.filter(|partner| !document.people.contains(*partner)) {
                return Err(Failure::unknown(partner));
            }
            let changes = re_paired(document, today, field_rep, *partner);
            judged(document, live, language, Board::Tandems, &changes)
        })
        .collect()
}

/// The changes of another partner, with ids that are only tried.
fn re_paired(
    document: &Document,
    today: chrono::NaiveDate,
    field_rep: PersonId,
    partner: Option<PersonId>,
) -> Vec<Change> {
    let mut tried = 0_u128;
    set_partner(document, today, field_rep, partner, &mut || {
        tried += 1;
        while document.tandems.contains(Uuid::from_u128(tried).into()) {
            tried += 1;
        }
        Uuid::from_u128(tried)
    })
}

/// Every partner the field rep could have, the best first.
pub(crate) fn partner_choices(
    document: &Document,
    live: &mut LiveCheck,
    language: Language,
    field_rep: PersonId,
) -> Result<Vec<PartnerChoice>, Failure> {
    let inside: Vec<PersonId> = live.partners().inside_reps().collect();
    let targets: Vec<_> = inside.iter().copied().map(Some).collect();
    let verdicts = tandem_verdicts(document, live, language, field_rep, &targets)?;
    let partners = live.partners();
    let mut choices: Vec<_> = inside
        .into_iter()
        .zip(verdicts)
        .filter_map(|(id, verdict)| {
            let fit = partners.fit(id, field_rep)?;
            Some(PartnerChoice {
                inside: named(document, id),
                fit: line(language, &fit),
                free: free(partners, id),
                verdict,
            })
        })
        .collect();
    choices.sort_by(|a, b| {
        let key = |choice: &PartnerChoice| (choice.verdict.delta, std::cmp::Reverse(choice.fit.total));
        key(a).cmp(&key(b)).then_with(|| a.inside.name.cmp(&b.inside.name))
    });
    Ok(choices)
}

fn free(partners: &Partners, inside_rep: PersonId) -> i64 {
    i64::from(partners.capacity(inside_rep)) - partners.planned_of_inside(inside_rep).count() as i64
}

/// All about the partner of a field rep; the choices and what was done are handed in.
pub(crate) fn tandem_facts(
    seen: &Seen,
    field_rep: PersonId,
    choices: Vec<PartnerChoice>,
    history: Vec<PastAction>,
) -> Result<TandemFacts, Failure> {
    let document = seen.document;
    let field = Index::new(seen).card(seen, field_rep).ok_or_else(|| Failure::unknown(field_rep))?;
    let planned = field.tandem.as_ref().map(|tandem| tandem.tandem_id);
    let about: Vec<&Term> = seen
        .live
        .terms(Board::Tandems)
        .filter(|term| is_finding(term))
        .filter(|term| {
            term.people.contains(&field_rep)
                || planned.is_some_and(|id| term.subjects.contains(&EntityId::Tandem(id)))
        })
        .collect();
    let mut earlier: Vec<_> = document
        .tandems
        .iter()
        .filter(|tandem| tandem.field_rep == field_rep && Some(tandem.id) != planned)
        .map(|tandem| EarlierPartner {
            tandem_id: tandem.id,
            inside: named(document, tandem.inside_rep),
            from: tandem.from,
            until: tandem.until,
        })
        .collect();
    earlier.sort_by_key(|partner| std::cmp::Reverse(partner.from));
    Ok(TandemFacts {
        agreement: planned
            .and_then(|id| document.tandems.get(id))
            .map(|tandem| tandem.agreement.clone())
            .unwrap_or_default(),
        field,
        choices,
        earlier,
        findings: listed(seen, about),
        history,
    })
}
