//! One id type per noun, so that a person's id cannot be passed where a customer's is meant.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name(#[cfg_attr(feature = "ts", ts(type = "string"))] pub Uuid);

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::parse_str(text).map(Self)
            }
        }
    )*};
}

ids! {
    /// Of the one row of settings; always [`SettingsId::ONLY`].
    SettingsId;
    /// Of a place where the organisation has desks.
    SiteId;
    /// Of an inside desk: a group that answers the phones together.
    DeskId;
    /// Of a person.
    PersonId;
    /// Of one language, skill or product knowledge of one person.
    SkillId;
    /// Of a wish.
    WishId;
    /// Of an opening balance.
    OpeningBalanceId;
    /// Of an absence.
    AbsenceId;
    /// Of an appointment.
    AppointmentId;
    /// Of a meeting or a training.
    CalendarItemId;
    /// Of a calendar of public or school holidays.
    HolidayCalendarId;
    /// Of a holiday.
    HolidayId;
    /// Of a blackout period.
    BlackoutId;
    /// Of a customer.
    AccountId;
    /// Of a tandem.
    TandemId;
    /// Of a pairing level between two people.
    PairingId;
    /// Of a job-switch day.
    SwitchDayId;
    /// Of a trade show.
    TradeShowId;
    /// Of a station on a booth.
    StationId;
    /// Of a shift of a trade show.
    ShiftId;
    /// Of what a seat demands of the person on it.
    SeatNeedId;
    /// Of a customer visit expected at a trade show.
    VisitId;
    /// Of a booth duty.
    BoothDutyId;
    /// Of a draft.
    DraftId;
    /// Of a release.
    ReleaseId;
    /// Of a finding that is ignored.
    IgnoredFindingId;
}

impl SettingsId {
    /// A plan has exactly one row of settings.
    pub const ONLY: Self = Self(Uuid::nil());
}
