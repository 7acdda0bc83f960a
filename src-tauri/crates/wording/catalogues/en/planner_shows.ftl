# What the planner says about booth rosters.

planner-doing-seats = Filling the seats

planner-proof-counted-seats = Seats, needs and visits were counted that stay open even if everybody who may comes.
planner-proof-priced-seats = What people share got prices; even the cheapest choice for each person and show at these prices costs this much.

planner-summary-duties-added = { $count ->
    [one] One booth duty is added.
   *[other] { $count } booth duties are added.
}
planner-summary-duties-moved = { $count ->
    [one] One booth duty goes to another person or seat.
   *[other] { $count } booth duties go to other people or seats.
}
planner-summary-duties-removed = { $count ->
    [one] One booth duty is dropped.
   *[other] { $count } booth duties are dropped.
}
planner-summary-duties-kept = { $count ->
    [one] One booth duty is fixed and stays.
   *[other] { $count } booth duties are fixed and stay.
}
planner-summary-duties-released = { $count ->
    [one] To fill the seats, duties of { $names } had to be moved.
   *[other] To fill the seats, duties of { $count } people had to be moved: { $names }.
}
planner-summary-seats-empty = { $count ->
    [one] One seat stays empty.
   *[other] { $count } seats stay empty.
}
planner-summary-needs-unmet = { $count ->
    [one] In one case a shift lacks a side, a language or a skill.
   *[other] In { $count } cases a shift lacks a side, a language or a skill.
}
planner-summary-visits-unmet = { $count ->
    [one] One customer will not meet a face they know.
   *[other] { $count } customers will not meet a face they know.
}
planner-summary-seats-complete = Every seat is filled and every customer meets somebody they know.

planner-distance-seats = It is not proven that all of what is missing must be: at most { $count } { $count ->
    [one] point
   *[other] points
} of demand could still be met.

planner-note-no-shows = There is no trade show with shifts in this period.
planner-note-no-people = There is nobody to put on a booth.
planner-note-no-seats = No seat of this period is left to plan: the shifts are over, about to begin, or nobody may take them.
planner-note-nothing-lost = Everybody can take their booth duties, so there is nothing to repair.

planner-alternative-replace = { $person } instead
planner-alternative-swap = Swap with { $person }
planner-alternative-nobody = Leave the seat empty
planner-alternative-seat = { $person }

planner-unmet-seat = { $place ->
    [station] “{ $station }”
   *[crew] The crew{ $station }
} at { $show } lacks { $count ->
    [one] one person
   *[other] { $count } people
} on { $date }.
planner-obstacle-seat = { $rule ->
    [show_unavailable] { $count } not available
    [show_need_unmet] { $count } without what the seat asks for
    [show_overlap] { $count } busy at that time
    [show_above_budget] { $count } above the budget of people
    [show_above_maximum] { $count } above the maximum of the station
    [show_never_pair] { $count } never to be paired with somebody there
    [show_desk_below_minimum] { $count } needed at the desk
    [show_day_too_long] { $count } would work too long
    [show_break_missing] { $count } without a break
    [show_rest_too_short] { $count } without enough rest
    [show_days_in_a_row] { $count } with too many days in a row
    [show_weekly_rest] { $count } without a weekly rest
    [show_substitute_day] { $count } without a substitute day
    [show_seat_empty] { $count } possible, but needed more elsewhere or at a higher price
   *[other] { $count } would leave more undone
}
planner-feasible-seats = { $count ->
    [one] For one seat nobody may come: check absences, the needs of the seat, or its minimum.
   *[other] For { $count } seats nobody may come: check absences, the needs of the seats, or their minimum.
}
planner-feasible-needs = { $count ->
    [one] In one shift nobody who may come has what the group needs: check skills and absences, or the need.
   *[other] In { $count } cases nobody who may come to a shift has what the group needs: check skills and absences, or the needs.
}
