//! Who should be there when a customer comes.

use super::{ShiftFacts, ShowFacts};
use crate::facts::Calendar;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use tandem_model::{AbcClass, Document, Half, PersonId, Span, Visit};

/// The faces of a customer who comes to a show.
#[derive(Clone, Debug)]
pub struct VisitFaces {
    /// Inside and field face, as far as they are known: of the tandem in force on the day, else the owners.
    pub faces: Vec<PersonId>,
    /// Who stands in for the inside face.
    pub deputy: Option<PersonId>,
    /// What it costs if none of them is there: 3, 2 or 1 by class.
    pub points: u64,
    /// Minutes of duty in the window that suffice.
    pub needed: i64,
    /// When it begins on the venue's clocks.
    pub begins: NaiveDateTime,
    span: Span,
}

impl VisitFaces {
    /// Reads them for a visit to the show; none if the customer is not there.
    pub fn of(document: &Document, show: &ShowFacts, visit: &Visit) -> Option<Self> {
        let account = document.accounts.get(visit.account)?;
        let begins = visit.span.start.with_timezone(&show.zone).naive_local();
        let tandem = account.tandem.and_then(|id| document.tandems.get(id));
        let (faces, deputy) = match tandem.filter(|tandem| tandem.in_force_on(begins.date())) {
            Some(tandem) => (vec![tandem.inside_rep, tandem.field_rep], tandem.deputy),
            None => ([account.inside_owner, account.field_owner].into_iter().flatten().collect(), None),
        };
        let points = match account.abc_class {
            Some(AbcClass::A) => 3,
            Some(AbcClass::B) => 2,
            Some(AbcClass::C) | None => 1,
        };
        let needed = ((visit.span.minutes() + 1) / 2).max(1);
        Some(Self { faces, deputy, points, needed, begins, span: visit.span })
    }

    /// Minutes of the shift that lie in the window.
    pub fn minutes_of(&self, shift: &ShiftFacts) -> i64 {
        let shared = shift.span.end.min(self.span.end) - shift.span.start.max(self.span.start);
        shared.num_minutes().max(0)
    }
}

impl Calendar {
    /// The half of the day a local time lies in.
    pub fn half_of(&self, time: NaiveTime) -> Half {
        if time < self.settings.working_hours.midday { Half::Morning } else { Half::Afternoon }
    }

    /// How often a duty on the date counts if it is moved: 0 in the past, 4 within the days of notice, else 1.
    pub fn times_moved(&self, date: NaiveDate) -> u64 {
        let today = self.context.today;
        let notice = today.checked_add_days(Days::new(self.settings.notice_days.into()));
        match (date < today, notice.is_some_and(|notice| date <= notice)) {
            (true, _) => 0,
            (false, true) => 4,
            (false, false) => 1,
        }
    }
}
