//! What a seat on a booth is called.

use tandem_model::{Document, ShiftId, StationId};
use tandem_wording::{Args, Language, say};

/// Show, local day and hours of a shift, and the station.
pub(crate) fn seat(
    language: Language,
    document: &Document,
    shift: ShiftId,
    station: Option<StationId>,
) -> String {
    let Some(shift) = document.shifts.get(shift) else { return String::new() };
    let Some(show) = document.trade_shows.get(shift.show) else { return String::new() };
    let (from, to) = (shift.span.start.with_timezone(&show.zone), shift.span.end.with_timezone(&show.zone));
    let args = Args::new()
        .text("show", &show.name)
        .date("date", from.date_naive())
        .text("from", from.format("%H:%M").to_string())
        .text("to", to.format("%H:%M").to_string());
    match station.and_then(|id| document.stations.get(id)) {
        Some(station) => say(language, "app-seat-at-station", &args.text("station", &station.name)),
        None => say(language, "app-seat", &args),
    }
}
