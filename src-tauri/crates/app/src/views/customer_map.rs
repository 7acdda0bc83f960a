//! Customers on the map.

use super::{Seen, accounts::abc_letter};
use crate::{
    names,
    seam::{CustomerMap, MapTandem},
};
use std::collections::HashMap;
use tandem_model::{PersonId, TandemId};

/// Where the customers are, and whose they are.
pub(crate) fn customer_map(seen: &Seen) -> CustomerMap {
    let (document, coverage) = (seen.document, seen.live.coverage());
    let load = |id: PersonId| match coverage.capacity(id) {
        0 => None,
        capacity => Some(coverage.load(id).hours.saturating_mul(100) / capacity),
    };
    let mut tandems: Vec<MapTandem> = coverage
        .tandems()
        .map(|(id, inside, field)| MapTandem {
            id,
            inside: names::person(document, inside),
            field: names::person(document, field),
            load: load(inside).max(load(field)).map(|percent| u32::try_from(percent).unwrap_or(u32::MAX)),
        })
        .collect();
    tandems.sort_by(|a, b| (&a.field, &a.inside, a.id).cmp(&(&b.field, &b.inside, b.id)));
    let positions: HashMap<TandemId, i32> = tandems.iter().map(|tandem| tandem.id).zip(0..).collect();
    let mut map = CustomerMap {
        revision: seen.revision,
        tandems,
        ids: String::new(),
        east: Vec::new(),
        north: Vec::new(),
        tandem: Vec::new(),
        abc: String::new(),
        nowhere: 0,
    };
    // Four digits behind the point are ten metres, and half as long as all of them.
    let short = |degrees: f64| (degrees * 1e4).round() / 1e4;
    for account in &document.accounts {
        let Some(at) = account.place.coordinates else {
            map.nowhere += 1;
            continue;
        };
        map.ids.push_str(&account.id.0.simple().to_string());
        map.east.push(short(at.longitude));
        map.north.push(short(at.latitude));
        let tandem = coverage.tandem_of(account).and_then(|(id, _, _)| positions.get(&id));
        map.tandem.push(tandem.copied().unwrap_or(-1));
        map.abc.push(abc_letter(account.abc_class).chars().next().unwrap_or('-'));
    }
    map
}
