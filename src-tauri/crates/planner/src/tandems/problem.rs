//! The pairing of field and inside reps as an engine problem.

use tandem_engine::Cost;
use tandem_engine::tandems::{Field, Inside, Problem};
use tandem_model::{Document, PairingLevel, PersonId, TandemId};
use tandem_rules::facts::Partners;
use tandem_rules::weight;

/// The problem and whom its indices stand for.
pub struct Translation<'a> {
    pub document: &'a Document,
    pub partners: &'a Partners,
    pub fields: Vec<PersonId>,
    pub insides: Vec<PersonId>,
    pub problem: Problem,
    /// By field rep the planned partner.
    pub current: Vec<Option<usize>>,
}

impl<'a> Translation<'a> {
    /// Everybody who takes part, with every pair: one that breaks a hard rule costs it.
    pub fn new(document: &'a Document, partners: &'a Partners) -> Self {
        let fields: Vec<PersonId> = partners.field_reps().collect();
        let insides: Vec<PersonId> = partners.inside_reps().collect();
        let of = |rule: &str| i64::from(weight(document, rule));
        let index = |id: PersonId| insides.binary_search(&id).ok();
        let planned = |field: PersonId| partners.planned(field);
        let current = fields.iter().map(|id| planned(*id).and_then(|(_, inside)| index(inside))).collect();
        let is_pinned = |id: TandemId| document.tandems.get(id).is_some_and(|tandem| tandem.pinned);
        let mut pairs = Vec::with_capacity(fields.len() * insides.len());
        let mut rows = Vec::with_capacity(fields.len());
        for &field in &fields {
            let required = partners.required(field);
            let running = partners.running(field).map(|(_, inside)| inside);
            let lost = |inside: Option<PersonId>| {
                let missed = |of: Option<PersonId>| i64::from(of.is_some() && of != inside);
                Cost::new(
                    missed(required) * of("tandem_required"),
                    0,
                    missed(running) * of("tandem_partner_changed"),
                )
            };
            for &inside in &insides {
                let fit = partners.fit(inside, field).map_or(0, |fit| i64::from(fit.total));
                let never = partners.level(inside, field) == Some(PairingLevel::Never);
                let soft = (1000 - fit) * of("tandem_lost_fit") + (400 - fit).max(0) * of("tandem_poor_fit");
                let pair = Cost::new(i64::from(never) * of("tandem_never"), 0, soft);
                pairs.push(Some(pair + lost(Some(inside))));
            }
            let pinned = planned(field).filter(|(tandem, _)| is_pinned(*tandem));
            rows.push(Field {
                alone: Cost::new(0, of("tandem_without_partner"), 0) + lost(None),
                fixed: pinned.and_then(|(_, inside)| index(inside)),
            });
        }
        let problem = Problem {
            fields: rows,
            insides: insides
                .iter()
                .map(|&id| Inside { capacity: partners.capacity(id), share: partners.share(id) })
                .collect(),
            pairs,
            idle: Cost::new(0, of("tandem_inside_without"), 0),
            above_share: Cost::new(0, 0, of("tandem_above_share")),
            above_capacity: Cost::new(of("tandem_above_capacity"), 0, 0),
            base: Cost::ZERO,
        };
        Self { document, partners, fields, insides, problem, current }
    }

    /// Field reps with each inside rep.
    pub fn having(&self, plan: &[Option<usize>]) -> Vec<u32> {
        let mut having = vec![0; self.insides.len()];
        for inside in plan.iter().flatten() {
            having[*inside] += 1;
        }
        having
    }

    /// What people call the inside rep with this index.
    pub fn inside_name(&self, inside: usize) -> String {
        super::name(self.document, self.insides[inside])
    }

    /// What people call the field rep with this index.
    pub fn field_name(&self, field: usize) -> String {
        super::name(self.document, self.fields[field])
    }
}
