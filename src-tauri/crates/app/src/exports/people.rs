//! The sheets per person.

use super::{Job, colleague, side};
use crate::{failure::Failure, names, seam::ExportFormat, views::Seen};
use chrono::NaiveDate;
use std::collections::{BTreeMap, HashMap};
use tandem_exchange::export::{
    csv, html, pdf,
    view::{
        people::{
            Ability, Address, Colleague, Duty, DutyKind, OwnTandem, PeopleSheets, PersonRecord, PersonSheet,
            Stop, SwitchBriefing, When,
        },
        switch_days,
    },
    xlsx,
};
use tandem_model::{
    Absence, Appointment, BoothDuty, CalendarItem, CalendarItemKind, Document, Half, Horizon, LegKind,
    LegLength, Person, PersonId, Place, ShiftId, SkillKind, Span, SwitchDay, SwitchStatus, Tandem,
};

/// A file per person and one with all; as tables the people, their dates, and when they are away.
pub(super) fn make(job: &mut Job) -> Result<(), Failure> {
    let view = view(job);
    let horizon = job.seen.document.settings().horizon;
    let days = format!("{}_{}", horizon.from, horizon.to);
    let plan = job.head.plan.clone();
    let (what, sheet) = (job.word("roster-file-people"), job.word("roster-file-person"));
    let stem = [plan.as_str(), &what, &days];
    // Whoever is not there in these days is in the tables, and needs no sheet.
    let there = |sheet: &&PersonSheet| {
        !job.only.is_empty()
            || (sheet.record.from.is_none_or(|from| from <= horizon.to)
                && sheet.record.until.is_none_or(|until| until >= horizon.from))
    };
    let printed = PeopleSheets {
        head: view.head.clone(),
        days: view.days,
        people: view.people.iter().filter(there).cloned().collect(),
    };
    let each = printed.people.len();
    let pdfs = if job.formats.contains(&ExportFormat::Pdf) { each + usize::from(each > 1) } else { 0 };
    let tables = if job.formats.contains(&ExportFormat::Csv) { 3 } else { 0 };
    job.expect(pdfs + tables + job.formats.len());
    for format in job.formats.clone() {
        match format {
            ExportFormat::Pdf => {
                if each != 1 {
                    job.add(&stem, "pdf", pdf::people(&printed, job.paper)?)?;
                }
                for one in &printed.people {
                    let person = [&*sheet, &one.person.family, &one.person.given];
                    let whose = Some(one.person.id);
                    let one = PeopleSheets {
                        head: printed.head.clone(),
                        days: printed.days,
                        people: vec![one.clone()],
                    };
                    job.add_for(whose, &person, "pdf", pdf::people(&one, job.paper)?)?;
                }
            }
            ExportFormat::Html => job.add(&stem, "html", html::people(&printed))?,
            ExportFormat::Xlsx => job.add(&stem, "xlsx", xlsx::people(&view, job.paper)?)?,
            ExportFormat::Csv => {
                job.add(&stem, "csv", csv::people(&view)?)?;
                let dates = job.word("roster-file-dates");
                job.add(&[plan.as_str(), &dates, &days], "csv", csv::duties(&view)?)?;
                let absences = job.word("roster-file-absences");
                job.add(&[plan.as_str(), &absences, &days], "csv", csv::absences(&view)?)?;
            }
            ExportFormat::Ics => {}
        }
    }
    Ok(())
}

fn view(job: &Job) -> PeopleSheets {
    let document = job.seen.document;
    let facts = Facts::of(&job.seen);
    let mut people: Vec<&Person> = document
        .people
        .iter()
        .filter(|person| job.only.is_empty() || job.only.contains(&person.id.0))
        .collect();
    let order = |person: &&Person| {
        (side(person.side), person.family_name.to_lowercase(), person.given_name.to_lowercase(), person.id)
    };
    people.sort_by_cached_key(order);
    let horizon = document.settings().horizon;
    PeopleSheets {
        head: job.head.clone(),
        days: (horizon.from, horizon.to),
        people: people.into_iter().map(|person| facts.sheet(person)).collect(),
    }
}

/// The plan by person, gathered once.
struct Facts<'a> {
    document: &'a Document,
    horizon: Horizon,
    switches: HashMap<PersonId, Vec<&'a SwitchDay>>,
    duties: HashMap<PersonId, Vec<&'a BoothDuty>>,
    by_shift: HashMap<ShiftId, Vec<&'a BoothDuty>>,
    items: HashMap<PersonId, Vec<&'a CalendarItem>>,
    absences: HashMap<PersonId, Vec<&'a Absence>>,
    tandems: HashMap<PersonId, Vec<&'a Tandem>>,
    visits: HashMap<(PersonId, NaiveDate), Vec<&'a Appointment>>,
    skills: HashMap<PersonId, Held<'a>>,
}

/// Skills of a person by kind and name, with level and last day.
type Held<'a> = BTreeMap<(SkillKind, &'a str), (Option<u8>, Option<NaiveDate>)>;

impl<'a> Facts<'a> {
    fn of(seen: &Seen<'a>) -> Self {
        let document = seen.document;
        let mut facts = Self {
            document,
            horizon: document.settings().horizon,
            switches: HashMap::new(),
            duties: HashMap::new(),
            by_shift: HashMap::new(),
            items: HashMap::new(),
            absences: HashMap::new(),
            tandems: HashMap::new(),
            visits: HashMap::new(),
            skills: HashMap::new(),
        };
        for switch in document.switch_days.iter().filter(|switch| switch.counts()) {
            for person in [switch.inside_rep, switch.field_rep] {
                facts.switches.entry(person).or_default().push(switch);
            }
        }
        for duty in &document.booth_duties {
            facts.duties.entry(duty.person).or_default().push(duty);
            facts.by_shift.entry(duty.shift).or_default().push(duty);
        }
        for item in &document.calendar_items {
            for person in &item.attendees {
                facts.items.entry(*person).or_default().push(item);
            }
        }
        for absence in &document.absences {
            facts.absences.entry(absence.person).or_default().push(absence);
        }
        for tandem in document.tandems.iter().filter(|tandem| tandem.in_force_on(seen.today)) {
            let deputy = tandem.deputy.filter(|deputy| *deputy != tandem.inside_rep);
            for person in [Some(tandem.inside_rep), Some(tandem.field_rep), deputy].into_iter().flatten() {
                facts.tandems.entry(person).or_default().push(tandem);
            }
        }
        for visit in &document.appointments {
            // What nobody may come along to is no part of a shared day.
            if visit.account.is_some() && !visit.private && !visit.no_companion {
                let date = visit.span.start.with_timezone(&visit.span.zone).date_naive();
                facts.visits.entry((visit.visitor, date)).or_default().push(visit);
            }
        }
        for skill in &document.skills {
            let of = facts.skills.entry(skill.person).or_default();
            of.insert((skill.kind, &skill.name), (skill.level, skill.valid_until));
        }
        facts
    }

    fn sheet(&self, person: &Person) -> PersonSheet {
        let own = self.tandems.get(&person.id).map_or(&[][..], Vec::as_slice);
        let (in_it, deputy): (Vec<&Tandem>, Vec<&Tandem>) =
            own.iter().partition(|tandem| [tandem.inside_rep, tandem.field_rep].contains(&person.id));
        let mut tandems: Vec<OwnTandem> = in_it
            .into_iter()
            .filter_map(|tandem| {
                let inside = tandem.inside_rep == person.id;
                let partner = if inside { tandem.field_rep } else { tandem.inside_rep };
                Some(OwnTandem {
                    partner: self.colleague(partner)?,
                    deputy: tandem.deputy.and_then(|id| self.colleague(id)),
                    since: tandem.from,
                })
            })
            .collect();
        tandems.sort_by_cached_key(|tandem| tandem.partner.name().to_lowercase());
        let stands_in = deputy
            .into_iter()
            .filter_map(|tandem| {
                Some((self.colleague(tandem.inside_rep)?, self.colleague(tandem.field_rep)?))
            })
            .collect();
        let group = match names::desk_or_empty(self.document, person.desk) {
            desk if desk.is_empty() => names::site_or_empty(self.document, person.site),
            desk => desk,
        };
        PersonSheet {
            person: colleague(person),
            group,
            tandems,
            stands_in,
            duties: self.duties_of(person.id),
            record: self.record(person),
        }
    }

    fn colleague(&self, id: PersonId) -> Option<Colleague> {
        self.document.people.get(id).map(colleague)
    }

    fn duties_of(&self, person: PersonId) -> Vec<Duty> {
        let mut duties = Vec::new();
        for switch in self.switches.get(&person).into_iter().flatten() {
            duties
                .extend([LegKind::RideAlong, LegKind::DeskShift].map(|kind| self.leg(switch, kind, person)));
        }
        let booth = self.duties.get(&person).into_iter().flatten();
        duties.extend(booth.filter_map(|duty| self.booth(duty)));
        let items = self.items.get(&person).into_iter().flatten();
        duties.extend(items.map(|item| self.item(item, person)));
        duties.extend(self.absences.get(&person).into_iter().flatten().map(|absence| {
            let half = |half: tandem_model::HalfDay| (half.date, half.half == Half::Afternoon);
            Duty {
                when: When::HalfDays { from: half(absence.span.from), to: half(absence.span.to) },
                kind: DutyKind::Away,
                with: Vec::new(),
                place: String::new(),
                done: false,
            }
        }));
        duties.retain(|duty| {
            let (first, last) = duty.when.dates();
            first <= self.horizon.to && last >= self.horizon.from
        });
        duties.sort_by_cached_key(|duty| duty.when.start());
        duties
    }

    fn leg(&self, switch: &SwitchDay, kind: LegKind, person: PersonId) -> Duty {
        let leg = switch.leg(kind);
        let partner = if person == switch.inside_rep { switch.field_rep } else { switch.inside_rep };
        let field = self.document.people.get(switch.field_rep);
        let inside = self.document.people.get(switch.inside_rep);
        let place = match kind {
            LegKind::RideAlong => field.map(|rep| rep.base.town.clone()),
            LegKind::DeskShift => inside.map(|rep| match rep.desk {
                Some(_) => names::desk_or_empty(self.document, rep.desk),
                None => rep.base.town.clone(),
            }),
        };
        let (print_kind, stops) = match kind {
            LegKind::RideAlong => (switch_days::LegKind::RideAlong, self.stops(switch.field_rep, leg)),
            LegKind::DeskShift => (switch_days::LegKind::DeskShift, Vec::new()),
        };
        let length = match leg.length {
            LegLength::Morning => switch_days::LegLength::Morning,
            LegLength::Afternoon => switch_days::LegLength::Afternoon,
            LegLength::Full => switch_days::LegLength::Full,
        };
        let briefing = SwitchBriefing {
            switch: switch.id.0,
            kind: print_kind,
            goals: switch.goals.clone(),
            // Where somebody lives is nobody's business: the town is enough.
            start: field
                .map(|rep| Stop {
                    town: rep.base.town.clone(),
                    coordinates: coordinates(&rep.base),
                    ..Stop::default()
                })
                .unwrap_or_default(),
            stops,
        };
        Duty {
            when: When::Leg(leg.date, length),
            kind: DutyKind::Leg(Box::new(briefing)),
            with: self.colleague(partner).into_iter().collect(),
            place: place.unwrap_or_default(),
            done: switch.status == SwitchStatus::Done,
        }
    }

    /// The customers the field rep visits in the half-days of a leg.
    fn stops(&self, field_rep: PersonId, leg: tandem_model::Leg) -> Vec<Stop> {
        let hours = self.document.settings().working_hours;
        let halves: Vec<_> = leg.half_days().collect();
        let mut visits: Vec<&Appointment> = self
            .visits
            .get(&(field_rep, leg.date))
            .into_iter()
            .flatten()
            .copied()
            .filter(|visit| visit.span.half_days(&hours, 4).iter().any(|half| halves.contains(half)))
            .collect();
        visits.sort_by_key(|visit| (visit.span.start, visit.id));
        visits
            .into_iter()
            .filter_map(|visit| {
                let account = self.document.accounts.get(visit.account?)?;
                let (from, to) = local(&visit.span);
                let address = address(&account.place);
                Some(Stop {
                    time: Some((from.time(), to.time())),
                    name: account.name.clone(),
                    town: address.town_line(),
                    street: address.street,
                    coordinates: address.coordinates,
                })
            })
            .collect()
    }

    fn booth(&self, duty: &BoothDuty) -> Option<Duty> {
        let shift = self.document.shifts.get(duty.shift)?;
        let show = self.document.trade_shows.get(shift.show)?;
        let partners: Vec<PersonId> = self
            .tandems
            .get(&duty.person)
            .into_iter()
            .flatten()
            .flat_map(|tandem| [tandem.inside_rep, tandem.field_rep])
            .collect();
        // The own tandem first, wherever it stands; then whoever is at the same station.
        let mut with: Vec<(bool, &BoothDuty)> = self
            .by_shift
            .get(&duty.shift)
            .into_iter()
            .flatten()
            .filter(|other| other.person != duty.person)
            .map(|other| (partners.contains(&other.person), *other))
            .filter(|(partner, other)| *partner || other.station == duty.station)
            .collect();
        with.sort_by_key(|(partner, other)| (!partner, other.person));
        let station = duty.station.and_then(|id| self.document.stations.get(id));
        Some(Duty {
            when: self.clock(&shift.span),
            kind: DutyKind::Booth {
                show: show.name.clone(),
                booth: show.booth.clone(),
                station: station.map(|station| station.name.clone()).unwrap_or_default(),
                shift: shift.name.clone(),
            },
            with: with.into_iter().filter_map(|(_, other)| self.colleague(other.person)).collect(),
            place: address(&show.place).town_line(),
            done: false,
        })
    }

    fn item(&self, item: &CalendarItem, person: PersonId) -> Duty {
        /// Of larger rounds everybody knows who comes.
        const MOST_NAMED: usize = 5;
        let named = item.attendees.len() <= MOST_NAMED;
        let others = item.attendees.iter().filter(|other| named && **other != person);
        let place = address(&item.place);
        let parts = [place.street.clone(), place.town_line()];
        Duty {
            when: self.clock(&item.span),
            kind: match item.kind {
                CalendarItemKind::Training => DutyKind::Training(item.title.clone()),
                CalendarItemKind::Meeting
                | CalendarItemKind::TeamMeeting
                | CalendarItemKind::TandemMeeting => DutyKind::Meeting(item.title.clone()),
            },
            with: others.filter_map(|other| self.colleague(*other)).collect(),
            place: parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
            done: false,
        }
    }

    fn clock(&self, span: &Span) -> When {
        let (start, end) = local(span);
        let zone = span.zone.name();
        let town = zone.rsplit('/').next().unwrap_or(zone).replace('_', " ");
        let zone = Some(town).filter(|_| span.zone != self.document.settings().zone);
        When::Clock { start, end, zone }
    }

    fn record(&self, person: &Person) -> PersonRecord {
        let skills = self.skills.get(&person.id);
        let of = |kind: SkillKind| -> Vec<(String, Option<u8>)> {
            let own = skills.into_iter().flatten().filter(|((of, _), _)| *of == kind);
            own.map(|((_, name), (level, _))| ((*name).to_owned(), *level)).collect()
        };
        let abilities = |kind: SkillKind| -> Vec<Ability> {
            let own = skills.into_iter().flatten().filter(|((of, _), _)| *of == kind);
            own.map(|((_, name), (level, until))| Ability {
                name: (*name).to_owned(),
                level: *level,
                until: *until,
            })
            .collect()
        };
        PersonRecord {
            employee_number: person.employee_number.clone(),
            site: names::site_or_empty(self.document, person.site),
            desk: names::desk_or_empty(self.document, person.desk),
            base: address(&person.base),
            region: person.region.clone(),
            territory: person.territory.clone(),
            experience_years: person.experience_years,
            weekly_minutes: person.weekly_minutes,
            from: person.from,
            until: person.until,
            languages: of(SkillKind::Language),
            skills: abilities(SkillKind::Skill),
            products: abilities(SkillKind::Product),
        }
    }
}

fn local(span: &Span) -> (chrono::NaiveDateTime, chrono::NaiveDateTime) {
    (span.start.with_timezone(&span.zone).naive_local(), span.end.with_timezone(&span.zone).naive_local())
}

fn coordinates(place: &Place) -> Option<(f64, f64)> {
    place.coordinates.map(|at| (at.latitude, at.longitude))
}

/// A place as prints write it.
pub(super) fn address(place: &Place) -> Address {
    Address {
        street: place.street.clone(),
        postcode: place.postcode.clone(),
        town: place.town.clone(),
        country: place.country.clone(),
        coordinates: coordinates(place),
    }
}
