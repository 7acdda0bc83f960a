//! Two versions of a roster side by side, in sentences.

use super::{
    frozen::{Frozen, Known},
    items::{Item, Kind, When},
};
use std::collections::{BTreeMap, BTreeSet};
use tandem_model::{LegLength, Uuid};
use tandem_wording::{Args, Message, Value};

/// A line that one of two versions has, or says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Difference<'a> {
    /// Only in the later version.
    Added(&'a Item),
    /// Only in the earlier version; the second is its cancellation in the later one, if that keeps one.
    Removed(&'a Item, Option<&'a Item>),
    /// In both, and not the same.
    Changed(&'a Item, &'a Item),
    /// In both and the same, but something else was published in between: only calendars need to hear of it.
    Back(&'a Item),
    /// In neither, but published in between: only calendars need to hear of it.
    Retracted(&'a Item),
}

impl<'a> Difference<'a> {
    /// What it was.
    pub const fn before(self) -> Option<&'a Item> {
        match self {
            Self::Removed(before, _) | Self::Changed(before, _) => Some(before),
            _ => None,
        }
    }

    /// What it is.
    pub const fn after(self) -> Option<&'a Item> {
        match self {
            Self::Added(after) | Self::Changed(_, after) => Some(after),
            _ => None,
        }
    }

    /// Readers of the roster see it.
    pub const fn is_visible(self) -> bool {
        !matches!(self, Self::Back(_) | Self::Retracted(_))
    }

    /// Whom it concerns.
    pub fn people(self) -> BTreeSet<Uuid> {
        let sides = self.before().into_iter().chain(self.after());
        sides.flat_map(|item| item.people.iter().copied()).collect()
    }
}

/// What is different in `later`, in the order of lists.
pub(crate) fn compare<'a>(earlier: &'a Frozen, later: &'a Frozen) -> Vec<Difference<'a>> {
    let (was, is) = (earlier.by_uid(), later.by_uid());
    let by_uid = |items: &'a [Item]| -> BTreeMap<&'a str, &'a Item> {
        items.iter().map(|item| (item.uid.as_str(), item)).collect()
    };
    let (cancelled_then, cancelled) = (by_uid(&earlier.gone), by_uid(&later.gone));
    let mut differences: Vec<Difference> = later
        .items
        .iter()
        .filter_map(|after| match was.get(after.uid.as_str()) {
            None => Some(Difference::Added(after)),
            Some(before) if !before.says_the_same(after) => Some(Difference::Changed(before, after)),
            Some(before) => (before.sequence != after.sequence).then_some(Difference::Back(after)),
        })
        .collect();
    let removed = earlier.items.iter().filter(|before| !is.contains_key(before.uid.as_str()));
    differences.extend(
        removed.map(|before| Difference::Removed(before, cancelled.get(before.uid.as_str()).copied())),
    );
    let retracted = later.gone.iter().filter(|item| {
        !was.contains_key(item.uid.as_str())
            && cancelled_then.get(item.uid.as_str()).is_none_or(|then| then.sequence != item.sequence)
    });
    differences.extend(retracted.map(Difference::Retracted));
    differences.sort_by_cached_key(|difference| {
        let shown = difference.after().or(difference.before());
        shown.map(Item::order)
    });
    differences
}

/// A difference as everybody reads it.
pub(crate) fn sentence(difference: Difference, people: &BTreeMap<Uuid, Known>) -> Message {
    let with = |key, item: &Item| Message::new(key, Args::new().message("line", line(item, people)));
    match difference {
        Difference::Added(after) | Difference::Back(after) => with("releases-added", after),
        Difference::Removed(before, _) | Difference::Retracted(before) => with("releases-removed", before),
        Difference::Changed(before, after) => changed(before, after, people),
    }
}

/// What, and when if there is a time.
fn line(item: &Item, people: &BTreeMap<Uuid, Known>) -> Message {
    let what = what(item, people);
    match when(&item.when) {
        Some(when) => Message::new("releases-line", Args::new().message("what", what).message("when", when)),
        None => what,
    }
}

fn changed(before: &Item, after: &Item, people: &BTreeMap<Uuid, Known>) -> Message {
    let args = Args::new().message("line", line(after, people));
    if before.people != after.people {
        return Message::new("releases-changed-people", args.message("before", line(before, people)));
    }
    if let (Some(was), Some(is)) = (when(&before.when), when(&after.when))
        && before.when != after.when
    {
        let args =
            Args::new().message("what", what(after, people)).message("before", was).message("after", is);
        return Message::new("releases-moved", args);
    }
    if (&before.detail, &before.title) == (&after.detail, &after.title) {
        let args = args.text("before", &before.place).text("after", &after.place);
        return Message::new("releases-changed-place", args);
    }
    match after.kind {
        Kind::Tandem => Message::new("releases-changed-agreement", args),
        Kind::Account => {
            let args = args.message("before", model(&before.detail)).message("after", model(&after.detail));
            Message::new("releases-changed-model", args)
        }
        Kind::RideAlong | Kind::DeskShift | Kind::BoothDuty => {
            Message::new("releases-changed-station", args.message("before", line(before, people)))
        }
    }
}

/// What a line is about, with everybody's names.
pub(crate) fn what(item: &Item, people: &BTreeMap<Uuid, Known>) -> Message {
    let name = |at: usize| -> Value {
        match item.people.get(at) {
            Some(id) => {
                people.get(id).map_or(Value::Message(Message::plain("roster-somebody-gone")), |known| {
                    Value::Text(known.name.clone())
                })
            }
            None => Value::Message(Message::plain("releases-nobody")),
        }
    };
    let two = Args::new().with("inside", name(0)).with("field", name(1));
    match item.kind {
        Kind::RideAlong => Message::new("releases-what-ride-along", two),
        Kind::DeskShift => Message::new("releases-what-desk-shift", two),
        Kind::BoothDuty => {
            let args =
                Args::new().with("person", name(0)).text("show", &item.title).text("station", &item.detail);
            let key = if item.detail.is_empty() { "releases-what-duty" } else { "releases-what-duty-at" };
            Message::new(key, args)
        }
        Kind::Tandem => {
            let key =
                if item.people.len() > 2 { "releases-what-tandem-deputy" } else { "releases-what-tandem" };
            let args = if item.people.len() > 2 { two.with("deputy", name(2)) } else { two };
            Message::new(key, args)
        }
        Kind::Account if item.people.is_empty() => {
            Message::new("releases-what-account-open", Args::new().text("account", &item.title))
        }
        Kind::Account => Message::new("releases-what-account", two.text("account", &item.title)),
    }
}

/// When a line is; none if it has no time.
pub(crate) fn when(when: &When) -> Option<Message> {
    Some(match when {
        When::Leg { date, length: LegLength::Full, .. } => {
            Message::new("releases-when-day", Args::new().date("date", *date))
        }
        When::Leg { date, length, .. } => {
            let half = Args::new().half_day("half", *date, *length == LegLength::Afternoon);
            Message::new("releases-when-half", half)
        }
        When::Time { span } => {
            let (from, to) = (span.start.with_timezone(&span.zone), span.end.with_timezone(&span.zone));
            let args = Args::new()
                .date("date", from.date_naive())
                .text("from", from.format("%H:%M").to_string())
                .text("to", to.format("%H:%M").to_string());
            Message::new("releases-when-time", args)
        }
        When::Period { from, until: None } => {
            Message::new("releases-when-from", Args::new().date("date", *from))
        }
        When::Period { from, until: Some(until) } => {
            Message::new("releases-when-until", Args::new().date("date", *from).date("until", *until))
        }
        When::Always => return None,
    })
}

/// A coverage model by its code.
pub(crate) fn model(code: &str) -> Message {
    Message::plain(match code {
        "one_inside_face" => "releases-model-one-inside-face",
        "two_faces" => "releases-model-two-faces",
        "one_field_face" => "releases-model-one-field-face",
        _ => "releases-model-one-team",
    })
}
