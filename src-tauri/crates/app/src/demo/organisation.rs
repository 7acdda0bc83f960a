//! Sites and desks.

use super::{
    World,
    names::street,
    random::{Ids, Random},
    towns::{SITES, Town, town},
};
use tandem_model::{Desk, Site};
use tandem_wording::Args;

/// People at a desk before another one is opened.
const LARGEST_DESK: usize = 12;

/// Sites and desks.
pub struct Organisation {
    /// Where the organisation is.
    pub sites: Vec<Site>,
    /// The town of each site.
    pub towns: Vec<&'static Town>,
    /// Its desks.
    pub desks: Vec<FoundedDesk>,
}

/// A desk and what its people share.
pub struct FoundedDesk {
    /// The desk.
    pub desk: Desk,
    /// Index of its site.
    pub site: usize,
    /// Inside reps it is for.
    pub headcount: usize,
}

/// Founds as many sites and desks as the size asks for.
pub fn found(world: &World) -> Organisation {
    let size = world.size;
    let mut random = Random::new(size.seed, "organisation");
    let wanted = ((size.inside + size.field) / 40 + 2).min(SITES.len());
    let towns: Vec<_> = SITES.iter().take(wanted).filter_map(|name| town(name)).collect();
    let mut ids = Ids::new(size.seed, "site");
    let sites: Vec<_> = towns
        .iter()
        .map(|town| Site {
            id: ids.next(),
            name: town.name.into(),
            place: town.place(street(town.land, &mut random)),
        })
        .collect();

    // The first site, where the firm began, is the largest.
    let mut of_site = vec![size.inside / (wanted + 1); wanted];
    of_site[0] += size.inside - of_site.iter().sum::<usize>();
    if of_site.len() > 1 && of_site[1] == 0 && of_site[0] > 1 {
        of_site[0] -= 1;
        of_site[1] += 1;
    }
    // Two answer the phones in turns better than one who cannot leave.
    if of_site.len() > 1 && size.inside >= 7 {
        while of_site[1] < 3 {
            of_site[0] -= 1;
            of_site[1] += 1;
        }
    }
    let mut ids = Ids::new(size.seed, "desk");
    let mut desks = Vec::new();
    for (site, people) in of_site.iter().enumerate() {
        let desks_here = people.div_ceil(LARGEST_DESK);
        for number in 0..desks_here {
            let args = Args::new().text("town", towns[site].name).number("number", number + 1);
            let key = if desks_here == 1 { "demo-desk" } else { "demo-desk-numbered" };
            let headcount = people / desks_here + usize::from(number < people % desks_here);
            let desk = Desk {
                id: ids.next(),
                name: world.texts.with(key, &args),
                site: Some(sites[site].id),
                minimum: None,
                visitor_limit: None,
            };
            desks.push(FoundedDesk { desk, site, headcount });
        }
    }
    Organisation { sites, towns, desks }
}
