# Vorschläge der anderen Pläne und Plätze am Messestand.

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

app-title-pair = { $field } mit { $inside } zusammenbringen
app-title-end-tandem = Tandem von { $field } beenden
app-title-set-deputy = Vertretung von { $inside } für { $field } ändern
app-title-set-agreement = Vereinbarung von { $inside } und { $field } ändern
app-title-pin-tandems = { $count ->
    [one] Ein Tandem fixieren
   *[other] { $count } Tandems fixieren
}
app-title-unpin-tandems = { $count ->
    [one] Ein Tandem lösen
   *[other] { $count } Tandems lösen
}
app-title-assign-accounts = { $count ->
    [one] Einen Kunden an { $tandem } geben
   *[other] { $count } Kunden an { $tandem } geben
}
app-title-open-accounts = { $count ->
    [one] Einen Kunden ohne Tandem lassen
   *[other] { $count } Kunden ohne Tandem lassen
}
app-title-add-duty = { $person } am { $date } auf den Stand von { $show } setzen
app-title-move-duty = Standdienst von { $person } bei { $show } auf { $date } verschieben
app-title-pin-duties = { $count ->
    [one] Einen Standdienst fixieren
   *[other] { $count } Standdienste fixieren
}
app-title-unpin-duties = { $count ->
    [one] Einen Standdienst lösen
   *[other] { $count } Standdienste lösen
}

app-need-each = { $name }
app-need-one = jemand mit { $name }

app-title-add-show = Messe { $name } anlegen
app-show-closes-early = Die Messe schließt, bevor sie öffnet. Bitte eine spätere Schließzeit angeben.
app-show-days = Der letzte Tag liegt vor dem ersten oder mehr als 31 Tage danach. Bitte beide Daten prüfen.
app-show-shifts = Ein Tag hat eine bis sechs Schichten.
app-bad-time = „{ $value }“ ist keine Uhrzeit. Bitte in der Form 09:00 angeben.

app-title-call-in-sick = { $count ->
    [0] { $person } krankgemeldet, { $from } bis { $to }
    [one] { $person } krankgemeldet, { $from } bis { $to }; ein Standdienst ist offen
   *[other] { $person } krankgemeldet, { $from } bis { $to }; { $count } Standdienste sind offen
}

app-title-ignore-finding = „{ $rule }“ ignorieren: { $reason }
app-title-heed-finding = „{ $rule }“ wieder beachten
app-unknown-finding = Den Hinweis { $finding } gibt es nicht. Bitte die Ansicht neu laden.

app-runner-up = { $level ->
    [none] { $inside } wäre für den ganzen Plan genauso gut
    [soft] Zweitbeste Wahl: { $inside }; der ganze Plan kostete { $points } Punkte mehr
    [medium] Zweitbeste Wahl: { $inside }; jemand bliebe ohne Tandem
   *[other] Zweitbeste Wahl: { $inside }; eine Regel wäre verletzt
}
app-runner-up-nobody = { $level ->
    [none] Ohne Partner wäre der ganze Plan genauso gut
    [soft] Sonst niemand; der ganze Plan kostete { $points } Punkte mehr
    [medium] Sonst bleibt niemand; ein Tandem würde fehlen
   *[other] Sonst bleibt niemand; eine Regel wäre verletzt
}
