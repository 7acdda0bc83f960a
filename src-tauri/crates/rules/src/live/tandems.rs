//! Rules about tandems.

use super::{Key, View};
use crate::Term;
use crate::facts::Partners;
use std::collections::BTreeSet;
use tandem_model::{PairingLevel, PersonId, TandemId};

/// Fit below this is poor.
const FLOOR: u64 = 400;

/// Every scope of the board.
pub(super) fn keys(partners: &Partners) -> BTreeSet<Key> {
    let mut keys = BTreeSet::from([Key::Spread]);
    keys.extend(partners.field_reps().map(Key::PartnerOf));
    keys.extend(partners.inside_reps().map(Key::PartnersOf));
    keys
}

impl View<'_> {
    /// A field rep and the planned partner.
    pub(super) fn partner_of(&self, field_rep: PersonId, terms: &mut Vec<Term>) {
        if !self.partners.field_reps_contain(field_rep) {
            return;
        }
        let planned = self.partners.planned(field_rep);
        if let Some((tandem, inside_rep)) = planned {
            self.pair_planned(tandem, inside_rep, field_rep, terms);
        } else {
            let term = Term::new(self.document, "tandem_without_partner", 1).people([field_rep]);
            terms.push(term.subject(field_rep));
        }
        let other_than = |partner: PersonId| planned.is_none_or(|(_, inside_rep)| inside_rep != partner);
        let about = |rule, partner| {
            let term = Term::new(self.document, rule, 1).people([partner, field_rep]);
            match planned {
                Some((tandem, _)) => term.subject(tandem),
                None => term.subject(field_rep),
            }
        };
        if let Some(partner) = self.partners.required(field_rep).filter(|partner| other_than(*partner)) {
            terms.push(about("tandem_required", partner));
        }
        if let Some((_, partner)) =
            self.partners.running(field_rep).filter(|(_, partner)| other_than(*partner))
        {
            terms.push(about("tandem_partner_changed", partner));
        }
    }

    fn pair_planned(&self, tandem: TandemId, inside: PersonId, field: PersonId, terms: &mut Vec<Term>) {
        let term =
            |rule, amount| Term::new(self.document, rule, amount).people([inside, field]).subject(tandem);
        if self.partners.level(inside, field) == Some(PairingLevel::Never) {
            terms.push(term("tandem_never", 1));
        }
        let Some(fit) = self.partners.fit(inside, field).map(|fit| u64::from(fit.total)) else { return };
        terms.push(term("tandem_lost_fit", 1000 - fit).counts(fit, 1000));
        if fit < FLOOR {
            terms.push(term("tandem_poor_fit", FLOOR - fit).counts(fit, FLOOR));
        }
    }

    /// An inside rep and all the partners.
    pub(super) fn partners_of(&self, inside_rep: PersonId, terms: &mut Vec<Term>) {
        let tandems: Vec<TandemId> = self.partners.planned_of_inside(inside_rep).collect();
        let have = tandems.len() as u64;
        let mut above = |rule, limit: u32| {
            let limit = u64::from(limit);
            if have > limit {
                let mut term = Term::new(self.document, rule, have - limit).people([inside_rep]);
                term.subjects = tandems.iter().map(|id| (*id).into()).collect();
                terms.push(term.counts(have, limit));
            }
        };
        above("tandem_above_capacity", self.partners.capacity(inside_rep));
        above("tandem_above_share", self.partners.share(inside_rep));
    }

    /// Inside reps without anybody.
    pub(super) fn spread(&self, terms: &mut Vec<Term>) {
        let has = |id: &PersonId| self.partners.planned_of_inside(*id).next().is_some();
        let able = || self.partners.inside_reps().filter(|id| self.partners.capacity(*id) > 0);
        let (due, have) = (self.partners.inside_reps_due(), able().filter(has).count());
        if have < due {
            let term = Term::new(self.document, "tandem_inside_without", (due - have) as u64);
            terms.push(term.people(able().filter(|id| !has(id))).counts(have as u64, due as u64));
        }
    }
}
