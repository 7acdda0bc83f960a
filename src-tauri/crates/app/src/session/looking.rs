//! What is looked at beside the boards.

use super::Session;
use crate::{
    seam::{AppError, CustomerMap, MetView, Proposal, ShowYear},
    views,
};

impl Session {
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
