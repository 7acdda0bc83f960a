//! Tandems: who is with whom from tomorrow on.

use super::fit::fit;
use crate::Term;
use chrono::{Days, NaiveDate};
use std::cell::OnceCell;
use std::collections::BTreeMap;
use tandem_model::{Account, Document, PairingLevel, Person, PersonId, Side, Skill, Tandem};

/// The plan as seen on a day.
pub(super) struct Team<'a> {
    pub document: &'a Document,
    pub today: NaiveDate,
    pub inside: Vec<&'a Person>,
    pub field: Vec<&'a Person>,
    /// Customers by field owner.
    pub owned: BTreeMap<PersonId, Vec<&'a Account>>,
    pub skills: BTreeMap<PersonId, Vec<&'a Skill>>,
    /// Which criteria of the fit are known for some pair; found out when first asked for.
    pub known: OnceCell<[bool; 9]>,
}

pub(super) fn leaves_soon(today: NaiveDate, person: &Person) -> bool {
    person.until.is_some_and(|until| until <= today + Days::new(90))
}

impl<'a> Team<'a> {
    pub fn new(document: &'a Document, today: NaiveDate) -> Self {
        let last = document.settings().horizon.to.max(today + Days::new(1));
        let here = |person: &&Person| {
            person.from.is_none_or(|from| from <= last) && person.until.is_none_or(|until| until > today)
        };
        let people = |side| document.people.iter().filter(move |person| person.side == side).filter(here);
        let mut owned: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for account in &document.accounts {
            if let Some(owner) = account.field_owner {
                owned.entry(owner).or_default().push(account);
            }
        }
        let mut skills: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for skill in &document.skills {
            skills.entry(skill.person).or_default().push(skill);
        }
        Self {
            document,
            today,
            inside: people(Side::Inside).collect(),
            field: people(Side::Field).filter(|person| !leaves_soon(today, person)).collect(),
            owned,
            skills,
            known: OnceCell::new(),
        }
    }

    fn inside_rep(&self, id: PersonId) -> Option<&'a Person> {
        self.inside.iter().copied().find(|person| person.id == id)
    }

    /// The last tandem that has not ended by today.
    fn planned(&self, field: &Person) -> Option<(&'a Tandem, &'a Person)> {
        let own = self.document.tandems.iter().filter(|tandem| tandem.field_rep == field.id);
        let open = own.filter(|tandem| tandem.until.is_none_or(|until| until > self.today));
        let tandem = open.max_by_key(|tandem| tandem.from)?;
        Some((tandem, self.inside_rep(tandem.inside_rep)?))
    }

    fn running(&self, field: &Person) -> Option<PersonId> {
        let mut own = self.document.tandems.iter().filter(|tandem| tandem.field_rep == field.id);
        let tandem = own.find(|tandem| tandem.in_force_on(self.today))?;
        self.inside_rep(tandem.inside_rep).map(|person| person.id)
    }

    fn planned_of(&self, inside: &Person) -> Vec<&'a Tandem> {
        let planned = self.field.iter().filter_map(|field| self.planned(field));
        let mut tandems: Vec<_> =
            planned.filter(|(_, person)| person.id == inside.id).map(|(tandem, _)| tandem).collect();
        tandems.sort_by_key(|tandem| tandem.id);
        tandems
    }

    fn has_share(&self, inside: &Person) -> bool {
        inside.tandem_capacity.map_or(!leaves_soon(self.today, inside), |capacity| capacity > 0)
    }

    /// Field reps by contracted hours.
    fn share(&self, inside: &Person) -> u64 {
        let sharing = self.inside.iter().filter(|person| self.has_share(person));
        let hours: u64 = sharing.map(|person| u64::from(person.weekly_minutes)).sum();
        if hours == 0 || !self.has_share(inside) {
            return 0;
        }
        (self.field.len() as u64 * u64::from(inside.weekly_minutes)).div_ceil(hours)
    }

    fn capacity(&self, inside: &Person) -> u64 {
        match inside.tandem_capacity {
            Some(capacity) => capacity.into(),
            None if leaves_soon(self.today, inside) => 0,
            None => self.share(inside).max(1),
        }
    }

    fn term(&self, rule: &'static str, amount: u64) -> Term {
        Term::new(self.document, rule, amount)
    }
}

pub(super) fn of_field_rep(team: &Team<'_>, field: &Person) -> Vec<Term> {
    let mut terms = Vec::new();
    let planned = team.planned(field);
    let pairing = |inside: PersonId| {
        let mut rows = team.document.pairings.iter();
        rows.find(|row| row.inside_rep == inside && row.field_rep == field.id).map(|row| row.level)
    };
    match planned {
        None => {
            let term = team.term("tandem_without_partner", 1).people([field.id]).subject(field.id);
            terms.push(term);
        }
        Some((tandem, inside)) => {
            let term =
                |rule, amount| team.term(rule, amount).people([inside.id, field.id]).subject(tandem.id);
            if pairing(inside.id) == Some(PairingLevel::Never) {
                terms.push(term("tandem_never", 1));
            }
            let fit = fit(team, inside, field);
            terms.push(term("tandem_lost_fit", 1000 - fit).counts(fit, 1000));
            terms.push(term("tandem_poor_fit", 400_u64.saturating_sub(fit)).counts(fit, 400));
        }
    }
    let required = team
        .document
        .pairings
        .iter()
        .find(|row| row.field_rep == field.id && row.level == PairingLevel::Required)
        .map(|row| row.inside_rep)
        .filter(|partner| team.inside_rep(*partner).is_some());
    for (rule, partner) in [("tandem_required", required), ("tandem_partner_changed", team.running(field))] {
        let Some(partner) = partner else { continue };
        let term = team.term(rule, 1).people([partner, field.id]);
        match planned {
            Some((_, inside)) if inside.id == partner => {}
            Some((tandem, _)) => terms.push(term.subject(tandem.id)),
            None => terms.push(term.subject(field.id)),
        }
    }
    terms
}

pub(super) fn of_inside_rep(team: &Team<'_>, inside: &Person) -> Vec<Term> {
    let tandems = team.planned_of(inside);
    let have = tandems.len() as u64;
    let above = |rule, limit: u64| {
        let mut term = team.term(rule, have.saturating_sub(limit)).people([inside.id]);
        term.subjects = tandems.iter().map(|tandem| tandem.id.into()).collect();
        term.counts(have, limit)
    };
    vec![
        above("tandem_above_capacity", team.capacity(inside)),
        above("tandem_above_share", team.share(inside)),
    ]
}

pub(super) fn spread(team: &Team<'_>) -> Term {
    let able: Vec<_> = team.inside.iter().filter(|person| team.capacity(person) > 0).collect();
    let due = able.len().min(team.field.len());
    let without = able.iter().filter(|person| team.planned_of(person).is_empty());
    let without: Vec<PersonId> = without.map(|person| person.id).collect();
    let have = able.len() - without.len();
    team.term("tandem_inside_without", due.saturating_sub(have) as u64)
        .people(without)
        .counts(have as u64, due as u64)
}
