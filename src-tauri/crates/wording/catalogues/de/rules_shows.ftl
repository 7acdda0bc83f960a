# Was Regeln über Messen sagen. Uhrzeiten sind die am Messeort.

rules-show-unavailable = { $person } kann am { $date }, { $time } nicht auf dem Stand der { $show } sein: { $reason }.
rules-show-overlap = { $limit ->
    [0] { $person } ist am { $date } an zwei Orten zugleich: { $item } und { $other_item }.
   *[other] { $person } hat am { $date } nur { $have } Minuten von einem Ort zum anderen ({ $item }, { $other_item }); der Weg dauert { $limit }.
}
rules-show-need-unmet = { $person } sitzt am { $date }, { $time } auf einem Platz der { $show }, der { $need } verlangt.
rules-show-above-maximum = { $seat } auf der { $show } fasst am { $date }, { $time } höchstens { $limit } und hat { $have }: { $people }.
rules-show-above-budget = Auf dem Stand der { $show } sind { $have } verschiedene Leute, vorgesehen sind { $limit }: { $people }{ $more ->
    [0] {""}
    [one] {" "}und noch jemand
   *[other] {" "}und { $more } weitere
}.
rules-show-never-pair = { $people } dürfen nie zusammen sein, teilen aber am { $date }, { $time } eine Schicht der { $show }.
rules-show-desk-below-minimum = { $have ->
    [0] Niemand bleibt
    [one] Nur eine Person bleibt
   *[other] Nur { $have } Personen bleiben
} am { $day } am Platz „{ $desk }“, { $limit } müssen bleiben; auf der Messe: { $people }.
rules-show-day-too-long = { $person } arbeitet am { $date } { $hours } Stunden; das Gesetz erlaubt { $limit_hours }.
rules-show-break-missing = { $person } hat am { $date } { $have } Minuten Pause; das Gesetz verlangt { $limit }.
rules-show-rest-too-short = { $person } hat beim Dienst am { $date } nur { $hours } Stunden Ruhe ({ $item }, { $other_item }); das Gesetz verlangt { $limit_hours }.
rules-show-days-in-a-row = { $person } arbeitet { $have } Tage hintereinander, vom { $date } bis { $other_date }; das Gesetz erlaubt { $limit }.
rules-show-weekly-rest = { $person } hat in der Woche ab { $date } keine Ruhe von { $limit_hours } Stunden.
rules-show-substitute-day = { $person } hat am { $date } Dienst, an einem Sonn- oder Feiertag, und bekommt innerhalb von { $limit } Tagen keinen Ersatzruhetag.
rules-show-seat-empty = { $seat } auf der { $show } hat am { $date }, { $time } { $have } von { $limit } Leuten.
rules-show-side-missing = { $have ->
    [0] Niemand vom Innendienst
   *[other] Niemand vom Außendienst
} ist am { $date }, { $time } bei { $people } auf der { $show }.
rules-show-group-need = Niemand auf dem Stand der { $show } bringt am { $date }, { $time } { $need } mit.
rules-show-visit-unmet = Wenn { $account } am { $date }, { $time } zur { $show } kommt, ist kein vertrautes Gesicht auf dem Stand ({ $people }).
rules-show-deputy-at-visit = Wenn { $account } am { $date }, { $time } zur { $show } kommt, ist nur die Vertretung { $person } auf dem Stand.
rules-show-below-desired = { $seat } auf der { $show } hat am { $date }, { $time } { $have } Leute; gewünscht sind { $limit }.
rules-show-without-partner = { $person } hat am { $date }, { $time } niemanden vom eigenen Tandem auf dem Stand der { $show }.
rules-show-rather-not-pair = { $people } sollten eher nicht zusammen sein, teilen aber am { $date }, { $time } eine Schicht der { $show }.
rules-show-uneven-load = { $person } hat { $hours } Stunden Dienst auf der { $show }; ein gleicher Anteil wären { $limit_hours }.
rules-show-year-share = { $person } hat im Jahr { $have } halbe Tage Standdienst; ein fairer Anteil sind { $limit }.
rules-show-year-share-far = { $person } liegt beim Standdienst weit über dem fairen Anteil des Jahres: { $have } halbe Tage statt { $limit }.
rules-show-weekend-days = { $person } hat im Jahr { $have } Wochenend- oder Feiertage mit Standdienst; { $limit } sind genug.
rules-show-journey = { $person } reist { $have } km zur { $show } für { $date } bis { $other_date }.
rules-show-idle-day = { $person } ist am { $date } ohne Dienst auf der { $show }.
rules-show-wish-shift = { $person } hätte die Schicht der { $show } am { $date }, { $time } lieber nicht.
rules-show-wish-show = { $person } führe lieber nicht zur { $show }.
rules-show-newcomer = { $person } ist neu auf Messen und hat am { $date }, { $time } niemanden mit Erfahrung auf dem Stand der { $show }.
rules-show-booked-after = { $person } ist gleich nach der { $show } verplant, am { $day }.
rules-show-home-cover = { $people } vertreten einander und sind am { $day } beide weg, wegen der { $show }.
rules-show-moved-released = Der veröffentlichte Standdienst von { $person } auf der { $show } am { $date }, { $time } findet nicht mehr wie angekündigt statt.
rules-show-moved = Der Standdienst von { $person } auf der { $show } am { $date }, { $time } wird verschoben oder fällt weg.
rules-show-place-unknown = Es ist nicht bekannt, wo { $shows } stattfindet; Reisen dorthin bleiben außer Acht. Koordinaten ergänzen.

# Plätze und Anforderungen
rules-seat-station = „{ $name }“
rules-seat-crew = Die Mannschaft
rules-need-language = { $name ->
    [cs] Tschechisch
    [de] Deutsch
    [en] Englisch
    [es] Spanisch
    [fr] Französisch
    [it] Italienisch
    [nl] Niederländisch
    [pl] Polnisch
   *[other] die Sprache „{ $name }“
}{ $level ->
    [0] {""}
    [1] {" "}(ab A1)
    [2] {" "}(ab A2)
    [3] {" "}(ab B1)
    [4] {" "}(ab B2)
    [5] {" "}(ab C1)
   *[other] {" "}(C2)
}
rules-need-skill = „{ $name }“{ $level ->
    [0] {""}
   *[other] {" "}(ab Stufe { $level })
}
rules-item-switch = ein Rollentausch-Tag

# Auswege
rules-fix-replace-person = Jemand anderen diesen Dienst übernehmen lassen
rules-fix-duty-back-to-release = Zurück auf das Veröffentlichte

# Namen der Regeln
rules-name-show-unavailable = Jemand für eine Schicht nicht verfügbar
rules-name-show-overlap = Standdienst neben etwas anderem
rules-name-show-need-unmet = Anforderungen eines Platzes nicht erfüllt
rules-name-show-above-maximum = Zu viele Leute an einer Station
rules-name-show-above-budget = Zu viele Leute auf einer Messe
rules-name-show-never-pair = Paar mit „nie“ auf einem Stand
rules-name-show-desk-below-minimum = Mindestbesetzung wegen einer Messe unterschritten
rules-name-show-day-too-long = Arbeitstag zu lang
rules-name-show-break-missing = Pause fehlt
rules-name-show-rest-too-short = Ruhezeit zu kurz
rules-name-show-days-in-a-row = Zu viele Tage hintereinander
rules-name-show-weekly-rest = Wöchentliche Ruhe fehlt
rules-name-show-substitute-day = Ersatzruhetag fehlt
rules-name-show-seat-empty = Leere Plätze
rules-name-show-side-missing = Innen- oder Außendienst fehlt auf einem Stand
rules-name-show-group-need = Anforderungen einer Gruppe nicht erfüllt
rules-name-show-visit-unmet = Kunden ohne ihr Gesicht
rules-name-show-deputy-at-visit = Vertretung statt Gesicht
rules-name-show-below-desired = Weniger als gewünscht
rules-name-show-without-partner = Schichten ohne das eigene Tandem
rules-name-show-rather-not-pair = Paar mit „eher nicht“ auf einem Stand
rules-name-show-uneven-load = Ungleiche Anteile an einer Messe
rules-name-show-year-share = Anteil des Jahres überschritten
rules-name-show-year-share-far = Anteil des Jahres weit überschritten
rules-name-show-weekend-days = Viele Wochenenden
rules-name-show-journey = Reisen
rules-name-show-idle-day = Leere Tage vor Ort
rules-name-show-wish-shift = Wünsche gegen Schichten
rules-name-show-wish-show = Wünsche gegen Messen
rules-name-show-newcomer = Neulinge ohne Anleitung
rules-name-show-booked-after = Gleich nach einer Messe verplant
rules-name-show-home-cover = Vertretung fehlt wegen einer Messe
rules-name-show-moved-released = Veröffentlichte Dienste verschoben
rules-name-show-moved = Geplante Dienste verschoben
rules-name-show-place-unknown = Unbekannte Messeorte
