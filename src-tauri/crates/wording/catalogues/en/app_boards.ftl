# Proposals of the other boards, and seats on booths.

app-proposal-tandem-added = New: { $field } with { $inside }
app-proposal-tandem-moved = Changed: { $field } with { $inside } instead of { $before }
app-proposal-tandem-removed = Ended: { $field } with { $before }

app-proposal-account-added = New: { $account } goes to { $after }
app-proposal-account-moved = Moved: { $account } goes from { $before } to { $after }
app-proposal-account-removed = Left open: { $account }, until now with { $before }

app-proposal-duty-added = New: { $person } at { $where }
app-proposal-duty-moved = Changed: { $person } at { $where } (before: { $before } at { $where_before })
app-proposal-duty-removed = Dropped: { $before } at { $where_before }

app-seat = { $show }, { $date }, { $from }–{ $to }
app-seat-at-station = { $show }, { $date }, { $from }–{ $to }, { $station }

app-title-pair = Pair { $field } with { $inside }
app-title-end-tandem = End the tandem of { $field }
app-title-set-deputy = Change the deputy of { $inside } for { $field }
app-title-set-agreement = Change the agreement of { $inside } and { $field }
app-title-pin-tandems = { $count ->
    [one] Pin one tandem
   *[other] Pin { $count } tandems
}
app-title-unpin-tandems = { $count ->
    [one] Unpin one tandem
   *[other] Unpin { $count } tandems
}
app-title-assign-accounts = { $count ->
    [one] Give one customer to { $tandem }
   *[other] Give { $count } customers to { $tandem }
}
app-title-open-accounts = { $count ->
    [one] Leave one customer without a tandem
   *[other] Leave { $count } customers without a tandem
}
app-title-add-duty = Put { $person } on the booth at { $show } on { $date }
app-title-move-duty = Move the booth duty of { $person } at { $show } to { $date }
app-title-pin-duties = { $count ->
    [one] Pin one booth duty
   *[other] Pin { $count } booth duties
}
app-title-unpin-duties = { $count ->
    [one] Unpin one booth duty
   *[other] Unpin { $count } booth duties
}

app-need-each = { $name }
app-need-one = one with { $name }

app-title-add-show = Add the trade show { $name }
app-show-closes-early = The show closes before it opens. Enter a later closing time.
app-show-days = The last day is before the first, or more than 31 days after it. Check both dates.
app-show-shifts = A day has one to six shifts.
app-bad-time = “{ $value }” is no time of day. Enter it as 09:00.

app-title-call-in-sick = { $count ->
    [0] { $person } is ill from { $from } to { $to }
    [one] { $person } is ill from { $from } to { $to }; one booth duty is open
   *[other] { $person } is ill from { $from } to { $to }; { $count } booth duties are open
}

app-title-ignore-finding = Ignore “{ $rule }”: { $reason }
app-title-heed-finding = Heed “{ $rule }” again
app-unknown-finding = There is no finding { $finding }. Load the screen again.

app-runner-up = { $level ->
    [none] { $inside } would do as well for the plan as a whole
    [soft] Runner-up: { $inside }; the plan as a whole would cost { $points } points more
    [medium] Runner-up: { $inside }; somebody would stay without a tandem
   *[other] Runner-up: { $inside }; a rule would be broken
}
app-runner-up-nobody = { $level ->
    [none] Having nobody would do as well for the plan as a whole
    [soft] Otherwise nobody; the plan as a whole would cost { $points } points more
    [medium] Otherwise nobody is left; a tandem would be missing
   *[other] Otherwise nobody is left; a rule would be broken
}
