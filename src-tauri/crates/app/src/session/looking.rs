//! What is looked at beside the boards.

use super::Session;
use crate::{
    seam::{
        AbcCurve, AccountSheet, AccountsPacked, AccountsView, AppError, CalendarQuestion, CalendarView,
        Candidate, CoverageBoard, CoverageQuestion, CoveredAccounts, CustomerMap, MetView, Overview,
        PairingsView, PeopleView, PersonSheet, Proposal, SeatPlace, SeatQuestion, SettingsView, ShowBoard,
        ShowYear, ShowsView, SwitchBoard, SwitchDayFacts, TandemBoard, TandemFacts, Verdict, VerdictQuestion,
    },
    views,
};
use tandem_model::{AbcThresholds, AccountId, BoothDutyId, PersonId, SwitchDayId, TandemId, TradeShowId};

impl Session {
    /// Everything the settings show.
    pub fn settings_view(&self) -> Result<SettingsView, AppError> {
        self.ask(|plan| {
            let (path, backups) = (plan.file.path().to_owned(), plan.file.backups());
            Ok(views::settings_view(&plan.seen(), &path, &backups))
        })
    }

    /// The plan at a glance.
    pub fn overview(&self) -> Result<Overview, AppError> {
        self.ask(|plan| Ok(views::overview(&plan.seen())))
    }

    /// One calendar of everything, for some days and people.
    pub fn calendar_view(&self, question: &CalendarQuestion) -> Result<CalendarView, AppError> {
        let question = question.clone();
        self.ask(move |plan| Ok(views::calendar_view(&plan.seen(), &question)))
    }

    /// The matrix of pairing levels.
    pub fn pairings_view(&self) -> Result<PairingsView, AppError> {
        self.ask(|plan| Ok(views::pairings_view(&plan.seen())))
    }

    /// What thresholds would make of the customers.
    pub fn abc_curve(&self, thresholds: AbcThresholds) -> Result<AbcCurve, AppError> {
        self.ask(move |plan| Ok(views::abc_curve(&plan.seen(), thresholds)))
    }

    /// The table of people.
    pub fn people_view(&self) -> Result<PeopleView, AppError> {
        self.ask(|plan| Ok(views::people_view(&plan.seen())))
    }

    /// All about one person.
    pub fn person_sheet(&self, id: PersonId) -> Result<PersonSheet, AppError> {
        self.ask(move |plan| views::person_sheet(&plan.seen(), id))
    }

    /// The table of customers.
    pub fn accounts_view(&self) -> Result<AccountsView, AppError> {
        self.ask(|plan| Ok(views::accounts_view(&plan.seen())))
    }

    /// The table of customers in few bytes: 20,000 rows in less than 2 MB.
    pub fn accounts_packed(&self) -> Result<AccountsPacked, AppError> {
        self.accounts_view().map(AccountsPacked::from)
    }

    /// All about one customer.
    pub fn account_sheet(&self, id: AccountId) -> Result<AccountSheet, AppError> {
        self.ask(move |plan| views::account_sheet(&plan.seen(), id))
    }

    /// The switch-day board.
    pub fn switch_board(&self) -> Result<SwitchBoard, AppError> {
        self.ask(|plan| Ok(views::switch_board(&plan.seen())))
    }

    /// The board of tandems.
    pub fn tandem_board(&self) -> Result<TandemBoard, AppError> {
        self.ask(|plan| Ok(views::tandem_board(&plan.seen())))
    }

    /// All about the partner of a field rep, with everybody it could be.
    pub fn tandem_facts(&self, field: PersonId) -> Result<TandemFacts, AppError> {
        self.ask(move |plan| plan.tandem_facts(field))
    }

    /// What would happen if the field rep had each of some partners, or none.
    pub fn tandem_verdicts(
        &self,
        field: PersonId,
        targets: Vec<Option<PersonId>>,
    ) -> Result<Vec<Verdict>, AppError> {
        self.ask(move |plan| plan.tandem_verdicts(field, &targets))
    }

    /// The board of coverage.
    pub fn coverage_board(&self) -> Result<CoverageBoard, AppError> {
        self.ask(|plan| Ok(views::coverage_board(&plan.seen())))
    }

    /// The customers of a tandem in force, or those without one.
    pub fn covered_accounts(&self, tandem: Option<TandemId>) -> Result<CoveredAccounts, AppError> {
        self.ask(move |plan| Ok(views::covered_accounts(&plan.seen(), tandem)))
    }

    /// What would happen if customers went to each of some tandems.
    pub fn coverage_verdicts(&self, question: CoverageQuestion) -> Result<Vec<Verdict>, AppError> {
        self.ask(move |plan| plan.coverage_verdicts(&question))
    }

    /// All trade shows.
    pub fn shows_view(&self) -> Result<ShowsView, AppError> {
        self.ask(|plan| Ok(views::shows_view(&plan.seen())))
    }

    /// The roster of one trade show.
    pub fn show_board(&self, id: TradeShowId) -> Result<ShowBoard, AppError> {
        self.ask(move |plan| views::show_board(&plan.seen(), id))
    }

    /// What would happen if somebody went to each of some seats.
    pub fn seat_verdicts(&self, question: SeatQuestion) -> Result<Vec<Verdict>, AppError> {
        self.ask(move |plan| plan.seat_verdicts(&question))
    }

    /// Everybody who could take a seat, or stand in for a duty, the best first.
    pub fn seat_candidates(
        &self,
        duty: Option<BoothDutyId>,
        seat: SeatPlace,
    ) -> Result<Vec<Candidate>, AppError> {
        self.ask(move |plan| plan.seat_candidates(duty, seat))
    }

    /// All about one switch day.
    pub fn inspect_switch_day(&self, id: SwitchDayId) -> Result<SwitchDayFacts, AppError> {
        self.ask(move |plan| plan.inspect_switch_day(id))
    }

    /// What would happen if a leg went to each of some targets.
    pub fn verdicts(&self, question: &VerdictQuestion) -> Result<Vec<Verdict>, AppError> {
        let question = question.clone();
        self.ask(move |plan| plan.verdicts(&question))
    }

    /// The shows of a year, or of the year of the next one, with everybody's share.
    pub fn show_year(&self, year: Option<i32>) -> Result<ShowYear, AppError> {
        self.ask(move |plan| Ok(views::show_year(&plan.seen(), year)))
    }

    /// A proposal that waits, as the language says it now.
    pub fn proposal(&self, id: &str) -> Result<Proposal, AppError> {
        let kept = self.raw_proposal(id)?;
        Ok(kept.shown(self.language()))
    }

    /// Who has met whom.
    pub fn met_view(&self) -> Result<MetView, AppError> {
        self.ask(|plan| Ok(views::met_view(&plan.seen())))
    }

    /// Where the customers are, and whose they are.
    pub fn customer_map(&self) -> Result<CustomerMap, AppError> {
        self.ask(|plan| Ok(views::customer_map(&plan.seen())))
    }
}
