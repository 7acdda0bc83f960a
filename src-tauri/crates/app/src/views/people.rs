//! The table of people.

use super::{Ignored, LISTED, Seen};
use crate::{
    names,
    seam::{PeopleView, PersonRow},
};
use std::collections::HashMap;
use tandem_model::{Person, PersonId, SkillKind, SwitchStatus};

/// What rows need from other tables, gathered once.
pub(crate) struct PeopleIndex {
    languages: HashMap<PersonId, Vec<String>>,
    partners: HashMap<PersonId, Vec<PersonId>>,
    switches: HashMap<PersonId, (u32, u32)>,
    findings: HashMap<PersonId, u32>,
}

impl PeopleIndex {
    pub fn new(seen: &Seen) -> Self {
        let document = seen.document;
        let mut index = Self {
            languages: HashMap::new(),
            partners: HashMap::new(),
            switches: HashMap::new(),
            findings: HashMap::new(),
        };
        for skill in document.skills.iter().filter(|skill| skill.kind == SkillKind::Language) {
            index.languages.entry(skill.person).or_default().push(skill.name.to_uppercase());
        }
        for languages in index.languages.values_mut() {
            languages.sort();
            languages.dedup();
        }
        for tandem in document.tandems.iter().filter(|tandem| tandem.in_force_on(seen.today)) {
            index.partners.entry(tandem.inside_rep).or_default().push(tandem.field_rep);
            index.partners.entry(tandem.field_rep).or_default().push(tandem.inside_rep);
        }
        for switch in document.switch_days.iter().filter(|switch| seen.calendar().in_horizon(switch)) {
            for person in [switch.inside_rep, switch.field_rep] {
                let (planned, done) = index.switches.entry(person).or_default();
                match switch.status {
                    SwitchStatus::Planned => *planned += 1,
                    SwitchStatus::Done => *done += 1,
                    SwitchStatus::Cancelled => {}
                }
            }
        }
        let ignored = Ignored::new(document);
        let terms = LISTED.iter().flat_map(|board| seen.live.terms(*board));
        for term in terms.filter(|term| ignored.leaves(term)) {
            for person in &term.people {
                *index.findings.entry(*person).or_default() += 1;
            }
        }
        index
    }

    pub fn row(&self, seen: &Seen, person: &Person) -> PersonRow {
        let document = seen.document;
        let id = person.id;
        let mut partners: Vec<_> =
            self.partners.get(&id).into_iter().flatten().map(|id| names::person(document, *id)).collect();
        partners.sort();
        let (switches_planned, switches_done) = self.switches.get(&id).copied().unwrap_or_default();
        PersonRow {
            id,
            name: person.name(),
            given: person.given_name.clone(),
            family: person.family_name.clone(),
            initials: person.initials(),
            side: person.side,
            site: names::site_or_empty(document, person.site),
            desk: names::desk_or_empty(document, person.desk),
            town: person.base.town.clone(),
            region: if person.region.is_empty() {
                document.settings().region.clone()
            } else {
                person.region.clone()
            },
            languages: self.languages.get(&id).map(|codes| codes.join(" ")).unwrap_or_default(),
            hours_per_week: f64::from(person.weekly_minutes) / 60.0,
            employee_number: person.employee_number.clone(),
            email: person.email.clone(),
            phone: person.phone.clone(),
            tandem: partners.join(", "),
            switches_planned,
            switches_done,
            switches_due: seen.calendar().demand(id),
            findings: self.findings.get(&id).copied().unwrap_or_default(),
            from: person.from,
            until: person.until,
        }
    }
}

/// Everybody, by side and name.
pub(crate) fn people_view(seen: &Seen) -> PeopleView {
    let index = PeopleIndex::new(seen);
    let mut rows: Vec<_> = seen.document.people.iter().map(|person| index.row(seen, person)).collect();
    rows.sort_by(|a, b| (a.side, &a.family, &a.given, a.id).cmp(&(b.side, &b.family, &b.given, b.id)));
    PeopleView { revision: seen.revision, rows }
}
