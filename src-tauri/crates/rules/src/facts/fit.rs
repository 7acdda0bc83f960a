//! How well an inside and a field rep fit, criterion by criterion.

use super::partners::{Customers, Partners, Profile};
use tandem_model::{Document, PairingLevel, PersonId};

/// What makes two people a good tandem. Each is worth 0 to 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Criterion {
    /// The same sales territory: 1000 or 0; unknown if either has none.
    Territory,
    /// Part of the field rep's revenue, among customers with an inside owner, whose inside owner is this inside rep.
    /// Owners count, not what the coverage board plans. Unknown if the field rep owns no such revenue.
    Customers,
    /// Part of the languages asked for by the field rep's customers (a customer counts once for each) that one of the two
    /// speaks at B1 or better. Unknown without such customers, or if no language of either is on record.
    Languages,
    /// Part of the products the field rep's customers buy (a customer counts once for each) that one of the two knows, as
    /// product or skill. Unknown without such customers, or if no product or skill of either is on record.
    Products,
    /// Part of the half-days of the field rep's week in which the inside rep works too. Unknown if either never works.
    HalfDays,
    /// The same site: 1000 or 0; unknown if either has none.
    Site,
    /// A tenth of the full worth for each year between the two, up to ten. Unknown where nobody's years are on record.
    Experience,
    /// Both wish for each other 1000, one does 800, none does but one wishes for somebody else 0; unknown without wishes.
    Wishes,
    /// Part of the switch days the two did whose debrief both filled in. Unknown without one. Weighs nothing unless
    /// somebody switches it on, because it says something about individuals.
    Debriefs,
}

impl Criterion {
    /// Every criterion, in the order in which they are listed.
    pub const ALL: [Self; 9] = [
        Self::Territory,
        Self::Customers,
        Self::Languages,
        Self::Products,
        Self::HalfDays,
        Self::Site,
        Self::Experience,
        Self::Wishes,
        Self::Debriefs,
    ];

    /// Its name among the weights of the settings.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Territory => "fit_territory",
            Self::Customers => "fit_customers",
            Self::Languages => "fit_languages",
            Self::Products => "fit_products",
            Self::HalfDays => "fit_half_days",
            Self::Site => "fit_site",
            Self::Experience => "fit_experience",
            Self::Wishes => "fit_wishes",
            Self::Debriefs => "fit_debriefs",
        }
    }

    /// Key of its short name in the catalogues.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Territory => "rules-fit-territory",
            Self::Customers => "rules-fit-customers",
            Self::Languages => "rules-fit-languages",
            Self::Products => "rules-fit-products",
            Self::HalfDays => "rules-fit-half-days",
            Self::Site => "rules-fit-site",
            Self::Experience => "rules-fit-experience",
            Self::Wishes => "rules-fit-wishes",
            Self::Debriefs => "rules-fit-debriefs",
        }
    }

    /// What it weighs unless the settings say otherwise.
    pub const fn default_weight(self) -> u32 {
        match self {
            Self::Territory => 200,
            Self::Customers => 250,
            Self::Languages | Self::Products => 150,
            Self::HalfDays => 100,
            Self::Site | Self::Experience | Self::Wishes => 50,
            Self::Debriefs => 0,
        }
    }

    /// What it weighs in this plan.
    pub fn weight(self, document: &Document) -> u32 {
        document.settings().weights.get(self.id()).copied().unwrap_or_else(|| self.default_weight())
    }
}

/// What an unknown criterion counts.
const UNKNOWN: u64 = 500;

/// One criterion of one pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Which.
    pub criterion: Criterion,
    /// Its weight in this plan.
    pub weight: u32,
    /// 0 to 1000; none if not known for this pair.
    pub value: Option<u32>,
    /// Counts; a criterion nobody knows anything about is left out.
    pub counts: bool,
}

/// How well two people fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// 0 to 1000, the pairing level included.
    pub total: u32,
    /// What it is made of, in the order of [`Criterion::ALL`].
    pub criteria: [Judged; Criterion::ALL.len()],
    /// The manager's word on the pair.
    pub level: Option<PairingLevel>,
}

/// `part` of `whole`, 0 to 1000, rounded to the nearest.
fn share(part: u64, whole: u64) -> u32 {
    // Revenue of many customers in minor units, times a thousand, may need more than 64 bits.
    let (part, whole) = (u128::from(part), u128::from(whole));
    ((part * 2000 + whole) / (2 * whole)) as u32
}

impl Partners {
    /// How well the two fit; none if either does not take part.
    pub fn fit(&self, inside_rep: PersonId, field_rep: PersonId) -> Option<Fit> {
        let (inside, field) = (self.inside.get(&inside_rep)?, self.field.get(&field_rep)?);
        let criteria = std::array::from_fn(|at| {
            let criterion = Criterion::ALL[at];
            let counts = self.known[at] && self.weights[at] > 0;
            let value = if counts { self.value(criterion, inside, field) } else { None };
            Judged { criterion, weight: self.weights[at], value, counts }
        });
        let counted = || criteria.iter().filter(|judged| judged.counts);
        let weights: u64 = counted().map(|judged| u64::from(judged.weight)).sum();
        let sum: u64 =
            counted().map(|judged| u64::from(judged.weight) * judged.value.map_or(UNKNOWN, u64::from)).sum();
        let mean = if weights == 0 { UNKNOWN } else { (2 * sum + weights) / (2 * weights) };
        let level = self.level(inside_rep, field_rep);
        let total = match level {
            Some(PairingLevel::Preferred) => (mean + 150).min(1000),
            Some(PairingLevel::RatherNot) => mean.saturating_sub(300),
            Some(PairingLevel::Required | PairingLevel::Never) | None => mean,
        };
        Some(Fit { total: total as u32, criteria, level })
    }

    fn value(&self, criterion: Criterion, inside: &Profile, field: &Profile) -> Option<u32> {
        match criterion {
            Criterion::Territory => same(&inside.territory, &field.territory),
            Criterion::Customers => {
                let customers = self.customers.get(&field.id)?;
                let whole = customers.shared.values().sum::<u64>();
                let part = customers.shared.get(&inside.id).copied().unwrap_or(0);
                (whole > 0).then(|| share(part, whole))
            }
            Criterion::Languages => {
                let asked = &self.customers.get(&field.id)?.languages;
                let on_record = !inside.languages.is_empty() || !field.languages.is_empty();
                let both = |name: &String| inside.languages.contains(name) || field.languages.contains(name);
                part_of(asked, on_record, both)
            }
            Criterion::Products => {
                let bought = &self.customers.get(&field.id)?.products;
                let on_record = !inside.knows.is_empty() || !field.knows.is_empty();
                part_of(bought, on_record, |name| inside.knows.contains(name) || field.knows.contains(name))
            }
            Criterion::HalfDays => {
                let works = |week: u16| u64::from(week.count_ones());
                let both_work = works(inside.works) > 0 && works(field.works) > 0;
                both_work.then(|| share(works(inside.works & field.works), works(field.works)))
            }
            Criterion::Site => match (inside.site, field.site) {
                (Some(one), Some(other)) => Some(if one == other { 1000 } else { 0 }),
                _ => None,
            },
            Criterion::Experience => Some(u32::from(inside.years.abs_diff(field.years).min(10)) * 100),
            Criterion::Wishes => {
                let wished = [inside.wishes.contains(&field.id), field.wishes.contains(&inside.id)];
                match wished.iter().filter(|wished| **wished).count() {
                    2 => Some(1000),
                    1 => Some(800),
                    _ => (!inside.wishes.is_empty() || !field.wishes.is_empty()).then_some(0),
                }
            }
            Criterion::Debriefs => {
                let (done, written) = self.done.get(&(inside.id, field.id)).copied()?;
                (done > 0).then(|| share(u64::from(written), u64::from(done)))
            }
        }
    }

    /// True if the criterion is known for some pair. Looks at each side on its own: there are many pairs.
    pub(super) fn is_known(&self, criterion: Criterion) -> bool {
        let both =
            |has: &dyn Fn(&Profile) -> bool| self.inside.values().any(has) && self.field.values().any(has);
        let asked = |asks: &dyn Fn(&Customers) -> bool, on_record: &dyn Fn(&Profile) -> bool| {
            let inside = self.inside.values().any(on_record);
            let asking = |field: &&Profile| self.customers.get(&field.id).is_some_and(asks);
            self.field.values().filter(asking).any(|field| inside || on_record(field))
        };
        match criterion {
            _ if self.inside.is_empty() || self.field.is_empty() => false,
            Criterion::Territory => both(&|profile| !profile.territory.is_empty()),
            Criterion::Customers => asked(&|of| of.shared.values().any(|sum| *sum > 0), &|_| true),
            Criterion::Languages => asked(&|of| !of.languages.is_empty(), &|of| !of.languages.is_empty()),
            Criterion::Products => asked(&|of| !of.products.is_empty(), &|of| !of.knows.is_empty()),
            Criterion::HalfDays => both(&|profile| profile.works > 0),
            Criterion::Site => both(&|profile| profile.site.is_some()),
            Criterion::Experience => self.anybodys_years,
            Criterion::Wishes => {
                let mut people = self.inside.values().chain(self.field.values());
                people.any(|profile| !profile.wishes.is_empty())
            }
            Criterion::Debriefs => self.done.iter().any(|((inside, field), (done, _))| {
                *done > 0 && self.inside.contains_key(inside) && self.field.contains_key(field)
            }),
        }
    }
}

fn same(one: &str, other: &str) -> Option<u32> {
    (!one.is_empty() && !other.is_empty()).then_some(if one == other { 1000 } else { 0 })
}

fn part_of(
    asked: &std::collections::BTreeMap<String, u32>,
    on_record: bool,
    has: impl Fn(&String) -> bool,
) -> Option<u32> {
    let all: u64 = asked.values().map(|count| u64::from(*count)).sum();
    let covered: u64 = asked.iter().filter(|(name, _)| has(name)).map(|(_, count)| u64::from(*count)).sum();
    (all > 0 && on_record).then(|| share(covered, all))
}
