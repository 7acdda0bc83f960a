# Was die App sagt: Titel, Ablehnungen, Namen.

app-title-add = { $what } hinzufügen
app-title-add-many = { $count ->
    [one] Einen Eintrag hinzufügen
   *[other] { $count } Einträge hinzufügen
}
app-title-change = { $what } ändern
app-title-change-many = { $count ->
    [one] Einen Eintrag ändern
   *[other] { $count } Einträge ändern
}
app-title-remove = { $what } entfernen
app-title-remove-many = { $count ->
    [one] Einen Eintrag entfernen
   *[other] { $count } Einträge entfernen
}
app-title-add-switch-day = Rollentausch-Tag von { $inside } und { $field } am { $date } planen
app-title-move-ride-along = Mitreise von { $inside } bei { $field } auf { $when } verschieben
app-title-move-desk-shift = Hospitation von { $field } bei { $inside } auf { $when } verschieben
app-title-set-partner = Rollentausch-Tag an { $inside } und { $field } geben
app-title-set-planned = Rollentausch-Tag von { $inside } und { $field } als geplant vermerken
app-title-set-done = Rollentausch-Tag von { $inside } und { $field } als erledigt vermerken
app-title-set-cancelled = Rollentausch-Tag von { $inside } und { $field } absagen
app-title-set-goals = Ziele von { $inside } und { $field } festhalten
app-title-pin = { $count ->
    [one] Einen Rollentausch-Tag fixieren
   *[other] { $count } Rollentausch-Tage fixieren
}
app-title-unpin = { $count ->
    [one] Einen Rollentausch-Tag lösen
   *[other] { $count } Rollentausch-Tage lösen
}
app-title-edit-person = { $name }: { $field } auf „{ $value }“ ändern
app-title-edit-account = { $name }: { $field } auf „{ $value }“ ändern
app-title-edit-accounts = { $count ->
    [one] Ein Kunde: { $field } auf „{ $value }“ ändern
   *[other] { $count } Kunden: { $field } auf „{ $value }“ ändern
}
app-title-edit-settings = Einstellungen ändern
app-title-import-people = Personen aus { $file } importieren ({ $added } neu, { $changed } geändert)
app-title-import-accounts = Kunden aus { $file } importieren ({ $added } neu, { $changed } geändert)
app-title-import-orders = Aufträge aus { $file } summieren ({ $changed } Kunden geändert)
app-title-import-absences = Abwesenheiten aus { $file } importieren ({ $added } neu, { $changed } geändert)
app-title-import-appointments = Termine aus { $file } importieren ({ $added } neu, { $changed } geändert)
app-title-import-shows = Messen aus { $file } importieren ({ $added } neu, { $changed } geändert)
app-title-import-holidays = Feiertage aus { $file } importieren ({ $added } neu, { $changed } geändert)
app-title-add-public-holidays = Feiertage von { $region } bis { $until } hinzufügen
app-title-add-school-holidays = Schulferien von { $region } bis { $until } hinzufügen
app-title-accept-proposal = { $count ->
    [one] Eine Änderung eines Vorschlags übernehmen
   *[other] { $count } Änderungen eines Vorschlags übernehmen
}
app-title-undo = Rückgängig: { $title }
app-title-redo = Wiederholt: { $title }

app-what-person = Person { $name }
app-what-account = Kunde { $name }
app-what-site = Standort { $name }
app-what-desk = Innendienst-Platz { $name }
app-what-trade-show = Messe { $name }
app-what-absence = Abwesenheit von { $name }
app-what-appointment = Termin von { $name }
app-what-skill = Kenntnis von { $name }
app-what-wish = Wunsch von { $name }
app-what-booth-duty = Standdienst von { $name }
app-what-calendar-item = Kalendereintrag { $name }
app-what-blackout = Sperrzeit { $name }
app-what-switch-day = Rollentausch-Tag von { $inside } und { $field }
app-what-tandem = Tandem von { $inside } und { $field }
app-what-pairing = Paarungsstufe von { $inside } und { $field }
app-noun-person = Person
app-noun-account = Kunde
app-noun-switch-day = Rollentausch-Tag
app-noun-tandem = Tandem
app-noun-absence = Abwesenheit
app-noun-appointment = Termin
app-noun-desk = Innendienst-Platz
app-noun-site = Standort
app-noun-trade-show = Messe
app-noun-settings = Einstellungen
app-noun-entry = Eintrag

app-field-name = Name
app-field-given-name = Vorname
app-field-family-name = Nachname
app-field-side = Seite
app-field-employee-number = Personalnummer
app-field-number = Kundennummer
app-field-email = E-Mail
app-field-phone = Telefon
app-field-contact-name = Ansprechpartner
app-field-site = Standort
app-field-desk = Innendienst-Platz
app-field-town = Ort
app-field-postcode = Postleitzahl
app-field-country = Land
app-field-place = Ort
app-field-region = Region
app-field-territory = Gebiet
app-field-experience-years = Berufsjahre
app-field-hours-per-week = Wochenstunden
app-field-from = von
app-field-until = bis
app-field-span = Zeit
app-field-work-pattern = Arbeitswoche
app-field-languages = Sprachen
app-field-note = Notiz
app-field-revenue = Umsatz
app-field-abc-class = ABC-Klasse
app-field-coverage-model = Betreuungsmodell
app-field-sector = Branche
app-field-inside-rep = Innendienst
app-field-field-rep = Außendienst
app-field-pinned = Fixierung
app-field-protection = Schutz
app-field-level = Stufe
app-field-horizon = Planungszeitraum
app-field-deputy = Vertretung
app-field-freeze-days = Tage, die unverändert bleiben
app-field-notice-days = Vorlauf in Tagen
app-field-short-item-minutes = Länge kurzer Einträge
app-field-full-time-minutes = Wochenarbeitszeit in Vollzeit
app-field-working-hours = Arbeitszeit
app-field-currency = Währung
app-field-weights = Gewichte der Regeln
app-field-abc = Grenzen der ABC-Klassen
app-field-coverage-models = Betreuungsmodelle
app-field-working-time-law = Arbeitszeitrecht
app-field-gap-days = Abstand zwischen zwei Rollentausch-Tagen
app-field-switches-per-quarter = Rollentausch-Tage im Quartal
app-field-window-working-days = Arbeitstage zwischen Mitreise und Hospitation
app-field-quarter-end-blackout-days = freie Tage am Quartalsende
app-field-headcount = Anzahl der Personen
app-field-maximum = Höchstzahl
app-field-kind = Art
app-field-person = Person
app-field-other = { $field }

app-refused-empty = { $what }: { $field } darf nicht leer sein.
app-refused-out-of-range = { $what }: { $field } liegt außerhalb des Möglichen.
app-refused-order = { $what }: { $field } endet vor dem Beginn.
app-refused-unknown-reference = { $what }: { $field } nennt etwas, das nicht im Plan steht.
app-refused-still-used = { $what } wird noch gebraucht von: { $other }.
app-refused-wrong-side = { $what }: { $other } gehört nicht zu der Seite, die „{ $field }“ verlangt.
app-refused-duplicate = { $what }: { $field } ist schon vergeben ({ $other }).
app-refused-contradiction = { $what }: { $field } widerspricht { $other }.
app-refused-immutable = { $what }: { $field } lässt sich nicht mehr ändern.
app-refused-outdated = { $what } hat sich inzwischen geändert.
app-refused-id-mismatch = { $what }: Die beiden Seiten der Änderung gehören nicht zusammen.
app-remove-still-used = { $more ->
    [0] { $what } lässt sich nicht entfernen, denn gebraucht wird der Eintrag von: { $users }.
   *[other] { $what } lässt sich nicht entfernen, denn gebraucht wird der Eintrag von: { $users } (und { $more } weiteren).
}
app-unknown-id = In diesem Plan steht kein Eintrag der Art „{ $what }“ mit der Kennung { $id }.
app-value-not-understood = „{ $value }“ ist kein möglicher Wert für { $field }.
app-country-not-understood = „{ $value }“ ist hier kein Land; gebraucht wird sein Code aus zwei Buchstaben, zum Beispiel DE, FR oder GB.
app-date-out-of-reach = { $date } liegt mehr als zwei Jahre außerhalb des Planungszeitraums ({ $from } bis { $to }); bitte das Jahr prüfen.
app-nothing-chosen = Nichts ist ausgewählt, also ist nichts zu tun.
app-unknown-rule = Eine Regel „{ $rule }“ gibt es nicht; Gewichte sind nur für Regeln des Regelwerks möglich.
app-no-such-field = Ein änderbares Feld „{ $field }“ gibt es hier nicht.
app-no-such-action = Diese Aktion ist hier nicht bekannt.
app-nothing-to-undo = Es gibt nichts rückgängig zu machen.
app-nothing-to-redo = Es gibt nichts zu wiederholen.
app-session-ended = Der Plan ist geschlossen.
app-no-plan = Es ist kein Plan geöffnet.
app-no-proposal = Diesen Vorschlag gibt es nicht mehr.
app-no-import = Es ist keine Datei zum Importieren gewählt.
app-import-outdated = Der Plan hat sich seit der Vorschau geändert; bitte die Vorschau erneut ansehen.
app-import-apart = Die beiden Dateien enthalten nicht Köpfe und Positionen derselben Aufträge.
app-unknown-region = Tandem kennt für „{ $region }“ keine solchen Tage. Importieren Sie sie aus einer ICS-Datei.
app-bad-years = Wählen Sie höchstens zwanzig Jahre, das erste vor dem letzten.
app-bad-option = „{ $value }“ passt nicht zur Angabe { $option }.
app-demo-too-large = Eine Demo-Organisation hat höchstens { $people } Personen je Seite, { $accounts } Kunden und { $shows } Messen.
app-new-plan = Neuer Plan

app-export-format = Die { $format }-Datei konnte nicht erstellt werden: { $detail }
app-export-nobody-there = Im Einsatzplan steht niemand mit der Kennung { $id }.
app-export-exists = { $count ->
    [one] { $path } gibt es schon; die Datei wurde nicht ersetzt.
   *[other] { $path } und weitere Dateien (zusammen { $count }) gibt es schon; sie wurden nicht ersetzt.
}
app-export-name = „{ $name }“ kann hier nicht der Name einer neuen Datei sein.
app-export-no-folder = Es wurde kein Ordner für die Dateien gewählt.
app-export-no-format = Es wurde kein Dateiformat gewählt.
app-export-no-such-format = Diesen Plan gibt es nicht als { $format }; es gibt { $offered }.
app-export-no-such-release = Eine Fassung { $number } dieses Plans gibt es nicht.
app-export-nothing = Davon gibt es im Plan noch nichts; es wurde keine Datei geschrieben.
app-export-stopped = Der Export wurde abgebrochen; es wurde nichts geschrieben.
app-write-disk-full = Auf dem Datenträger ist kein Platz mehr für { $path }.
app-write-no-permission = Das System erlaubt keinen Zugriff auf { $path }.
app-write-locked = { $path } ist in einem anderen Programm geöffnet; dort schließen und erneut versuchen.
app-write-missing = { $path } ist nicht zu finden.
app-write-failed = { $path } konnte nicht gelesen oder geschrieben werden: { $detail }

app-bar-absence = Abwesend
app-bar-private = Privat
app-quarter-end = Quartalsende
app-verdict-fits = Passt.
app-verdict-better = Besser als jetzt.

app-proposal-added = Neu: { $inside } reist am { $ride } mit { $field }, Hospitation am { $desk }
app-proposal-moved = Verschoben: { $inside } reist am { $ride } mit { $field }, Hospitation am { $desk }
app-proposal-removed = Entfällt: { $inside } mit { $field } (Mitreise { $ride }, Hospitation { $desk })
app-reason-for = Sonst: { $reason }
app-reason-against = Dennoch: { $reason }
app-conflict-changed = { $what } wurde seit dem Vorschlag geändert.
app-conflict-refused = { $what } passt nicht mehr zum Plan.
