# Veröffentlichte Fassungen: was sich geändert hat, für wen, und was verschickt wird.

releases-roster-switch-days = Rollentausch-Tage
releases-roster-tandems = Tandems
releases-roster-coverage = Kundenbetreuung
releases-roster-show = Standbesetzungsplan { $show }
releases-roster-show-gone = Standbesetzungsplan einer Messe, die nicht mehr im Plan ist

releases-title-publish = { $roster } als Fassung { $number } veröffentlichen
releases-title-withdraw = Fassung { $number } zurückziehen: { $roster }

releases-note-too-long = Die Notiz ist länger als { $most } Zeichen. Kürzen Sie sie.
releases-nothing-planned = Noch nichts geplant: { $roster }. Planen Sie etwas, bevor Sie veröffentlichen.
releases-nothing-changed = Seit Fassung { $number } hat sich nichts geändert: { $roster }.
releases-none-of-number = { $count ->
    [0] Es gibt keine Fassung { $number }: { $roster }. Noch ist nichts veröffentlicht.
    [one] Es gibt keine Fassung { $number }: { $roster }. Es gibt eine Fassung, Nummer 1.
   *[other] Es gibt keine Fassung { $number }: { $roster }. Es gibt die Fassungen 1 bis { $count }.
}
releases-no-slips = Für niemanden hat sich etwas geändert: Es gibt keine Änderungsblätter.
releases-already-withdrawn = Fassung { $number } ist schon zurückgezogen: { $roster }.

# Änderungen, wie sie in Listen stehen.

releases-added = Neu: { $line }
releases-removed = Entfällt: { $line }
releases-moved = Verschoben: { $what }, von { $before } auf { $after }
releases-changed-people = Geändert: { $line } (bisher: { $before })
releases-changed-station = Geändert: { $line } (bisher: { $before })
releases-changed-place = Anderer Ort: { $line }, { $after } (bisher: { $before })
releases-changed-agreement = Vereinbarung geändert: { $line }
releases-changed-model = Betreuung geändert: { $line }, { $after } (bisher: { $before })

releases-line = { $what }, { $when }
releases-nobody = niemand
releases-what-ride-along = Mitreise von { $inside } mit { $field }
releases-what-desk-shift = Hospitation von { $field } bei { $inside }
releases-what-duty = Standdienst von { $person }, { $show }
releases-what-duty-at = Standdienst von { $person }, { $show }, { $station }
releases-what-tandem = Tandem { $inside } und { $field }
releases-what-tandem-deputy = Tandem { $inside } und { $field }, Vertretung { $deputy }
releases-what-account = { $account } mit { $inside } und { $field }
releases-what-account-open = { $account } ohne Tandem

releases-when-day = { $date }
releases-when-half = { $half }
releases-when-time = { $date }, { $from }–{ $to }
releases-when-from = ab { $date }
releases-when-until = { $date } bis { $until }

releases-model-one-inside-face = ein ID-Gesicht
releases-model-two-faces = zwei Gesichter
releases-model-one-field-face = ein AD-Gesicht
releases-model-one-team = ein Team

# Kalendereinträge.

releases-entry-duty = Standdienst { $show }
releases-entry-duty-of = Standdienst { $show }: { $person }
releases-station = Station: { $station }

# Weitergeben.

releases-share-nothing = Es wurde nichts zum Weitergeben gewählt, oder das Gewählte gibt es in diesen Formaten nicht.
releases-share-drafts-file = e-mail-entwuerfe
releases-mail-subject = Ihre Pläne: { $plan }
releases-mail-body =
    Guten Tag { $name },
    {""}
    hier sind Ihre Pläne aus { $plan }. Angehängt:
    { $files }
    {""}
    Öffnen Sie die Kalenderdatei einmal: Sie trägt alles in Ihren Kalender ein und ersetzt, was sich geändert hat.
releases-mail-title = E-Mail-Entwürfe
releases-mail-intro = Jeder Link öffnet eine E-Mail. Hängen Sie die Dateien an, die darunter stehen: Das kann ein Link nicht.
