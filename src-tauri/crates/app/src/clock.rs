//! Now, today and new ids: created here and handed to everything below.

use chrono::{DateTime, Local, NaiveDate, NaiveTime, Utc};
use tandem_model::Uuid;

/// Where the app takes the time from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    today: Option<NaiveDate>,
}

impl Clock {
    /// The machine's clock.
    pub const fn system() -> Self {
        Self { today: None }
    }

    /// Always this day; the time of day runs on. For tests and for scripts that want the same answer every day.
    pub const fn on(today: NaiveDate) -> Self {
        Self { today: Some(today) }
    }

    /// Today where the person is.
    pub fn today(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| Local::now().date_naive())
    }

    /// This instant.
    pub fn now(&self) -> DateTime<Utc> {
        let now = Utc::now();
        match self.today {
            Some(today) => {
                let time = NaiveTime::signed_duration_since(now.time(), NaiveTime::MIN);
                today.and_time(NaiveTime::MIN).and_utc() + time
            }
            None => now,
        }
    }

    /// An id nobody has.
    #[allow(clippy::unused_self, reason = "ids grow with time, and time comes from here")]
    pub fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}
