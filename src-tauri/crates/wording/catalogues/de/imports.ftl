# Questions
imports-question-account-unknown = Kein Kunde im Plan heißt „{ $account }“ ({ $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}).
imports-question-account-alike = Kein Kunde im Plan heißt „{ $account }“ ({ $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}). Ist { $names } gemeint?
imports-question-person = { $rows ->
    [one] Ein Eintrag sagt
   *[other] { $rows } Einträge sagen
} nicht, wessen er ist. Wählen Sie die Person.
imports-question-region = { $rows ->
    [one] Ein Feiertag sagt
   *[other] { $rows } Feiertage sagen
} nicht, wo er gilt. Wählen Sie die Region.
imports-question-missing = Keine Spalte wurde als „{ $field }“ erkannt. Wählen Sie die Spalte aus.
imports-question-period = Summiert vom { $from } bis { $to }; { $outside ->
    [0] alle Aufträge liegen darin.
    [one] ein Auftrag liegt außerhalb.
   *[other] { $outside } Aufträge liegen außerhalb.
}
imports-question-classes = ABC-Klassen nach Umsatz vorgeschlagen: { $a } A, { $b } B, { $c } C.
imports-question-currency = „{ $column }“ enthält { $shown }, der Plan rechnet in { $plan }. Die Zahlen werden übernommen, wie sie sind.
imports-question-outside = { $entries ->
    [one] Ein Eintrag liegt
   *[other] { $entries } Einträge liegen
} außerhalb der Tage des Plans und bleibt weg.

# Why a file cannot be read
imports-error-no-entries = In { $file } gibt es keine Einträge.
imports-error-damaged-calendar = Der Kalender ist beschädigt. Exportieren Sie ihn noch einmal.

# Reasons for refusal
imports-refused-no-start = Der Eintrag hat keinen Beginn.
imports-refused-entry = Der Eintrag widerspricht dem Kalenderstandard ({ $problem }).
imports-refused-too-often = Der Eintrag wiederholt sich zu oft: viele Male am Tag oder tausende Male. Nur das erste Mal wird übernommen.
imports-refused-too-many-repeats = Die wiederholten Einträge dieser Datei laufen über zu viele Tage.
imports-refused-time = „{ $value }“ ist keine Uhrzeit.
imports-refused-person = Niemand im Plan heißt „{ $name }“.
imports-refused-nobody = Die Zeile sagt nicht, wessen Eintrag das ist.
imports-refused-no-day = Es fehlt ein Tag.
imports-refused-end-before-start = Das Ende liegt vor dem Beginn.
imports-refused-too-long = Der Eintrag dauert mehr als drei Jahre.
imports-refused-no-times = Eine Schicht braucht Beginn und Ende mit Uhrzeit.
imports-refused-show-twice = Eine frühere Zeile nennt diese Messe bereits.
imports-refused-no-amount = Es fehlt ein Betrag.
imports-refused-no-customer = Es fehlt ein Kunde.
imports-refused-customer = Kein Kunde im Plan heißt „{ $account }“. Importieren Sie zuerst die Kunden, oder sagen Sie, wer gemeint ist.
imports-refused-no-region = Weder die Zeile noch die Datei sagt, wo dieser Feiertag gilt.
imports-refused-at-line = Zeile { $line }: { $reason }

# Rows left out on purpose
imports-left-out-called-off = Abgesagt
imports-left-out-free = Als frei angezeigt
imports-left-out-not-away = Nichts sagt, dass jemand abwesend ist
imports-left-out-away = Eine Abwesenheit; als Abwesenheiten importieren
imports-left-out-not-working = Außerhalb der Arbeitszeit
imports-left-out-lost = Verloren oder storniert
imports-left-out-open = Noch nicht gewonnen
imports-left-out-no-customer = Gehört zu keinem Kunden
imports-left-out-elsewhere = Dort arbeitet niemand aus dem Plan
imports-left-out-no-holiday = Kein freier Tag

# Notes on rows that are taken
imports-note-absence-other = „{ $value }“ ist keine bekannte Abwesenheitsart; als sonstige Abwesenheit übernommen.
imports-note-account-unknown = Kein Kunde im Plan heißt „{ $account }“; ohne Kunden übernommen.
imports-note-zone = Das Land hat mehrere Zeitzonen; als { $zone } übernommen.
imports-note-summed = Aus { $rows ->
    [one] einer Zeile
   *[other] { $rows } Zeilen
}.
imports-note-summed-period = Aus { $rows ->
    [one] einer Zeile
   *[other] { $rows } Zeilen
} vom { $from } bis { $to }.
imports-note-other-seller = { $name } hat { $percent } % davon verkauft; die Zuständigkeit bleibt.
imports-note-other-class = Nach Umsatz wäre das Klasse { $class }; die Klasse bleibt.

# Words
imports-absence-leave = Urlaub
imports-absence-sickness = Krankheit
imports-absence-parental = Elternzeit
imports-absence-time-off = Freizeitausgleich
imports-absence-other = Sonstiges
imports-yes = ja
imports-no = nein

# Fields
imports-field-skills = Fähigkeiten
imports-field-skill-level = Stufe der Fähigkeit
imports-field-skill-until = Letzter Tag der Fähigkeit
imports-field-products = Produkte
imports-field-customer = Kunde
imports-field-customer-number = Kundennummer
imports-field-amount = Betrag
imports-field-quantity = Menge
imports-field-unit-price = Einzelpreis
imports-field-discount = Rabatt
imports-field-order-date = Auftragsdatum
imports-field-order-number = Auftragsnummer
imports-field-stage = Status
imports-field-absence-kind = Abwesenheitsart
imports-field-title = Betreff
imports-field-start-date = Erster Tag
imports-field-start-time = Beginn (Uhrzeit)
imports-field-end-date = Letzter Tag
imports-field-end-time = Ende (Uhrzeit)
imports-field-all-day = Ganztägig
imports-field-half-first = Halber erster Tag
imports-field-half-last = Halber letzter Tag
imports-field-day-part = Tageshälfte
imports-field-visitor = Besucher/in
imports-field-setter = Vereinbart von
imports-field-organizer = Organisator/in
imports-field-attendees = Teilnehmende
imports-field-optional = Optionale Teilnehmende
imports-field-show-as = Anzeigen als
imports-field-categories = Kategorien
imports-field-private = Privat
imports-field-location = Ort
imports-field-uid = Kalendereintrag
imports-field-occurrence = Vorkommen
imports-field-zone = Zeitzone
imports-field-calendar = Kalender
imports-field-show = Messe
imports-field-booth = Messestand
imports-field-station = Station
imports-field-shift = Schicht
imports-field-shift-kind = Art der Schicht
imports-field-minimum = Mindestens
imports-field-desired = Gewünscht
imports-field-maximum = Höchstens
imports-field-holiday-name = Feiertag
imports-field-regions = Regionen
imports-field-holiday-kind = Feiertag oder Schulferien
