//! The check that follows every change: an index from scope to terms.
//!
//! A change touches some scopes; only those are looked at again, with the facts and the roster brought up to date
//! first. Changes that reach everywhere (settings, holidays, sites, people joining or leaving) start over.

mod calendar;
mod coverage;
mod legs;
mod people;
mod roster;
mod shows;
mod switches;
mod tandems;
mod touch;

use crate::facts::partners::Touched;
use crate::facts::{Calendar, CoverGroup, Coverage, Partners};
use crate::{Board, Context, Score, Term, released, rule};
use chrono::NaiveDate;
use roster::Roster;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use tandem_model::{
    AccountId, BoothDuty, BoothDutyId, Change, DeskId, Document, Entity, EntityId, HalfDay, LegKind,
    ModelError, PersonId, ShiftId, SwitchDay, SwitchDayId, TradeShowId, VisitId, invert,
};

/// What a bundle of rules is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Switch(SwitchDayId),
    Leg(SwitchDayId, LegKind),
    Share(PersonId),
    Gaps(PersonId),
    PersonHalf(PersonId, HalfDay),
    Pair(PersonId, PersonId),
    DeskHalf(DeskId, HalfDay),
    Week(NaiveDate),
    Cover([PersonId; 2], HalfDay),
    Released(SwitchDayId),
    Places,
    Entries(PersonId),
    PartnerOf(PersonId),
    PartnersOf(PersonId),
    Spread,
    Customer(AccountId),
    Workload(PersonId),
    CustomerPlaces,
    Duty(BoothDutyId),
    DutyReleased(BoothDutyId),
    Shift(ShiftId),
    Visit(VisitId),
    ShowPerson(PersonId),
    ShowAt(PersonId, TradeShowId),
    ShowPeople(TradeShowId),
    ShowPlaces,
    ShowDesk(DeskId, HalfDay),
    ShowCover([PersonId; 2], HalfDay),
}

/// Which terms went and which came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TermsChange {
    /// No longer there.
    pub removed: Vec<Term>,
    /// New.
    pub added: Vec<Term>,
}

impl TermsChange {
    /// By how much the score of `board` changes.
    pub fn delta(&self, board: Board) -> Score {
        crate::score(&self.added, board) - crate::score(&self.removed, board)
    }
}

/// What a rule looks at when it is evaluated.
struct View<'a> {
    document: &'a Document,
    calendar: &'a Calendar,
    partners: &'a Partners,
    coverage: &'a Coverage,
    roster: &'a Roster,
    released: &'a HashMap<SwitchDayId, SwitchDay>,
    released_duties: &'a HashMap<BoothDutyId, Vec<BoothDuty>>,
}

impl View<'_> {
    /// Every term of one scope.
    fn evaluate(&self, key: Key) -> Vec<Term> {
        let mut terms = Vec::new();
        match key {
            Key::Switch(id) => self.switch(id, &mut terms),
            Key::Leg(id, kind) => self.leg(id, kind, &mut terms),
            Key::Share(person) => self.share(person, &mut terms),
            Key::Gaps(person) => self.gaps(person, &mut terms),
            Key::PersonHalf(person, at) => self.person_half(person, at, &mut terms),
            Key::Pair(inside_rep, field_rep) => self.pair(inside_rep, field_rep, &mut terms),
            Key::DeskHalf(desk, at) => self.desk_half(desk, at, &mut terms),
            Key::Week(week) => self.week(week, &mut terms),
            Key::Cover(two, at) => self.cover(two, at, &mut terms),
            Key::Released(id) => self.released(id, &mut terms),
            Key::Places => self.places(&mut terms),
            Key::Entries(person) => self.entries(person, &mut terms),
            Key::PartnerOf(field_rep) => self.partner_of(field_rep, &mut terms),
            Key::PartnersOf(inside_rep) => self.partners_of(inside_rep, &mut terms),
            Key::Spread => self.spread(&mut terms),
            Key::Customer(account) => self.customer(account, &mut terms),
            Key::Workload(person) => self.workload(person, &mut terms),
            Key::CustomerPlaces => self.customer_places(&mut terms),
            Key::Duty(id) => self.duty(id, &mut terms),
            Key::DutyReleased(id) => self.duty_released(id, &mut terms),
            Key::Shift(id) => self.shift(id, &mut terms),
            Key::Visit(id) => self.visit_at_show(id, &mut terms),
            Key::ShowPerson(person) => self.show_person(person, &mut terms),
            Key::ShowAt(person, show) => self.show_at(person, show, &mut terms),
            Key::ShowPeople(show) => self.show_people(show, &mut terms),
            Key::ShowPlaces => self.show_places(&mut terms),
            Key::ShowDesk(desk, at) => self.desk_without_crew(desk, at, &mut terms),
            Key::ShowCover(two, at) => self.show_cover(two, at, &mut terms),
        }
        terms.retain(Term::counts_at_all);
        terms
    }
}

/// The terms of a plan, kept up to date from change to change.
#[derive(Clone, Debug)]
pub struct LiveCheck {
    calendar: Calendar,
    partners: Partners,
    coverage: Coverage,
    roster: Roster,
    released: HashMap<SwitchDayId, SwitchDay>,
    /// As each show's release knows them: one that moved from show to show can be in both.
    released_duties: HashMap<BoothDutyId, Vec<BoothDuty>>,
    terms: BTreeMap<Key, Vec<Term>>,
    scores: BTreeMap<Board, Score>,
}

impl LiveCheck {
    /// Checks the whole of `document`.
    pub fn new(document: &Document, context: &Context) -> Self {
        let calendar = Calendar::new(document, context);
        let partners = Partners::new(document, context);
        let coverage = Coverage::new(document, context);
        let mut roster = Roster::default();
        for switch in &document.switch_days {
            roster.add(calendar.horizon(), switch);
        }
        let released =
            released::switch_days(document).into_iter().map(|switch| (switch.id, switch)).collect();
        let duties = calendar.shows().flat_map(|show| released::booth_duties(document, show.id));
        let mut released_duties: HashMap<_, Vec<_>> = HashMap::new();
        for duty in duties {
            released_duties.entry(duty.id).or_default().push(duty);
        }
        let mut check = Self {
            calendar,
            partners,
            coverage,
            roster,
            released,
            released_duties,
            terms: BTreeMap::new(),
            scores: BTreeMap::new(),
        };
        for key in check.all_keys(document) {
            check.look_again(document, key, &mut TermsChange::default());
        }
        check
    }

    /// A switch day as the latest release in force has it.
    pub fn released_switch(&self, id: SwitchDayId) -> Option<&SwitchDay> {
        self.released.get(&id)
    }

    /// Follows `changes`, which turn `before` into `after`; answers with what changed.
    pub fn apply(&mut self, before: &Document, after: &Document, changes: &[Change]) -> TermsChange {
        let far_reaching = |change: &Change| {
            self.calendar.needs_rebuild(after, change.before.as_ref(), change.after.as_ref())
        };
        let mut change = TermsChange::default();
        if changes.iter().any(far_reaching) {
            let next = Self::new(after, &self.calendar.context());
            difference(&self.terms, &next.terms, &mut change);
            *self = next;
            return change;
        }
        for key in self.follow(before, after, changes) {
            self.look_again(after, key, &mut change);
        }
        change
    }

    /// Brings facts and roster up to date and names the scopes to look at again.
    fn follow(&mut self, before: &Document, after: &Document, changes: &[Change]) -> BTreeSet<Key> {
        let mut keys = BTreeSet::new();
        for change in changes {
            self.touch(before, change, &mut keys);
        }
        let (mut demand, mut eligible) = (false, BTreeSet::new());
        for change in changes {
            let (old, new) = (change.before.as_ref(), change.after.as_ref());
            self.calendar.follow(before, after, old, new);
            if let Some(Entity::SwitchDay(switch)) = old {
                self.roster.remove(self.calendar.horizon(), switch);
            }
            if let Some(Entity::SwitchDay(switch)) = new {
                self.roster.add(self.calendar.horizon(), switch);
            }
            demand |= matches!(old.or(new), Some(Entity::Person(_) | Entity::Pairing(_)));
            for row in [old, new].into_iter().flatten() {
                match row {
                    Entity::Person(person) => eligible.insert(person.id),
                    Entity::Absence(absence) => eligible.insert(absence.person),
                    _ => false,
                };
            }
        }
        if demand {
            self.touch_demand(after, &mut keys);
            self.touch_show_targets(after, &mut keys);
        }
        for person in eligible {
            self.touch_eligible(person, &mut keys);
        }
        for two in self.follow_covers(before, after, changes) {
            self.touch_cover(two, touch::ANY_TIME, &mut keys);
            self.touch_show_cover(two, &mut keys);
        }
        self.follow_partners(after, changes, &mut keys);
        self.follow_coverage(before, after, changes, &mut keys);
        for change in changes {
            self.touch(after, change, &mut keys);
        }
        keys
    }

    /// Brings up to date who stands in for whom where that hangs on tandems; answers with the groups that came or went.
    fn follow_covers(&mut self, before: &Document, after: &Document, changes: &[Change]) -> Vec<CoverGroup> {
        let tandems = coverage::tandems_in(changes);
        if tandems.is_empty() {
            return Vec::new();
        }
        // The calendar has followed customers that changed themselves.
        let changed: BTreeSet<EntityId> = changes.iter().map(|change| change.id).collect();
        let named = tandems.iter().flat_map(|id| self.coverage.accounts_of(*id));
        let accounts: Vec<_> = named.filter(|id| !changed.contains(&EntityId::Account(*id))).collect();
        self.calendar.follow_covers(before, after, &tandems, &accounts)
    }

    /// Brings the facts of the tandems up to date and names their scopes to look at again.
    fn follow_partners(&mut self, after: &Document, changes: &[Change], keys: &mut BTreeSet<Key>) {
        // Who takes part may change, so the scopes of before count as well as those of after.
        let far = |change: &Change| {
            !matches!(change.id, EntityId::Account(_) | EntityId::SwitchDay(_) | EntityId::Tandem(_))
        };
        let everybody = if changes.iter().any(far) { tandems::keys(&self.partners) } else { BTreeSet::new() };
        let paired: BTreeSet<PersonId> = field_reps_paired(changes).collect();
        let was: Vec<PersonId> = self.partners.planned_with(&paired).collect();
        let mut all = false;
        let mut touched = false;
        for change in changes {
            match self.partners.follow(after, change.before.as_ref(), change.after.as_ref()) {
                Touched::Some(field_reps) => {
                    touched |= !field_reps.is_empty();
                    keys.extend(field_reps.into_iter().map(Key::PartnerOf));
                }
                Touched::All => all = true,
            }
        }
        if !paired.is_empty() {
            keys.insert(Key::Spread);
            keys.extend(was.into_iter().chain(self.partners.planned_with(&paired)).map(Key::PartnersOf));
        }
        let differently_known = (all || touched) && self.partners.settle();
        if all || differently_known {
            keys.extend(everybody);
            keys.extend(tandems::keys(&self.partners));
        }
    }

    fn look_again(&mut self, document: &Document, key: Key, change: &mut TermsChange) {
        let view = View {
            document,
            calendar: &self.calendar,
            partners: &self.partners,
            coverage: &self.coverage,
            roster: &self.roster,
            released: &self.released,
            released_duties: &self.released_duties,
        };
        let new = view.evaluate(key);
        let old = if new.is_empty() { self.terms.remove(&key) } else { self.terms.insert(key, new.clone()) };
        let old = old.unwrap_or_default();
        if old == new {
            return;
        }
        self.count(&old, -1);
        self.count(&new, 1);
        change.removed.extend(old.iter().filter(|term| !new.contains(term)).cloned());
        change.added.extend(new.into_iter().filter(|term| !old.contains(term)));
    }

    fn count(&mut self, terms: &[Term], sign: i64) {
        for term in terms.iter().filter(|term| term.scored) {
            if let Some(rule) = rule(term.rule) {
                let cost = i64::try_from(term.cost).unwrap_or(i64::MAX);
                self.scores.entry(rule.board).or_default().add(rule.level, sign * cost);
            }
        }
    }

    /// The score of `board`.
    pub fn score(&self, board: Board) -> Score {
        self.scores.get(&board).copied().unwrap_or_default()
    }

    /// The terms of `board`, in a fixed order.
    pub fn terms(&self, board: Board) -> impl Iterator<Item = &Term> + '_ {
        let of_board = move |term: &&Term| rule(term.rule).is_some_and(|rule| rule.board == board);
        self.terms.values().flatten().filter(of_board)
    }

    /// The facts behind the terms.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Who may form a tandem with whom.
    pub const fn partners(&self) -> &Partners {
        &self.partners
    }

    /// Which tandem can have which customer.
    pub const fn coverage(&self) -> &Coverage {
        &self.coverage
    }

    /// What `changes` to `document` would do, without keeping it: everything is as before afterwards.
    ///
    /// # Errors
    /// What [`Document::apply`] says to these changes.
    pub fn verdict(&mut self, document: &Document, changes: &[Change]) -> Result<TermsChange, ModelError> {
        let after = document.apply(changes)?;
        let far_reaching = |change: &Change| {
            self.calendar.needs_rebuild(&after, change.before.as_ref(), change.after.as_ref())
        };
        if changes.iter().any(far_reaching) {
            return Ok(self.clone().apply(document, &after, changes));
        }
        let change = self.apply(document, &after, changes);
        self.apply(&after, document, &invert(changes));
        Ok(change)
    }
}

/// Field reps whose tandems the changes are about.
fn field_reps_paired(changes: &[Change]) -> impl Iterator<Item = PersonId> + '_ {
    let rows = changes.iter().flat_map(|change| [&change.before, &change.after]).flatten();
    rows.filter_map(|row| if let Entity::Tandem(tandem) = row { Some(tandem.field_rep) } else { None })
}

/// Terms by key that went and came from `old` to `new`.
fn difference(old: &BTreeMap<Key, Vec<Term>>, new: &BTreeMap<Key, Vec<Term>>, change: &mut TermsChange) {
    let keys: BTreeSet<&Key> = old.keys().chain(new.keys()).collect();
    for key in keys {
        let (was, is) = (old.get(key), new.get(key));
        if was == is {
            continue;
        }
        let (was, is) = (was.map_or(&[][..], Vec::as_slice), is.map_or(&[][..], Vec::as_slice));
        change.removed.extend(was.iter().filter(|term| !is.contains(term)).cloned());
        change.added.extend(is.iter().filter(|term| !was.contains(term)).cloned());
    }
}
