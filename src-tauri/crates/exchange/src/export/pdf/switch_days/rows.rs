//! Which rows the wall plan has, and which of them share a page.

use crate::export::view::Side;
use crate::export::view::switch_days::SwitchRoster;

/// A row of the wall plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    /// Heading over the people of a team at a desk or in a territory, named by the first of them.
    Group {
        person: usize,
        continued: bool,
    },
    Person(usize),
    /// How many answer at a desk.
    Desk(usize),
}

/// Heights of the rows, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heights {
    pub group: f32,
    /// The least a person needs.
    pub person: f32,
    pub desk: f32,
}

impl Heights {
    fn of(self, row: Row) -> f32 {
        match row {
            Row::Group { .. } => self.group,
            Row::Person(_) => self.person,
            Row::Desk(_) => self.desk,
        }
    }
}

/// All rows in order: people under their headings, and each desk's staffing below its people.
pub(super) fn rows(view: &SwitchRoster) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut printed = vec![false; view.staffing.len()];
    let group = |index: usize| (view.people[index].side, view.people[index].group.as_str());
    for index in 0..view.people.len() {
        if index == 0 || group(index) != group(index - 1) {
            rows.push(Row::Group { person: index, continued: false });
        }
        rows.push(Row::Person(index));
        let last_of_group = index + 1 == view.people.len() || group(index) != group(index + 1);
        if last_of_group && view.people[index].side == Side::Inside {
            for (desk, staffing) in view.staffing.iter().enumerate() {
                if !printed[desk] && staffing.desk == view.people[index].group {
                    rows.push(Row::Desk(desk));
                    printed[desk] = true;
                }
            }
        }
    }
    rows.extend((0..view.staffing.len()).filter(|desk| !printed[*desk]).map(Row::Desk));
    rows
}

/// Spreads the rows over as few pages as hold them, evenly, with headings repeated where a group goes on.
pub(super) fn pages(rows: &[Row], heights: Heights, room: f32) -> Vec<Vec<Row>> {
    let fewest = fill(rows, heights, room, usize::MAX);
    let people = rows.iter().filter(|row| matches!(row, Row::Person(_))).count();
    if fewest.len() < 2 {
        return fewest;
    }
    // Even pages look better than full ones and a rest; try the smallest share that needs no further page.
    let mut share = people.div_ceil(fewest.len());
    while share < people {
        let even = fill(rows, heights, room, share);
        if even.len() <= fewest.len() {
            return even;
        }
        share += 1;
    }
    fewest
}

fn fill(rows: &[Row], heights: Heights, room: f32, most: usize) -> Vec<Vec<Row>> {
    let mut pages = Vec::new();
    let mut page: Vec<Row> = Vec::new();
    let mut used = 0.0;
    let mut people = 0;
    let mut group = None;
    for (index, row) in rows.iter().enumerate() {
        if let Row::Group { person, .. } = row {
            group = Some(*person);
        }
        // A heading stays with its first person.
        let with_next = match (row, rows.get(index + 1)) {
            (Row::Group { .. }, Some(next)) => heights.of(*next),
            _ => 0.0,
        };
        let too_high = used + heights.of(*row) + with_next > room;
        let too_many = people >= most && !matches!(row, Row::Desk(_));
        if (too_high || too_many) && page.iter().any(|row| !matches!(row, Row::Group { .. })) {
            pages.push(std::mem::take(&mut page));
            (used, people) = (0.0, 0);
            if let (Row::Person(_), Some(person)) = (row, group) {
                page.push(Row::Group { person, continued: true });
                used = heights.group;
            }
        }
        page.push(*row);
        used += heights.of(*row);
        people += usize::from(matches!(row, Row::Person(_)));
    }
    if !page.is_empty() {
        pages.push(page);
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample;
    use proptest::prelude::*;
    use tandem_wording::Language;

    #[test]
    fn a_desk_follows_its_people() {
        let view = sample::roster(60, Language::De);
        let rows = rows(&view);
        let people = rows.iter().filter(|row| matches!(row, Row::Person(_))).count();
        assert_eq!(people, 60);
        for (position, row) in rows.iter().enumerate() {
            if let Row::Desk(desk) = row {
                let Row::Person(person) = rows[position - 1] else { panic!("{:?}", rows[position - 1]) };
                assert_eq!(view.people[person].group, view.staffing[*desk].desk);
            }
        }
    }

    proptest! {
        #[test]
        fn nobody_is_lost_and_no_page_is_too_full(count in 2usize..120, room in 60.0f32..600.0) {
            let view = sample::roster(count, Language::En);
            let heights = Heights { group: 10.0, person: 13.0, desk: 11.0 };
            let pages = pages(&rows(&view), heights, room);
            let mut seen = Vec::new();
            for page in &pages {
                let used: f32 = page.iter().map(|row| heights.of(*row)).sum();
                prop_assert!(used <= room, "{} in {}", used, room);
                let (first, last) = (page[0], page[page.len() - 1]);
                prop_assert!(!matches!(first, Row::Person(_)), "{:?}", first);
                prop_assert!(!matches!(last, Row::Group { .. }), "{:?}", last);
                seen.extend(page.iter().filter_map(|row| match row {
                    Row::Person(index) => Some(*index),
                    _ => None,
                }));
            }
            prop_assert_eq!(seen, (0..count).collect::<Vec<_>>());
        }
    }
}
