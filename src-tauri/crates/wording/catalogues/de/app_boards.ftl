# Vorschläge der anderen Pläne und Plätze am Messestand.

app-no-planner = Dieser Plan kann noch nicht vorgeschlagen werden.

app-proposal-tandem-added = Neu: { $field } mit { $inside }
app-proposal-tandem-moved = Geändert: { $field } mit { $inside } statt mit { $before }
app-proposal-tandem-removed = Beendet: { $field } mit { $before }

app-proposal-account-added = Neu: { $account } kommt zu { $after }
app-proposal-account-moved = Verschoben: { $account } wechselt von { $before } zu { $after }
app-proposal-account-removed = Offen: { $account }, bisher bei { $before }

app-proposal-duty-added = Neu: { $person } bei { $where }
app-proposal-duty-moved = Geändert: { $person } bei { $where } (bisher: { $before } bei { $where_before })
app-proposal-duty-removed = Entfällt: { $before } bei { $where_before }

app-seat = { $show }, { $date }, { $from }–{ $to } Uhr
app-seat-at-station = { $show }, { $date }, { $from }–{ $to } Uhr, { $station }
