# Was die Kommandozeile sagt.

cli-usage = Falsch aufgerufen: { $what }
cli-usage-missing = { $count ->
    [one] Es fehlt ein Argument: { $arguments }.
   *[other] Es fehlen Argumente: { $arguments }.
}
cli-usage-no-value = Der Wert von { $argument } fehlt.
cli-usage-value = „{ $value }“ ist kein Wert von { $argument }; möglich sind { $possible }.
cli-usage-value-format = „{ $value }“ kann nicht der Wert von { $argument } sein.
cli-usage-today = „{ $value }“ kann nicht der Wert von { $argument } sein; möglich sind Tage von 1990-01-01 bis 2100-12-31.
cli-usage-unknown = Ein Argument { $argument } gibt es hier nicht.
cli-usage-command = Einen Befehl „{ $value }“ gibt es nicht; es gibt { $possible }.
cli-usage-no-command = Der Befehl fehlt; es gibt { $possible }.
cli-usage-conflict = { $argument } und { $other } gehen nicht zusammen.
cli-usage-twice = { $argument } wurde mehrmals angegeben.
cli-usage-not-text = Ein Argument ist kein gültiger Text.
cli-answer-failed = Die Antwort konnte nicht geschrieben werden: { $detail }
cli-or-replace = Oder mit --replace überschreiben, was dort liegt.
cli-refused-same = { $path } ist der Plan oder die zu importierende Datei; für die abgelehnten Zeilen eine andere Datei wählen.
cli-refused-folder = { $path } ist ein Ordner; für die abgelehnten Zeilen eine Datei wählen.
cli-refused-exists = { $path } gibt es schon; für die abgelehnten Zeilen eine andere Datei wählen oder --replace verwenden.
cli-board-switch-days = Rollentausch
cli-board-calendar = Kalender
cli-bad-limits = --seconds nimmt 0 bis 604800, --threads mindestens 1.
cli-no-planner = Für „{ $value }“ gibt es keinen Planer, nur für tandems, coverage, switch-days und trade-shows.
cli-no-repair = „{ $value }“ hat keine Tage, die ausfallen könnten; switch-days und trade-shows haben welche.
cli-bad-days = --to liegt vor --from.
cli-no-board = „{ $value }“ lässt sich nicht prüfen, nur tandems, coverage, switch-days, trade-shows und calendar.
cli-no-roster = Einen Einsatzplan „{ $value }“ gibt es nicht; es gibt { $rosters }.
cli-bad-side = „{ $value }“ ist keines von inside, field und manager.
cli-bad-map = „{ $value }“ hat nicht die Form Feld=Spalte. Felder: { $fields }. Spalten: { $columns }.
cli-map-no-field = „{ $value }“ nennt kein Feld. Felder: { $fields }. Spalten: { $columns }.
cli-map-no-column = „{ $value }“ nennt keine Spalte. Felder: { $fields }. Spalten: { $columns }.
cli-action-unreadable = Die Aktion in { $path } ist nicht lesbar: { $detail }
cli-demo-written = { $path }: { $people } Personen, { $accounts } Kunden, geplant wird { $from } bis { $to }
cli-import-done = Importiert: { $added } neu, { $changed } geändert, { $same } gleich, { $vanished } nicht mehr in der Datei, { $refused } abgelehnt
cli-import-would = Nichts wurde geändert. Es wären: { $added } neu, { $changed } geändert, { $same } gleich, { $vanished } nicht mehr in der Datei, { $refused } abgelehnt
cli-import-refused = { $file }, Zeile { $line }: { $reason }
cli-import-left-out = { $count ->
    [one] Eine Zeile blieb mit Absicht weg: als frei angezeigt, abgesagt oder für einen anderen Import.
   *[other] { $count } Zeilen blieben mit Absicht weg: als frei angezeigt, abgesagt oder für einen anderen Import.
}
cli-import-vanished = Im Plan, aber nicht mehr in der Datei: { $titles }
cli-given-twice = „{ $value }“ ist doppelt angegeben.
cli-bad-owner = „{ $value }“ sagt nicht, wer gemeint ist; schreiben Sie Text=Person.
cli-no-such-person = Niemand oder mehr als eine Person im Plan heißt „{ $name }“.
cli-plan-score = Hart { $hard } (vorher { $hard_before }), mittel { $medium } (vorher { $medium_before }), weich { $soft } (vorher { $soft_before })
cli-plan-accepted = Der Vorschlag wurde übernommen; undo nimmt ihn zurück.
cli-plan-not-accepted = Nichts wurde geändert; --accept übernimmt den Vorschlag.
cli-check-board = { $board }: hart { $hard }, mittel { $medium }, weich { $soft }
cli-check-nothing = Keine Hinweise.
cli-finding-hard = [hart { $cost }] { $sentence }
cli-finding-medium = [mittel { $cost }] { $sentence }
cli-finding-soft = [weich { $cost }] { $sentence }
cli-rule-hard = { $id }: { $name } (hart, Gewicht { $weight })
cli-rule-medium = { $id }: { $name } (mittel, Gewicht { $weight })
cli-rule-soft = { $id }: { $name } (weich, Gewicht { $weight })
cli-history-entry = { $id }  { $at }  { $title }
cli-history-undone = { $id }  { $at }  (rückgängig gemacht) { $title }
