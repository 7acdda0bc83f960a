//! All about one person.

use super::{LISTED, PeopleIndex, Seen, finding, findings::sort};
use crate::{
    failure::Failure,
    names,
    seam::{AbsenceLine, Met, PersonSheet, PersonSkill, SwitchDayLine},
};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use tandem_model::{AbsenceKind, BalanceKind, PersonId, Skill, SkillKind, SwitchDay, SwitchStatus};
use tandem_rules::is_finding;
use tandem_wording::{Args, Language, say};

/// The sheet of a person.
pub(crate) fn person_sheet(seen: &Seen, id: PersonId) -> Result<PersonSheet, Failure> {
    let document = seen.document;
    let person = document.people.get(id).ok_or_else(|| Failure::unknown(id))?;
    let mut skills: Vec<_> =
        document.skills.iter().filter(|skill| skill.person == id).map(skill_line).collect();
    skills.sort_by(|a, b| (a.kind, &a.name).cmp(&(b.kind, &b.name)));
    let mut absences: Vec<_> = document
        .absences
        .iter()
        .filter(|absence| absence.person == id)
        .map(|absence| AbsenceLine {
            id: absence.id,
            from: absence.span.from,
            to: absence.span.to,
            kind: absence_kind(seen.language, absence.kind),
        })
        .collect();
    absences.sort_by_key(|absence| (absence.from, absence.id));
    let mut own: Vec<&SwitchDay> = document
        .switch_days
        .iter()
        .filter(|switch| switch.inside_rep == id || switch.field_rep == id)
        .collect();
    own.sort_by_key(|switch| (switch.ride_along.date.min(switch.desk_shift.date), switch.id));
    let mut terms: Vec<_> = LISTED
        .iter()
        .flat_map(|board| seen.live.terms(*board))
        .filter(|term| is_finding(term) && term.people.contains(&id))
        .collect();
    sort(&mut terms);
    Ok(PersonSheet {
        row: PeopleIndex::new(seen).row(seen, person),
        skills,
        pattern: person.work_pattern.0.to_vec(),
        absences,
        met: met(seen, id, &own),
        switch_days: own
            .iter()
            .map(|switch| SwitchDayLine {
                id: switch.id,
                partner: names::person(document, partner(switch, id)),
                ride: switch.ride_along.into(),
                desk: switch.desk_shift.into(),
                status: switch.status,
            })
            .collect(),
        findings: terms.into_iter().map(|term| finding(seen, term)).collect(),
    })
}

fn partner(switch: &SwitchDay, person: PersonId) -> PersonId {
    if switch.inside_rep == person { switch.field_rep } else { switch.inside_rep }
}

/// Whom the person has met: on switch days that took place, by opening balance, or as tandem partner.
fn met(seen: &Seen, id: PersonId, own: &[&SwitchDay]) -> Vec<Met> {
    let document = seen.document;
    let mut met: BTreeMap<PersonId, Option<NaiveDate>> = BTreeMap::new();
    for tandem in &document.tandems {
        if tandem.inside_rep == id {
            met.entry(tandem.field_rep).or_default();
        }
        if tandem.field_rep == id {
            met.entry(tandem.inside_rep).or_default();
        }
    }
    let balances = document.opening_balances.iter().filter(|balance| balance.person == id);
    for balance in balances {
        if let BalanceKind::PairMet { partner } = balance.kind {
            let last = met.entry(partner).or_default();
            *last = (*last).max(Some(balance.date));
        }
    }
    for switch in own.iter().filter(|switch| switch.status == SwitchStatus::Done) {
        let last = met.entry(partner(switch, id)).or_default();
        *last = (*last).max(Some(switch.ride_along.date.max(switch.desk_shift.date)));
    }
    let mut lines: Vec<_> =
        met.into_iter().map(|(id, date)| Met { name: names::person(document, id), date }).collect();
    lines.sort_by(|a, b| b.date.cmp(&a.date).then_with(|| a.name.cmp(&b.name)));
    lines
}

fn skill_line(skill: &Skill) -> PersonSkill {
    let level = match (skill.kind, skill.level) {
        (_, None) => String::new(),
        (SkillKind::Language, Some(level)) => ["A1", "A2", "B1", "B2", "C1", "C2"]
            .get(usize::from(level) - 1)
            .copied()
            .unwrap_or_default()
            .to_owned(),
        (_, Some(level)) => level.to_string(),
    };
    let name = if skill.kind == SkillKind::Language { skill.name.to_uppercase() } else { skill.name.clone() };
    PersonSkill { id: skill.id, kind: skill.kind, name, level, until: skill.valid_until }
}

/// Why somebody is away, in words.
fn absence_kind(language: Language, kind: AbsenceKind) -> String {
    let key = match kind {
        AbsenceKind::Leave => "app-absence-leave",
        AbsenceKind::Sickness => "app-absence-sickness",
        AbsenceKind::Parental => "app-absence-parental",
        AbsenceKind::TimeOff => "app-absence-time-off",
        AbsenceKind::Other => "app-absence-other",
    };
    say(language, key, &Args::new())
}
