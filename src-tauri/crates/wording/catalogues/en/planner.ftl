# What the planner says about its proposals.

planner-doing-demand = Looking for a switch day for everybody
planner-doing-wishes = Fulfilling wishes
planner-doing-finish = Checking that nothing better exists

planner-proof-counting = Demands, limits and the number of possible partners were counted; where they take place was not looked at.
planner-proof-cheapest-partners = Every pair costs at least what it would cost alone, and the cheapest choice of pairs was computed exactly.
planner-proof-priced-partners = Crowded weeks, desks and visitor places were given prices; even the cheapest choice of pairs at these prices costs this much.
planner-proof-less-moving = It was proven for plans that weigh what they move; the most that moving could cost was taken off.
planner-proof-all-plans = All plans were looked at, but for those that could not be better.
planner-proof-nothing-free = There is nothing to decide, so no other plan exists.

planner-summary-unchanged = The plan stays as it is.
planner-summary-added = { $count ->
    [one] One switch day is added.
   *[other] { $count } switch days are added.
}
planner-summary-moved = { $count ->
    [one] One switch day is moved.
   *[other] { $count } switch days are moved.
}
planner-summary-removed = { $count ->
    [one] One switch day is dropped.
   *[other] { $count } switch days are dropped.
}
planner-summary-kept = { $count ->
    [one] One switch day is fixed and stays.
   *[other] { $count } switch days are fixed and stay.
}
planner-summary-missing = { $count ->
    [one] One person is still short of one switch day.
   *[other] { $count } switch days are still missing, counted by person.
}
planner-summary-complete = Everybody has their share.
planner-summary-hard = { $count ->
    [one] One hard rule is broken by what is fixed.
   *[other] Hard rules are broken { $count } times by what is fixed.
}
planner-summary-rules-kept = { $count ->
    [one] One rule is switched off, yet every proposal keeps it: { $rules }. “Best possible” is meant so.
   *[other] { $count } rules are switched off, yet every proposal keeps them: { $rules }. “Best possible” is meant so.
}

planner-distance-best = This is the best possible plan.
planner-distance-best-pinned = This is the best possible plan given what is fixed.
planner-distance-best-lengths = This is the best possible plan given the lengths of legs that were set by hand.
planner-distance-best-pinned-lengths = This is the best possible plan given what is fixed and the lengths of legs that were set by hand.
planner-distance-soft = At most { $points } { $points ->
    [one] point
   *[other] points
} ({ $percent } %) above the best possible plan.
planner-distance-medium = { $count ->
    [one] It is not proven that the last missing switch day cannot be found.
   *[other] It is not proven that { $count } of the missing switch days cannot be found.
}
planner-distance-undisturbed = Nothing better exists without moving more of the present plan; moving freely could save at most { $points } { $points ->
    [one] point
   *[other] points
}.

planner-note-no-inside = There is no inside rep in the plan, so nobody can ride along.
planner-note-no-field = There is no field rep in the plan, so there is nobody to ride along with.
planner-note-nobody-due = Nobody is due a switch day in this period.
planner-note-no-days = No half-day of this period is left to plan.
planner-note-already-best = The plan is already the best possible.
planner-note-nothing-better = Nothing better was found in the time given.
planner-note-refused = The proposal does not fit the plan any more; please plan again.

planner-feasible-no-visits = { $count ->
    [one] { $names } has no visiting half-day left in this period, so nobody can ride along. Check the work pattern and the absences, or choose a longer period.
   *[other] { $names } have no visiting half-day left in this period, so nobody can ride along. Check the work patterns and the absences, or choose a longer period.
}
planner-feasible-no-desk-half-day = { $count ->
    [one] { $names } has no half-day without customer appointments left for the desk. Free another weekday, or choose a longer period.
   *[other] { $names } have no half-day without customer appointments left for the desk. Free another weekday, or choose a longer period.
}
planner-feasible-no-ride-half-day = { $count ->
    [one] { $names } has no free half-day left for a ride-along. Check the absences, or choose a longer period.
   *[other] { $names } have no free half-day left for a ride-along. Check the absences, or choose a longer period.
}
planner-feasible-no-office = { $count ->
    [one] { $names } has no half-day at the office left to host a visitor. Plan another weekday at the office, or choose a longer period.
   *[other] { $names } have no half-day at the office left to host a visitor. Plan another weekday at the office, or choose a longer period.
}
planner-feasible-desk = The desk { $desk } has room for { $possible } of the { $needed } visits needed. Allow more visitors, plan another weekday at the office, or choose a longer period.
planner-feasible-office = Only { $possible } of the { $needed } desk shifts needed fit into the half-days in which field reps are free and desks have room. Allow more visitors, free another weekday, or choose a longer period.
