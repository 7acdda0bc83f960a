//! One field of one person.

use super::{Prepared, changed, values};
use crate::{failure::Failure, names};
use tandem_model::{
    Change, Document, Entity, Person, PersonId, Skill, SkillKind, Uuid, WorkPattern, WorkPlace,
};
use tandem_wording::{Args, Message};

pub(super) fn prepare(
    document: &Document,
    id: PersonId,
    field: &str,
    value: &str,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<Prepared, Failure> {
    let before = document.people.get(id).ok_or_else(|| Failure::unknown(id))?;
    let changes = if field == "languages" {
        speak(document, id, &values::languages(field, value)?, new_id)
    } else {
        let mut after = before.clone();
        set(document, &mut after, field, value)?;
        changed(document, id.into(), Entity::Person(after)).into_iter().collect()
    };
    let args = Args::new()
        .text("name", before.name())
        .message("field", names::field(field))
        .text("value", value.trim());
    Ok(Prepared { action: "edit_person", changes, title: Message::new("app-title-edit-person", args) })
}

fn set(document: &Document, person: &mut Person, field: &str, value: &str) -> Result<(), Failure> {
    let text = || value.trim().to_owned();
    match field {
        "given_name" => person.given_name = text(),
        "family_name" => person.family_name = text(),
        "side" => {
            person.side = values::code(field, value)?.ok_or_else(|| values::not_understood(field, value))?;
        }
        "employee_number" => person.employee_number = text(),
        "email" => person.email = text(),
        "phone" => person.phone = text(),
        "region" => person.region = text(),
        "territory" => person.territory = text(),
        "private_note" => value.clone_into(&mut person.private_note),
        "town" => {
            // The old position and postcode are those of the old town.
            if person.base.town != value.trim() {
                person.base.coordinates = None;
                person.base.postcode.clear();
            }
            person.base.town = text();
        }
        "postcode" => person.base.postcode = text(),
        "country" => person.base.country = values::country(field, value)?,
        "from" => person.from = values::date(field, value)?,
        "until" => person.until = values::date(field, value)?,
        "experience_years" => {
            person.experience_years = u8::try_from(values::scaled(field, value, 1.0)?)
                .map_err(|_| values::not_understood(field, value))?;
        }
        "hours_per_week" => {
            person.weekly_minutes = u32::try_from(values::scaled(field, value, 60.0)?)
                .map_err(|_| values::not_understood(field, value))?;
        }
        "site" => {
            person.site =
                by_id_or_name(document.sites.iter().map(|site| (site.id, &*site.name)), field, value)?;
        }
        "desk" => {
            person.desk =
                by_id_or_name(document.desks.iter().map(|desk| (desk.id, &*desk.name)), field, value)?;
        }
        "off_pattern_ok" => person.off_pattern_ok = values::code(field, value)?,
        "tandem_capacity" => {
            person.tandem_capacity = if value.trim().is_empty() {
                None
            } else {
                let capacity = u32::try_from(values::scaled(field, value, 1.0)?);
                Some(capacity.map_err(|_| values::not_understood(field, value))?)
            };
        }
        "work_pattern" => person.work_pattern = pattern(field, value)?,
        _ => return Err(values::no_such_field(field)),
    }
    Ok(())
}

fn by_id_or_name<'a, T: ToString>(
    mut known: impl Iterator<Item = (T, &'a str)>,
    field: &str,
    value: &str,
) -> Result<Option<T>, Failure> {
    let value = value.trim();
    if value.is_empty() {
        return Ok(None);
    }
    known
        .find(|(id, name)| *name == value || id.to_string() == value)
        .map(|(id, _)| Some(id))
        .ok_or_else(|| values::not_understood(field, value))
}

/// 14 letters from Monday morning to Sunday afternoon: `o` office, `c` customers, `h` home, `-` off.
fn pattern(field: &str, value: &str) -> Result<WorkPattern, Failure> {
    let places = value.trim().chars().map(|letter| match letter {
        'o' => Some(WorkPlace::Office),
        'c' => Some(WorkPlace::Customers),
        'h' => Some(WorkPlace::Home),
        '-' => Some(WorkPlace::Off),
        _ => None,
    });
    places
        .collect::<Option<Vec<_>>>()
        .and_then(|places| places.try_into().ok())
        .map(WorkPattern)
        .ok_or_else(|| values::not_understood(field, value))
}

/// Languages the person has lost go, new ones come without a level, the others keep theirs.
fn speak(
    document: &Document,
    id: PersonId,
    codes: &[String],
    new_id: &mut dyn FnMut() -> Uuid,
) -> Vec<Change> {
    let spoken: Vec<&Skill> = document
        .skills
        .iter()
        .filter(|skill| skill.person == id && skill.kind == SkillKind::Language)
        .collect();
    let lost = spoken
        .iter()
        .filter(|skill| !codes.contains(&skill.name))
        .map(|skill| Change::remove((*skill).clone()));
    let learnt = codes.iter().filter(|code| !spoken.iter().any(|skill| skill.name == **code)).map(|code| {
        Change::add(Skill {
            id: new_id().into(),
            person: id,
            kind: SkillKind::Language,
            name: code.clone(),
            level: None,
            valid_until: None,
        })
    });
    lost.chain(learnt).collect()
}
