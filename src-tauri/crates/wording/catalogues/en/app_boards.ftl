# Proposals of the other boards, and seats on booths.

app-no-planner = This board cannot be planned yet.

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
