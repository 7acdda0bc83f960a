# What else could be done, and what stays missing: titles and reasons.

planner-alternative-ride = Ride-along on { $ride }
planner-alternative-desk = Desk shift on { $desk }
planner-alternative-both = Ride-along on { $ride } and desk shift on { $desk }
planner-alternative-pair = { $inside } with { $field }: ride-along on { $ride }, desk shift on { $desk }
planner-alternative-exchange = { $inside } with { $field } (ride-along on { $ride }, desk shift on { $desk }), and { $other_inside } with { $other_field } (ride-along on { $other_ride }, desk shift on { $other_desk })
planner-alternative-without = No switch day of { $inside } and { $field } on { $ride } and { $desk }
planner-alternative-several = { $count ->
    [one] One change at once
   *[other] { $count } changes at once
}

planner-unmet-switch = { $count ->
    [one] { $person } is short of one switch day.
   *[other] { $person } is short of { $count } switch days.
}
planner-because-never = { $count } of { $total } half-days with a partner: the two are never to be paired.
planner-because-already-paired = { $count } of { $total } half-days with a partner: the two have a switch day in this period already.
planner-because-partner-full = { $count } of { $total } half-days with a partner: the partner has as many switch days as allowed.
planner-because-blackout = { $count } of { $total } half-days with a partner: no switch days are wanted at that time.
planner-because-unavailable = { $count } of { $total } half-days with a partner: one of the two is away, off, or busy.
planner-because-no-visit = { $count } of { $total } half-days with a partner: there is no customer visit to join.
planner-because-no-host = { $count } of { $total } half-days with a partner: the inside rep is not at the office.
planner-because-visitor-busy = { $count } of { $total } half-days with a partner: the field rep has customer appointments.
planner-because-taken = { $count } of { $total } half-days with a partner: one of the two has another switch day then.
planner-because-taken-fixed = { $count } of { $total } half-days with a partner: one of the two has a fixed switch day then ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}).
planner-because-gap = { $count } of { $total } half-days with a partner: too close to another switch day of one of the two.
planner-because-gap-fixed = { $count } of { $total } half-days with a partner: too close to a fixed switch day of one of the two ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}).
planner-because-desk-minimum = { $count } of { $total } half-days with a partner: the desk cannot spare anybody else.
planner-because-desk-minimum-fixed = { $count } of { $total } half-days with a partner: because of fixed ride-alongs the desk cannot spare anybody else ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}).
planner-because-desk-full = { $count } of { $total } half-days with a partner: the desk has no room for another visitor.
planner-because-desk-full-fixed = { $count } of { $total } half-days with a partner: because of fixed visits the desk has no room for another one ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}).
planner-because-window = { $count } of { $total } half-days with a partner: possible, but there is none for the other leg near enough.
planner-because-possible = { $count } of { $total } half-days with a partner: still possible. Planning longer may find a switch day.

planner-repair-kept = Everything that was not lost stays as it is.
planner-repair-released = { $count ->
    [one] So that no more is missing than before, one other switch day moves: { $names }.
   *[other] So that no more is missing than before, { $count } other switch days move: { $names }.
}
