//! A unit of cost with its cause.

use crate::{Level, rule, weight};
use chrono::NaiveDate;
use tandem_model::{AbsenceId, AccountId, Document, EntityId, HalfDay, HolidayId, LegKind, PersonId};

/// What a check is told from outside; the rules read no clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Context {
    /// The day on which somebody looks at the plan.
    pub today: NaiveDate,
}

/// Why a person cannot be planned in a half-day. The first that holds is named, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Blocked {
    /// Not yet or no longer with the organisation.
    NotEmployed,
    /// Away.
    Absence(AbsenceId),
    /// Public holiday of the person's region.
    Holiday(HolidayId),
    /// The working week says off.
    Off,
    /// An appointment, meeting, training or booth duty.
    Item(EntityId),
}

impl Blocked {
    /// The noun that blocks, if it is one.
    pub fn entity(self) -> Option<EntityId> {
        match self {
            Self::NotEmployed | Self::Off => None,
            Self::Absence(id) => Some(id.into()),
            Self::Holiday(id) => Some(id.into()),
            Self::Item(id) => Some(id),
        }
    }
}

/// What the sentence about a term needs besides names and dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Detail {
    /// Which leg it is about.
    pub leg: Option<LegKind>,
    /// Why somebody is not available.
    pub why: Option<Blocked>,
    /// How many there are.
    pub have: Option<u64>,
    /// How many there should be, at least or at most.
    pub limit: Option<u64>,
}

/// One cause and what it costs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Term {
    /// Id of the rule.
    pub rule: &'static str,
    /// How many units.
    pub amount: u64,
    /// Weight x amount; 0 if it is not scored.
    pub cost: u64,
    /// Whom it concerns.
    pub people: Vec<PersonId>,
    /// Which customers it concerns.
    pub accounts: Vec<AccountId>,
    /// When, in order.
    pub dates: Vec<HalfDay>,
    /// What it is about; the noun to change comes first.
    pub subjects: Vec<EntityId>,
    /// Part of the board's score. What no decision of the board can change is shown and not scored.
    pub scored: bool,
    /// For the sentence.
    pub detail: Detail,
}

impl Term {
    /// `amount` units of `rule`, with the weight in force.
    pub fn new(document: &Document, rule: &'static str, amount: u64) -> Self {
        Self {
            rule,
            amount,
            cost: amount * u64::from(weight(document, rule)),
            people: Vec::new(),
            accounts: Vec::new(),
            dates: Vec::new(),
            subjects: Vec::new(),
            scored: true,
            detail: Detail::default(),
        }
    }

    /// Adds people.
    #[must_use]
    pub fn people(mut self, people: impl IntoIterator<Item = PersonId>) -> Self {
        self.people.extend(people);
        self
    }

    /// Adds half-days.
    #[must_use]
    pub fn dates(mut self, dates: impl IntoIterator<Item = HalfDay>) -> Self {
        self.dates.extend(dates);
        self
    }

    /// Adds a subject.
    #[must_use]
    pub fn subject(mut self, subject: impl Into<EntityId>) -> Self {
        self.subjects.push(subject.into());
        self
    }

    /// Adds a subject if there is one.
    #[must_use]
    pub fn maybe_subject(mut self, subject: Option<impl Into<EntityId>>) -> Self {
        self.subjects.extend(subject.map(Into::into));
        self
    }

    /// Says which leg it is about.
    #[must_use]
    pub fn leg(mut self, leg: LegKind) -> Self {
        self.detail.leg = Some(leg);
        self
    }

    /// Says why somebody is not available.
    #[must_use]
    pub fn why(mut self, why: Blocked) -> Self {
        self.detail.why = Some(why);
        self
    }

    /// Says how many there are and how many there should be.
    #[must_use]
    pub fn counts(mut self, have: u64, limit: u64) -> Self {
        self.detail.have = Some(have);
        self.detail.limit = Some(limit);
        self
    }

    /// Shown, but no part of the score.
    #[must_use]
    pub fn unscored(mut self) -> Self {
        self.scored = false;
        self.cost = 0;
        self
    }

    /// How bad it is.
    pub fn level(&self) -> Level {
        rule(self.rule).map_or(Level::Soft, |rule| rule.level)
    }

    /// True if it says something: a scored term of a rule with weight 0 is switched off.
    pub(crate) fn counts_at_all(&self) -> bool {
        self.amount > 0 && (self.cost > 0 || !self.scored)
    }
}

/// True for what is listed on its own: hard, medium, shown without being scored, or soft above its rule's threshold.
pub fn is_finding(term: &Term) -> bool {
    rule(term.rule)
        .is_some_and(|rule| rule.level != Level::Soft || !term.scored || term.cost > rule.finding_above)
}
