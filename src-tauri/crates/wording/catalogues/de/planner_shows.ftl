# Was der Planer über Standbesetzungen sagt.

planner-doing-seats = Plätze werden besetzt

planner-proof-counted-seats = Gezählt wurden Plätze, Anforderungen und Besuche, die auch dann offen bleiben, wenn alle kommen, die dürfen.
planner-proof-priced-seats = Was sich mehrere teilen, bekam Preise; selbst die billigste Wahl für jede Person und Messe kostet bei diesen Preisen so viel.

planner-summary-duties-added = { $count ->
    [one] Ein Standdienst kommt hinzu.
   *[other] { $count } Standdienste kommen hinzu.
}
planner-summary-duties-moved = { $count ->
    [one] Ein Standdienst geht an eine andere Person oder einen anderen Platz.
   *[other] { $count } Standdienste gehen an andere Personen oder Plätze.
}
planner-summary-duties-removed = { $count ->
    [one] Ein Standdienst fällt weg.
   *[other] { $count } Standdienste fallen weg.
}
planner-summary-duties-kept = { $count ->
    [one] Ein Standdienst ist fix und bleibt.
   *[other] { $count } Standdienste sind fix und bleiben.
}
planner-summary-duties-released = { $count ->
    [one] Um die Plätze zu besetzen, mussten Dienste von { $names } verschoben werden.
   *[other] Um die Plätze zu besetzen, mussten Dienste von { $count } Leuten verschoben werden: { $names }.
}
planner-summary-seats-empty = { $count ->
    [one] Ein Platz bleibt leer.
   *[other] { $count } Plätze bleiben leer.
}
planner-summary-needs-unmet = { $count ->
    [one] In einem Fall fehlt einer Schicht eine Seite, eine Sprache oder eine Fähigkeit.
   *[other] In { $count } Fällen fehlt einer Schicht eine Seite, eine Sprache oder eine Fähigkeit.
}
planner-summary-visits-unmet = { $count ->
    [one] Ein Kunde trifft kein bekanntes Gesicht.
   *[other] { $count } Kunden treffen kein bekanntes Gesicht.
}
planner-summary-seats-complete = Alle Plätze sind besetzt, und jeder Kunde trifft ein bekanntes Gesicht.

planner-distance-seats = Es ist nicht bewiesen, dass alles Fehlende fehlen muss: höchstens { $count } { $count ->
    [one] Punkt
   *[other] Punkte
} des Bedarfs ließen sich noch decken.

planner-note-no-shows = In diesem Zeitraum gibt es keine Messe mit Schichten.
planner-note-no-people = Es gibt niemanden für einen Messestand.
planner-note-no-seats = In diesem Zeitraum ist kein Platz mehr zu planen: Die Schichten sind vorbei, beginnen gleich, oder niemand darf sie übernehmen.
planner-note-nothing-lost = Alle können ihre Standdienste leisten; es gibt nichts zu reparieren.

planner-alternative-replace = Stattdessen { $person }
planner-alternative-swap = Tausch mit { $person }
planner-alternative-nobody = Den Platz leer lassen
planner-alternative-seat = { $person }

planner-unmet-seat = { $place ->
    [station] „{ $station }“
   *[crew] Der Mannschaft{ $station }
} auf der { $show } { $count ->
    [one] fehlt am { $date } eine Person
   *[other] fehlen am { $date } { $count } Personen
}.
planner-obstacle-seat = { $rule ->
    [show_unavailable] { $count } nicht verfügbar
    [show_need_unmet] { $count } ohne das, was der Platz verlangt
    [show_overlap] { $count } zu dieser Zeit beschäftigt
    [show_above_budget] { $count } über der vorgesehenen Zahl der Leute
    [show_above_maximum] { $count } über dem Höchstmaß der Station
    [show_never_pair] { $count } mit „nie“ gegenüber jemandem dort
    [show_desk_below_minimum] { $count } im Innendienst unentbehrlich
    [show_day_too_long] { $count } würden zu lange arbeiten
    [show_break_missing] { $count } ohne Pause
    [show_rest_too_short] { $count } ohne genug Ruhezeit
    [show_days_in_a_row] { $count } mit zu vielen Tagen hintereinander
    [show_weekly_rest] { $count } ohne wöchentliche Ruhe
    [show_substitute_day] { $count } ohne Ersatzruhetag
    [show_seat_empty] { $count } möglich, aber anderswo nötiger oder zu teuer
   *[other] { $count } ließen anderes ungetan
}
planner-feasible-seats = { $count ->
    [one] Für einen Platz darf niemand kommen: Abwesenheiten, Anforderungen oder das Minimum prüfen.
   *[other] Für { $count } Plätze darf niemand kommen: Abwesenheiten, Anforderungen oder das Minimum prüfen.
}
planner-feasible-needs = { $count ->
    [one] In einer Schicht hat niemand, der kommen darf, was die Gruppe braucht: Fähigkeiten, Abwesenheiten oder die Anforderung prüfen.
   *[other] In { $count } Fällen hat niemand, der zu einer Schicht kommen darf, was die Gruppe braucht: Fähigkeiten, Abwesenheiten oder die Anforderungen prüfen.
}
