# Was der Planer zu Tandems und Betreuung sagt.

planner-proof-prices-of-partners = Jede Person im Innendienst bekam einen Preis; selbst die günstigste Wahl aller kostet bei diesen Preisen so viel.

planner-summary-tandems-new = { $count ->
    [one] Eine Person im Außendienst bekommt einen Partner.
   *[other] { $count } Personen im Außendienst bekommen einen Partner.
}
planner-summary-tandems-changed = { $count ->
    [one] Eine Person im Außendienst wechselt den Partner.
   *[other] { $count } Personen im Außendienst wechseln den Partner.
}
planner-summary-tandems-ended = { $count ->
    [one] Ein Tandem endet ohne Nachfolge.
   *[other] { $count } Tandems enden ohne Nachfolge.
}
planner-summary-tandems-pinned = { $count ->
    [one] Ein Tandem ist fixiert und bleibt.
   *[other] { $count } Tandems sind fixiert und bleiben.
}
planner-summary-tandems-alone = { $count ->
    [one] Eine Person im Außendienst hat keinen Partner.
   *[other] { $count } Personen im Außendienst haben keinen Partner.
}
planner-distance-tandems = Höchstens { $points } { $points ->
    [one] Punkt
   *[other] Punkte
} über dem bestmöglichen Plan.
planner-distance-cut-short = Die Planung wurde abgebrochen; vielleicht geht mehr.

planner-note-tandems-no-inside = Im Plan ist niemand im Innendienst, also gibt es keine Tandems zu bilden.
planner-note-tandems-no-field = Im Plan ist niemand im Außendienst, also gibt es keine Tandems zu bilden.
planner-note-tandems-pinned = Alle Tandems sind fixiert, also gibt es nichts zu entscheiden.

planner-conflict-pinned-never = { $inside } und { $field } sind als Tandem fixiert, aber mit „nie“ vermerkt. Bitte Fixierung lösen oder Vermerk ändern.
planner-conflict-pinned-required = { $inside } und { $field } sind als Tandem fixiert, aber für { $field } wird jemand anderes verlangt. Bitte Fixierung lösen oder Vermerk ändern.
planner-conflict-capacity = { $inside } muss nach Fixierungen und Vermerken { $count } Partner haben, höchstens { $capacity } sind erlaubt. Bitte die Zahl erhöhen oder einen Vermerk streichen.
planner-conflict-places = Der Innendienst darf zusammen { $places } Partner haben, im Außendienst sind es { $count } Personen. Bitte die Zahl bei jemandem erhöhen.

planner-unmet-partner = { $person } hat keinen Partner.
planner-obstacle-capacity = { $count ->
    [one] Eine Person im Innendienst hat so viele Partner wie erlaubt.
   *[other] { $count } Personen im Innendienst haben so viele Partner wie erlaubt.
}
planner-obstacle-never = { $count ->
    [one] Eine Person im Innendienst ist mit „nie“ vermerkt.
   *[other] { $count } Personen im Innendienst sind mit „nie“ vermerkt.
}
planner-obstacle-required = { $count ->
    [one] Eine Person im Innendienst ist nicht die verlangte.
   *[other] { $count } Personen im Innendienst sind nicht die verlangte.
}
planner-obstacle-fit = { $count ->
    [one] Eine Person im Innendienst käme in Frage.
   *[other] { $count } Personen im Innendienst kämen in Frage.
}

planner-alternative-partner = { $field } mit { $inside }
planner-alternative-tandem-exchange = { $field } mit { $inside } und { $other_field } mit { $other_inside }

planner-doing-hours = Suche Platz für jeden Kunden
planner-doing-balance = Gleiche Arbeit, Wege und Gesichter aus

planner-proof-cheapest-tandems = Jeder Kunde kostet mindestens so viel wie in seinem günstigsten Tandem.
planner-proof-priced-hours = Stunden und Umsatz aller bekamen Preise; selbst das günstigste Tandem jedes Kunden kostet bei diesen Preisen so viel.

planner-summary-coverage-given = { $count ->
    [one] Ein Kunde bekommt ein Tandem.
   *[other] { $count } Kunden bekommen ein Tandem.
}
planner-summary-coverage-moved = { $count ->
    [one] Ein Kunde wechselt das Tandem.
   *[other] { $count } Kunden wechseln das Tandem.
}
planner-summary-coverage-taken = { $count ->
    [one] Ein Kunde verliert sein Tandem.
   *[other] { $count } Kunden verlieren ihr Tandem.
}
planner-summary-coverage-pinned = { $count ->
    [one] Ein Kunde ist fixiert und bleibt.
   *[other] { $count } Kunden sind fixiert und bleiben.
}
planner-summary-coverage-without = { $count ->
    [one] Ein Kunde hat kein Tandem.
   *[other] { $count } Kunden haben kein Tandem.
}
planner-summary-coverage-relief = Kunden mit einem ID-Gesicht setzen im Außendienst { $count } Stunden im Jahr frei.
planner-distance-hours = Es ist nicht bewiesen, dass { $count } der Punkte für fehlende Stunden, Sprachen und Tandems nicht zu sparen sind.

planner-note-coverage-no-customer = Im Plan ist kein Kunde, also gibt es nichts zu vergeben.
planner-note-coverage-no-tandem = Kein Tandem kann Kunden haben. Bitte zuerst Tandems bilden.
planner-note-coverage-pinned = Alle Kunden sind fixiert, also gibt es nichts zu entscheiden.
planner-note-coverage-too-large = Die Gewichte oder die Umsätze dieses Plans sind zu groß, um damit zu planen.

planner-conflict-inside-hours = Die Kunden brauchen { $needed } Stunden im Innendienst im Jahr, vorhanden sind { $there }. Bitte Betreuungsmodelle ändern oder Personen ergänzen.
planner-conflict-field-hours = Die Kunden brauchen { $needed } Stunden im Außendienst im Jahr, vorhanden sind { $there }. Bitte Betreuungsmodelle ändern oder Personen ergänzen.
planner-conflict-pinned-protected = { $account } ist für { $person } geschützt, aber anderswo fixiert. Bitte Fixierung lösen oder Schutz beenden.

planner-unmet-customer = { $account } hat kein Tandem.
planner-obstacle-pinned = Der Kunde ist ohne ein Tandem fixiert, das Kunden haben kann.
planner-obstacle-protected = { $count ->
    [one] In einem Tandem fehlt die Person, für die der Kunde geschützt ist.
   *[other] In { $count } Tandems fehlt die Person, für die der Kunde geschützt ist.
}
planner-obstacle-hours = { $count ->
    [one] In einem Tandem würden die Stunden über der Kapazität mehr kosten.
   *[other] In { $count } Tandems würden die Stunden über der Kapazität mehr kosten.
}
planner-obstacle-not-tried = { $count ->
    [one] Ein Tandem käme in Frage; die Planung wurde abgebrochen.
   *[other] { $count } Tandems kämen in Frage; die Planung wurde abgebrochen.
}

planner-alternative-customer = { $account } zu { $inside } und { $field }
planner-alternative-no-tandem = { $account } ohne Tandem
