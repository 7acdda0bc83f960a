use crate::small::*;
use proptest::prelude::*;
use tandem_model::*;

/// One random edit of customers, switch days and tandems; some contradict each other on purpose.
fn edits() -> impl Strategy<Value = Vec<(u8, u8, u8)>> {
    prop::collection::vec((0..6u8, 0..6u8, 0..4u8), 1..30)
}

fn change(document: &Document, (kind, which, value): (u8, u8, u8)) -> Change {
    let id = 100 + u128::from(which);
    let (inside, field) = (INSIDE[usize::from(value % 2)], FIELD[usize::from(value / 2)]);
    let after: Option<Entity> = match kind {
        0 => Some(account(id, &format!("Customer {value}")).into()),
        1 => Some(switch_day(id, inside, field).into()),
        2 => Some(tandem(id, inside, field, "2027-01-01", (value > 1).then_some("2027-06-30")).into()),
        _ => None,
    };
    let id = match kind % 3 {
        0 => EntityId::Account(AccountId(uuid(id))),
        1 => EntityId::SwitchDay(SwitchDayId(uuid(id))),
        _ => EntityId::Tandem(TandemId(uuid(id))),
    };
    Change { id, before: document.get(id), after }
}

proptest! {
    #[test]
    fn taking_changes_back_in_reverse_order_leads_to_the_start(edits in edits()) {
        let start = world();
        let mut document = start.clone();
        let mut done = Vec::new();
        for edit in edits {
            let change = change(&document, edit);
            if let Ok(next) = document.apply(std::slice::from_ref(&change)) {
                prop_assert!(next.clone().checked().is_ok(), "a small check let through what the whole check refuses");
                document = next;
                done.push(change);
            }
        }
        let differences = diff(&start, &document);
        prop_assert_eq!(start.apply(&differences), Ok(document.clone()));
        prop_assert_eq!(document.apply(&invert(&differences)), Ok(start.clone()));
        for change in done.iter().rev() {
            document = document.apply(&[change.inverse()]).unwrap();
        }
        prop_assert_eq!(document, start);
    }
}

#[test]
fn nothing_happens_unless_everything_does() {
    let world = world();
    let changes = [Change::add(account(21, "Beta")), Change::add(account(22, " "))];
    assert!(world.apply(&changes).is_err());
    assert_eq!(world.accounts.len(), 1);
}

#[test]
fn outdated_changes_are_listed() {
    let world = world();
    let stale = Change::replace(account(20, "Old"), account(20, "New"));
    let fresh = Change::add(account(21, "Beta"));
    let changes = [stale.clone(), fresh];
    assert_eq!(world.outdated(&changes), [&stale]);
}

#[test]
fn every_noun_is_found_by_its_name() {
    for entity in world().entities() {
        let id = entity.id();
        assert_eq!(EntityId::of(id.noun(), id.uuid()), Some(id));
        let json = serde_json::to_string(&entity).unwrap();
        assert_eq!(serde_json::from_str::<Entity>(&json).unwrap(), entity, "{json}");
    }
    assert_eq!(EntityId::of("nonsense", Uuid::nil()), None);
}

#[test]
fn the_version_of_a_calendar_entry_only_grows() {
    let world = world();
    let before = switch_day(100, INSIDE[0], FIELD[0]);
    let moved = SwitchDay { goals: "Offers".to_owned(), ..before.clone() };
    let edit = Change::replace(before.clone(), moved.clone());
    let added = world.apply(&[Change::add(before)]).unwrap();
    let edited = added.apply(std::slice::from_ref(&edit)).unwrap();
    let published = SwitchDay { sequence: 3, ..moved.clone() };
    let released = edited.apply(&edited.settled(&[Change::replace(moved, published)])).unwrap();

    let back = [edit.inverse()];
    assert!(released.apply(&back).is_err(), "what is taken back was published meanwhile");
    let undone = released.apply(&released.settled(&back)).unwrap();
    let row = undone.switch_days.get(SwitchDayId(uuid(100))).unwrap();
    assert_eq!((row.sequence, row.goals.as_str()), (3, ""));
    assert_eq!(undone.settled(&[Change::add(account(21, "Beta"))]), [Change::add(account(21, "Beta"))]);
}
