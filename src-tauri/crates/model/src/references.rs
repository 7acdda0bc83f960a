//! Who refers to whom.

use crate::*;

/// Lists the ids a noun refers to.
pub(crate) trait References {
    /// Calls `found` with each id and the name of the field it stands in.
    fn references(&self, found: &mut dyn FnMut(&'static str, EntityId));
}

macro_rules! references {
    ($($noun:ident { $($field:ident),* $(; optional $($option:ident),*)? $(; each $($list:ident),*)? })*) => {$(
        impl References for $noun {
            #[allow(unused_variables, reason = "some nouns refer to nothing")]
            fn references(&self, found: &mut dyn FnMut(&'static str, EntityId)) {
                $(found(stringify!($field), self.$field.into());)*
                $($(if let Some(id) = self.$option {
                    found(stringify!($option), id.into());
                })*)?
                $($(for id in &self.$list {
                    found(stringify!($list), (*id).into());
                })*)?
            }
        }
    )*};
}

references! {
    Settings {}
    Site {}
    Desk { ; optional site }
    Person { ; optional site, desk }
    Skill { person }
    TradeShow {}
    Station { show }
    Shift { show }
    Absence { person }
    Pairing { inside_rep, field_rep }
    Tandem { field_rep, inside_rep; optional deputy }
    Account { ; optional inside_owner, field_owner, tandem }
    Appointment { visitor; optional setter, account; each invited }
    CalendarItem { ; each attendees }
    HolidayCalendar {}
    Holiday { calendar }
    Blackout {}
    SwitchDay { inside_rep, field_rep }
    SeatNeed { show; optional station, shift }
    Visit { show, account }
    BoothDuty { shift, person; optional station }
    Draft {}
    Release {}
    IgnoredFinding {}
}

impl References for Wish {
    fn references(&self, found: &mut dyn FnMut(&'static str, EntityId)) {
        found("person", self.person.into());
        match self.kind {
            WishKind::NotOnWeekday { .. } => {}
            WishKind::NotThisShow { show } => found("kind", show.into()),
            WishKind::NotThisShift { shift } => found("kind", shift.into()),
            WishKind::Partner { partner } => found("kind", partner.into()),
        }
    }
}

impl References for OpeningBalance {
    fn references(&self, found: &mut dyn FnMut(&'static str, EntityId)) {
        found("person", self.person.into());
        if let BalanceKind::PairMet { partner } = self.kind {
            found("kind", partner.into());
        }
    }
}
