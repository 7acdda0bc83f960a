# Was Regeln über einen Plan sagen. Tage kommen mit Wochentag, halbe Tage mit ihrer Hälfte.

rules-switch-leg-unavailable = { $person } kann { $leg ->
    [desk] bei der Hospitation
   *[ride] bei der Mitreise
} mit { $partner } am { $day } nicht dabei sein: { $reason }.
rules-switch-double-booking = { $person } hat am { $day } { $have } Einsätze zugleich.
rules-switch-ride-without-visit = { $field } besucht am { $day } keine Kunden; { $inside } kann nirgendwohin mitreisen.
rules-switch-host-not-in-office = { $inside } ist am { $day } nicht im Büro und kann { $field } nicht empfangen.
rules-switch-visitor-has-appointment = { $field } ist am { $day } bei einem Kunden ({ $item }) und kann nicht bei { $inside } hospitieren.
rules-switch-ride-too-short = { $inside } und { $field } sind zu weit voneinander entfernt für eine halbtägige Mitreise am { $date }; nötig ist ein ganzer Tag.
rules-desk-below-minimum = Am Platz „{ $desk }“ { $have ->
    [0] bleibt am { $day } niemand
    [one] bleibt am { $day } nur eine Person
   *[other] bleiben am { $day } nur { $have } Personen
}, { $limit } müssen da sein; auf Mitreise: { $people }.
rules-host-too-many-visitors = { $person } empfängt am { $day } { $have } Gäste zugleich.
rules-desk-too-many-visitors = Am Platz „{ $desk }“ sind am { $day } { $have } Gäste; Platz ist für { $limit }.
rules-switch-gap = Zwischen zwei Rollentauschen von { $person } ({ $date } und { $other_date }) { $have ->
    [0] liegt kein Tag
    [one] liegt nur ein Tag
   *[other] liegen nur { $have } Tage
}; es sollen mindestens { $limit } sein.
rules-switch-blackout = Die { $leg ->
    [desk] Hospitation
   *[ride] Mitreise
} von { $inside } und { $field } am { $day } liegt { $period_kind ->
    [named] in „{ $period }“, einer Zeit ohne Rollentausch
    [unnamed] in einer Zeit ohne Rollentausch
   *[quarter] in den letzten Tagen des Quartals, die frei bleiben
}.
rules-switch-never-pair = { $inside } und { $field } dürfen nie zusammen eingeteilt werden, tauschen aber am { $date }.
rules-switch-pair-repeated = { $inside } und { $field } tauschen in diesem Plan { $have }-mal; einmal genügt.
rules-switch-above-maximum = { $person } hat { $have ->
    [one] einen Rollentausch
   *[other] { $have } Rollentausche
}; höchstens { $limit } sind vorgesehen.
rules-switch-legs-too-far = Mitreise und Hospitation von { $inside } und { $field } ({ $date } und { $other_date }) liegen { $have } Arbeitstage auseinander; höchstens { $limit } sind erlaubt.
rules-switch-missing = { $person } hat { $limit ->
    [one] { $have } von einem fälligen Rollentausch
   *[other] { $have } von { $limit } fälligen Rollentauschen
}.
rules-switch-own-tandem = { $inside } und { $field } sind ein Tandem, haben aber noch nicht miteinander getauscht und sind nicht dafür geplant.
rules-switch-pair-again = { $inside } und { $field } haben im letzten Jahr schon miteinander getauscht.
rules-switch-rather-not-pair = { $inside } und { $field } sollen eher nicht zusammen eingeteilt werden, tauschen aber am { $date }.
rules-switch-weekday-wish = { $person } möchte an diesem Wochentag lieber nicht tauschen ({ $date }).
rules-switch-school-holidays = Die { $leg ->
    [desk] Hospitation
   *[ride] Mitreise
} von { $inside } und { $field } am { $day } fällt in die Schulferien von { $people }.
rules-switch-week-quota = In der Woche ab { $date } liegen { $have } Einsätze; gleichmäßig verteilt wären es { $limit }.
rules-switch-legs-apart = Mitreise und Hospitation von { $inside } und { $field } ({ $date } und { $other_date }) liegen { $have } Arbeitstage auseinander.
rules-switch-visit-by-pattern = Für die Mitreise von { $inside } am { $day } hat { $field } noch keinen Kundentermin.
rules-switch-short-item = { $person } hat während der { $leg ->
    [desk] Hospitation
   *[ride] Mitreise
} mit { $partner } am { $day } noch etwas anderes: { $items }.
rules-switch-distance = { $inside } und { $field } starten { $have } km voneinander entfernt.
rules-switch-home-cover = { $people } vertreten einander und sind am { $day } beide weg.
rules-switch-moved-released = Die veröffentlichte { $leg ->
    [desk] Hospitation
   *[ride] Mitreise
} von { $people } am { $day } findet nicht mehr wie angekündigt statt.
rules-switch-moved = Die { $leg ->
    [desk] Hospitation
   *[ride] Mitreise
} von { $people } am { $day } wird verschoben oder entfällt.
rules-place-unknown = Es ist nicht bekannt, von wo { $people }{ $more ->
    [0] {""}
    [one] {" "}und eine weitere Person
   *[other] {" "}und { $more } weitere
} losfahren; Entfernungen bleiben hier außer Acht. Koordinaten oder einen Standort ergänzen.
rules-calendar-unavailable = { $person } hat am { $day } einen Eintrag im Kalender ({ $item }): { $reason }.
rules-calendar-overlap = { $person } ist am { $day } an zwei Orten zugleich: { $item } und { $other_item }.

# Warum jemand nicht eingeplant werden kann
rules-why-not-employed = an diesem Tag nicht im Unternehmen
rules-why-absent = abwesend
rules-why-holiday = Feiertag
rules-why-named-holiday = Feiertag ({ $name })
rules-why-off = nach dem Wochenmuster frei
rules-why-item = { $item }

# Was in Kalendern steht
rules-item-private = ein privater Termin
rules-item-appointment = ein Termin
rules-item-titled = „{ $name }“
rules-item-visit = ein Besuch bei { $name }
rules-item-duty = Standdienst auf { $name }

# Auswege
rules-fix-unpin = Fixierung lösen
rules-fix-move-leg = Auf den nächsten freien halben Tag verschieben
rules-fix-cancel = Diesen Rollentausch absagen
rules-fix-back-to-release = Zurück auf den veröffentlichten Termin
rules-fix-remove-duty = Diesen Standdienst entfernen

# Namen der Regeln
rules-name-switch-leg-unavailable = Jemand nicht verfügbar
rules-name-switch-double-booking = Zwei Einsätze zugleich
rules-name-switch-ride-without-visit = Mitreise ohne Kunden
rules-name-switch-host-not-in-office = Gastgeber nicht im Büro
rules-name-switch-visitor-has-appointment = Gast hat einen Kundentermin
rules-name-switch-ride-too-short = Mitreise zu kurz für die Entfernung
rules-name-desk-below-minimum = Mindestbesetzung unterschritten
rules-name-host-too-many-visitors = Mehrere Gäste bei einer Person
rules-name-desk-too-many-visitors = Zu viele Gäste an einem Platz
rules-name-switch-gap = Zu kurzer Abstand
rules-name-switch-blackout = Zeit ohne Rollentausch
rules-name-switch-never-pair = Paar mit „nie“
rules-name-switch-pair-repeated = Paar doppelt geplant
rules-name-switch-above-maximum = Zu viele Rollentausche
rules-name-switch-legs-too-far = Mitreise und Hospitation zu weit auseinander
rules-name-switch-missing = Fehlende Rollentausche
rules-name-switch-own-tandem = Eigenes Tandem ohne Rollentausch
rules-name-switch-pair-again = Paar tauschte schon im letzten Jahr
rules-name-switch-rather-not-pair = Paar mit „eher nicht“
rules-name-switch-weekday-wish = Wünsche gegen Wochentage
rules-name-switch-school-holidays = Schulferien
rules-name-switch-week-quota = Ungleiche Wochen
rules-name-switch-legs-apart = Tage zwischen Mitreise und Hospitation
rules-name-switch-visit-by-pattern = Mitreisen ohne Termin
rules-name-switch-short-item = Kurze Einträge während der Einsätze
rules-name-switch-distance = Weite Wege
rules-name-switch-home-cover = Vertretung fehlt
rules-name-switch-moved-released = Veröffentlichtes verschoben
rules-name-switch-moved = Geplantes verschoben
rules-name-place-unknown = Unbekannte Orte
rules-name-calendar-unavailable = Eintrag während einer Abwesenheit
rules-name-calendar-overlap = Zwei Dinge zugleich
