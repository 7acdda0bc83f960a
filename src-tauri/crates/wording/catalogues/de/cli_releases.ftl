# Fassungen und Weitergabe auf der Kommandozeile.

cli-release = { $roster }, Fassung { $number }, { $at } { $who } { $note }
cli-release-withdrawn = { $roster }, Fassung { $number } (zurückgezogen), { $at } { $who } { $note }
cli-releases-none = Nichts ist geplant oder veröffentlicht.
cli-published-hard = { $count ->
    [one] Ein Hinweis bleibt, mit dem niemand veröffentlichen würde.
   *[other] { $count } Hinweise bleiben, mit denen niemand veröffentlichen würde.
}
cli-unpublished = { $roster }: noch nie veröffentlicht (Zeilen: { $changes }, Personen: { $people })
cli-unpublished-since = { $roster }: Änderungen seit Fassung { $number }: { $changes }, betroffene Personen: { $people }
cli-changes-none = Keine Änderungen.
cli-nothing-to-publish = „{ $value }“ lässt sich nicht veröffentlichen; switch-days, tandems, coverage und trade-show schon.
cli-no-such-show = Es gibt keine Messe „{ $value }“, oder mehr als eine.
cli-which-show = --show fehlt: welche Messe?
cli-share-would = Nichts wurde geschrieben. Es wären { $files } Dateien, für { $people } Personen.
cli-share-carries = Darin: { $fields }.
cli-share-never = Nie darin: warum jemand fehlt, private Notizen, Bezahlung.
cli-share-names = Namen und wer wann wo ist ({ $count })
cli-share-absences = wann jemand fehlt ({ $count })
cli-share-phones = Telefonnummern ({ $count })
cli-share-emails = E-Mail-Adressen ({ $count })
cli-share-contacts = Ansprechpartner bei Kunden ({ $count })
cli-share-revenue = Umsätze von Kunden ({ $count })
