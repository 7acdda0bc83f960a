# Was der Planer zu seinen Vorschlägen sagt.

planner-doing-demand = Sucht für alle einen Rollentausch-Tag
planner-doing-wishes = Erfüllt Wünsche
planner-doing-finish = Prüft, dass es nichts Besseres gibt

planner-proof-counting = Gezählt wurden Ansprüche, Obergrenzen und mögliche Partner; wann etwas stattfinden kann, wurde nicht betrachtet.
planner-proof-cheapest-partners = Jedes Paar kostet mindestens so viel, wie es allein kosten würde; die günstigste Auswahl der Paare ist exakt berechnet.
planner-proof-priced-partners = Knappe Wochen, Innendienst-Plätze und Besucherplätze haben einen Preis bekommen; selbst die günstigste Auswahl der Paare kostet zu diesen Preisen so viel.
planner-proof-less-moving = Bewiesen für Pläne, die ihr Verschieben mitrechnen; abgezogen ist das Höchste, was Verschieben kosten könnte.
planner-proof-all-plans = Alle Pläne wurden betrachtet, außer solchen, die nicht besser sein konnten.
planner-proof-nothing-free = Es gibt nichts zu entscheiden, also auch keinen anderen Plan.

planner-summary-unchanged = Der Plan bleibt, wie er ist.
planner-summary-added = { $count ->
    [one] Ein Rollentausch-Tag kommt hinzu.
   *[other] { $count } Rollentausch-Tage kommen hinzu.
}
planner-summary-moved = { $count ->
    [one] Ein Rollentausch-Tag wird verschoben.
   *[other] { $count } Rollentausch-Tage werden verschoben.
}
planner-summary-removed = { $count ->
    [one] Ein Rollentausch-Tag entfällt.
   *[other] { $count } Rollentausch-Tage entfallen.
}
planner-summary-kept = { $count ->
    [one] Ein Rollentausch-Tag steht fest und bleibt.
   *[other] { $count } Rollentausch-Tage stehen fest und bleiben.
}
planner-summary-missing = { $count ->
    [one] Einer Person fehlt noch ein Rollentausch-Tag.
   *[other] Je Person gezählt fehlen noch { $count } Rollentausch-Tage.
}
planner-summary-complete = Alle haben ihren Anteil.
planner-summary-hard = { $count ->
    [one] Was feststeht, verletzt eine harte Regel.
   *[other] Was feststeht, verletzt { $count }-mal eine harte Regel.
}
planner-summary-rules-kept = { $count ->
    [one] Eine Regel ist ausgeschaltet, wird in Vorschlägen aber immer eingehalten: { $rules }. So ist „bestmöglich“ gemeint.
   *[other] { $count } Regeln sind ausgeschaltet, werden in Vorschlägen aber immer eingehalten: { $rules }. So ist „bestmöglich“ gemeint.
}

planner-distance-best = Das ist der bestmögliche Plan.
planner-distance-best-pinned = Das ist der bestmögliche Plan unter den feststehenden Vorgaben.
planner-distance-best-lengths = Das ist der bestmögliche Plan mit den von Hand gesetzten Längen.
planner-distance-best-pinned-lengths = Das ist der bestmögliche Plan unter den feststehenden Vorgaben und mit den von Hand gesetzten Längen.
planner-distance-soft = Höchstens { $points } { $points ->
    [one] Punkt
   *[other] Punkte
} ({ $percent } %) über dem bestmöglichen Plan.
planner-distance-medium = { $count ->
    [one] Es ist nicht bewiesen, dass sich für den letzten fehlenden Rollentausch-Tag kein Platz findet.
   *[other] Es ist nicht bewiesen, dass sich für { $count } der fehlenden Rollentausch-Tage kein Platz findet.
}
planner-distance-undisturbed = Ohne mehr am jetzigen Plan zu verschieben, geht es nicht besser; mit freiem Verschieben ließen sich höchstens { $points } { $points ->
    [one] Punkt
   *[other] Punkte
} sparen.

planner-note-no-inside = Im Plan gibt es niemanden im Innendienst, der mitreisen könnte.
planner-note-no-field = Im Plan gibt es niemanden im Außendienst, bei dem jemand mitreisen könnte.
planner-note-nobody-due = In diesem Zeitraum steht niemandem ein Rollentausch-Tag zu.
planner-note-no-days = In diesem Zeitraum ist kein halber Tag mehr zu planen.
planner-note-already-best = Der Plan ist bereits der bestmögliche.
planner-note-nothing-better = In der gegebenen Zeit wurde nichts Besseres gefunden.
planner-note-refused = Der Vorschlag passt nicht mehr zum Plan; bitte neu planen.

planner-feasible-no-visits = { $count ->
    [one] { $names } hat in diesem Zeitraum keinen halben Tag mehr bei Kunden, also kann niemand mitreisen. Arbeitsmuster und Abwesenheiten prüfen oder einen längeren Zeitraum wählen.
   *[other] { $names } haben in diesem Zeitraum keinen halben Tag mehr bei Kunden, also kann niemand mitreisen. Arbeitsmuster und Abwesenheiten prüfen oder einen längeren Zeitraum wählen.
}
planner-feasible-no-desk-half-day = { $count ->
    [one] { $names } hat keinen halben Tag ohne Kundentermine mehr für den Innendienst. Einen anderen Wochentag freihalten oder einen längeren Zeitraum wählen.
   *[other] { $names } haben keinen halben Tag ohne Kundentermine mehr für den Innendienst. Einen anderen Wochentag freihalten oder einen längeren Zeitraum wählen.
}
planner-feasible-no-ride-half-day = { $count ->
    [one] { $names } hat keinen freien halben Tag mehr für eine Mitreise. Abwesenheiten prüfen oder einen längeren Zeitraum wählen.
   *[other] { $names } haben keinen freien halben Tag mehr für eine Mitreise. Abwesenheiten prüfen oder einen längeren Zeitraum wählen.
}
planner-feasible-no-office = { $count ->
    [one] { $names } hat keinen halben Tag mehr im Büro, um jemanden zu empfangen. Einen weiteren Wochentag im Büro vorsehen oder einen längeren Zeitraum wählen.
   *[other] { $names } haben keinen halben Tag mehr im Büro, um jemanden zu empfangen. Einen weiteren Wochentag im Büro vorsehen oder einen längeren Zeitraum wählen.
}
planner-feasible-desk = Der Innendienst-Platz { $desk } hat Raum für { $possible } von { $needed } nötigen Hospitationen. Mehr Besucher zulassen, einen weiteren Wochentag im Büro vorsehen oder einen längeren Zeitraum wählen.
planner-feasible-office = Nur { $possible } von { $needed } nötigen Hospitationen passen in die halben Tage, an denen der Außendienst frei ist und Plätze da sind. Mehr Besucher zulassen, einen anderen Wochentag freihalten oder einen längeren Zeitraum wählen.
