//! A small fair: one station, and on 13 January one shift from 9 to 12.

use super::*;

pub const SHOW: TradeShowId = TradeShowId(Uuid::from_u128(1));
pub const SHIFT: ShiftId = ShiftId(Uuid::from_u128(1));
pub const STATION: StationId = StationId(Uuid::from_u128(1));

pub fn shift(n: u128, span: Span) -> Shift {
    Shift {
        id: ShiftId(Uuid::from_u128(n)),
        show: SHOW,
        name: String::new(),
        span,
        kind: ShiftKind::Customer,
        headcount: 0,
    }
}

pub fn duty(n: u128, person: PersonId, shift: u128) -> BoothDuty {
    BoothDuty {
        id: BoothDutyId(Uuid::from_u128(n)),
        shift: ShiftId(Uuid::from_u128(shift)),
        station: Some(STATION),
        person,
        pinned: false,
        sequence: 0,
    }
}

pub fn fair() -> World {
    World::new()
        .with(TradeShow {
            id: SHOW,
            name: "Fair".into(),
            place: Place {
                country: "DE".into(),
                coordinates: Some(Coordinates { latitude: 48.0, longitude: 11.0 }),
                ..Place::default()
            },
            booth: String::new(),
            zone: Berlin,
            from: day(1, 5),
            to: day(3, 31),
            people_budget: None,
        })
        .station(1, 1, 2)
        .with(shift(1, hours(day(1, 13), 18, 24)))
}

impl World {
    #[must_use]
    pub fn show(self, edit: impl FnOnce(&mut TradeShow)) -> Self {
        let mut show = self.0.trade_shows.get(SHOW).unwrap().clone();
        edit(&mut show);
        self.with(show)
    }

    #[must_use]
    pub fn station(self, minimum: u32, desired: u32, maximum: u32) -> Self {
        self.with(Station { id: STATION, show: SHOW, name: "Counter".into(), minimum, desired, maximum })
    }

    #[must_use]
    pub fn shift(self, n: u128, span: Span) -> Self {
        self.with(shift(n, span))
    }

    #[must_use]
    pub fn on(self, n: u128, person: PersonId, shift: u128) -> Self {
        self.with(duty(n, person, shift))
    }

    #[must_use]
    pub fn wants(self, person: PersonId, kind: WishKind) -> Self {
        self.with(Wish { id: WishId(Uuid::from_u128(1)), person, kind })
    }

    /// Publishes the roster of the fair as it is.
    #[must_use]
    pub fn published(self) -> Self {
        let rows = self.0.booth_duties.iter().cloned().map(Entity::from).collect::<Vec<_>>();
        let frozen = serde_json::json!({ "entities": rows }).to_string();
        self.with(Release {
            id: ReleaseId(Uuid::from_u128(1)),
            number: 1,
            scope: ReleaseScope::TradeShow { show: SHOW },
            published_at: DateTime::default(),
            published_by: String::new(),
            note: String::new(),
            frozen,
            withdrawn_at: None,
        })
    }
}
