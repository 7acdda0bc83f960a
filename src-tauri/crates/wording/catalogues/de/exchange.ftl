# Importe: warum eine Datei nicht gelesen werden kann
exchange-error-too-large = Die Datei ist größer als { $megabytes } MB. Exportieren Sie einen kleineren Teil.
exchange-error-too-many-rows = Die Tabelle hat mehr als { $rows } Zeilen. Exportieren Sie weniger davon.
exchange-error-too-many-cells = Die Tabelle hat mehr als { $cells } Zellen oder mehr Spalten, als eine Tabellenkalkulation fasst. Exportieren Sie nur die nötigen Spalten.
exchange-error-unpacks-too-large = Die Arbeitsmappe ist entpackt größer als { $megabytes } MB. Speichern Sie nur das nötige Blatt als neue Datei.
exchange-error-no-rows = In { $file } stehen keine Zeilen unter einer Kopfzeile.
exchange-error-not-a-table = { $file } ist keine Tabelle. Speichern Sie sie als CSV, XLSX, XLS oder ODS.
exchange-error-web-page = { $file } ist eine Webseite unter anderem Namen. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV.
exchange-error-not-text = Die Datei ist weder Text noch eine Arbeitsmappe. Speichern Sie sie als CSV, XLSX, XLS oder ODS oder wählen Sie die Zeichenkodierung.
exchange-error-not-a-workbook = Die Datei ist ein Archiv ohne Arbeitsmappe. Entpacken Sie es und wählen Sie die Tabelle darin.
exchange-error-binary-workbook = Binäre Arbeitsmappen (XLSB) werden nicht gelesen. Speichern Sie die Datei als XLSX.
exchange-error-damaged = Die Arbeitsmappe ist beschädigt. Öffnen Sie sie in einer Tabellenkalkulation und speichern Sie sie neu.
exchange-error-password = Die Arbeitsmappe ist durch ein Kennwort geschützt. Speichern Sie sie ohne Kennwort und versuchen Sie es noch einmal.
exchange-error-no-such-sheet = Es gibt kein Blatt namens „{ $sheet }“. Es gibt: { $sheets }.
exchange-error-no-sheets = { $file } ist eine Textdatei und hat kein Blatt namens „{ $sheet }“. Lassen Sie das Blatt weg.
exchange-error-bad-delimiter = „{ $delimiter }“ kann keine Zellen trennen. Wählen Sie ein einfaches Zeichen wie Semikolon, Komma oder Tabulator.
exchange-error-unknown-encoding = „{ $encoding }“ ist keine bekannte Zeichenkodierung. Versuchen Sie utf-8, windows-1252 oder windows-1250.
exchange-error-open-quote = Ein Anführungszeichen, das in Zeile { $line } beginnt, wird nie geschlossen; der Rest der Datei wäre eine einzige Zelle.

# Importe: Fragen
exchange-question-no-names = Keine Spalte wurde als Name erkannt. Wählen Sie die Spalte mit dem Namen.
exchange-question-date-order = Beginnt { $sample } in „{ $column }“ mit dem Tag oder mit dem Monat? Gelesen als Tag zuerst.
exchange-question-decimal-mark = Trennt das Zeichen in { $sample } in „{ $column }“ Tausender oder Nachkommastellen? Gelesen als Tausender.
exchange-question-side = { $rows ->
    [one] Eine Zeile sagt
   *[other] { $rows } Zeilen sagen
} nicht, ob die Person im Innen- oder im Außendienst arbeitet. Wählen Sie eine Seite.
exchange-question-owner-unknown = Niemand im Plan heißt „{ $owner }“ ({ $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}).
exchange-question-owner-alike = Niemand im Plan heißt „{ $owner }“ ({ $rows ->
    [one] eine Zeile
   *[other] { $rows } Zeilen
}). Ist das { $names }?
exchange-question-contested = „{ $column }“ wurde für mehr als ein Feld gewählt. Gelesen als { $field }; ohne Spalte bleibt: { $fields }. Wählen Sie für eines davon eine andere Spalte.
exchange-question-unreadable = { $characters ->
    [one] Ein Zeichen konnte
   *[other] { $characters } Zeichen konnten
} nicht gelesen werden. Wählen Sie eine andere Zeichenkodierung, wenn Wörter zerstört aussehen.

# Importe: Ablehnungsgründe
exchange-refused-column = Ablehnungsgrund
exchange-refused-missing-name = Es fehlt ein Name.
exchange-refused-side-unknown = Weder die Zeile noch eine Vorgabe sagt, ob die Person im Innen- oder im Außendienst arbeitet.
exchange-refused-number = „{ $value }“ ist keine Zahl in der Schreibweise dieser Spalte.
exchange-refused-number-range = „{ $value }“ ist hier keine sinnvolle Zahl.
exchange-refused-date = „{ $value }“ ist kein Tag in der Schreibweise dieser Spalte.
exchange-refused-exit-before-entry = Der letzte Arbeitstag ({ $until }) liegt vor dem ersten ({ $from }).
exchange-refused-too-many-cells = Die Zeile hat { $cells } Zellen für { $columns } Spalten; vielleicht fehlen einer Zelle mit Trennzeichen die Anführungszeichen.
exchange-refused-duplicate = Die Zeile sagt über denselben Eintrag etwas anderes als Zeile { $line }.
exchange-refused-ambiguous-person = Mehrere Personen heißen so. Ergänzen Sie eine Personalnummer oder eine E-Mail-Adresse.
exchange-refused-ambiguous-account = Mehrere Kunden heißen so. Ergänzen Sie eine Kundennummer oder den Ort.
exchange-refused-side-in-use = Diese Person kann die Seite nicht wechseln: Tandems, Paarungen oder Rollentausch-Tage des Plans hängen daran.
exchange-refused-not-accepted = Der Plan nimmt die Zeile nicht an ({ $field }: { $problem }).

# Importe: Anmerkungen zu übernommenen Zeilen
exchange-note-left-out = „{ $value }“ in „{ $column }“ ist unbekannt und wurde weggelassen.
exchange-note-owner-unknown = Niemand im Plan heißt „{ $owner }“; bleibt frei.
exchange-note-owner-other-side = „{ $owner }“ arbeitet auf der anderen Seite; hier weggelassen.
exchange-note-looks-like = Sieht { $name } sehr ähnlich, schon im Plan.
exchange-note-account-looks-like = Sieht { $name } sehr ähnlich, schon im Plan.

# Importe: Änderungen
exchange-field-changed = { $field }: { $old } → { $new }
exchange-side-inside = Innendienst
exchange-side-field = Außendienst
exchange-side-manager = Leitung

# Importe: Felder
exchange-field-given-name = Vorname
exchange-field-family-name = Nachname
exchange-field-full-name = Voller Name
exchange-field-side = Innen- oder Außendienst
exchange-field-job-title = Stellenbezeichnung
exchange-field-employee-number = Personalnummer
exchange-field-email = E-Mail
exchange-field-phone = Telefon
exchange-field-site = Standort
exchange-field-desk = Innendienst-Platz
exchange-field-experience-years = Jahre Erfahrung
exchange-field-weekly-hours = Wochenstunden
exchange-field-full-time-share = Beschäftigungsgrad
exchange-field-entry = Erster Arbeitstag
exchange-field-exit = Letzter Arbeitstag
exchange-field-region = Feiertagsregion
exchange-field-name = Kunde
exchange-field-number = Kundennummer
exchange-field-street = Straße
exchange-field-postcode = Postleitzahl
exchange-field-town = Ort
exchange-field-country = Land
exchange-field-territory = Gebiet
exchange-field-languages = Sprachen
exchange-field-revenue = Umsatz
exchange-field-abc-class = ABC-Klasse
exchange-field-sector = Branche
exchange-field-inside-owner = Betreuer im Innendienst
exchange-field-field-owner = Betreuer im Außendienst
exchange-field-owner = Betreuer
exchange-field-contact-name = Ansprechpartner
exchange-field-contact-email = E-Mail des Ansprechpartners
exchange-field-contact-phone = Telefon des Ansprechpartners
exchange-field-latitude = Breitengrad
exchange-field-longitude = Längengrad
