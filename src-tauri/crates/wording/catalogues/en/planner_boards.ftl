# What the planner says about tandems and coverage.

planner-proof-prices-of-partners = Every inside rep was given a price; at these prices even the cheapest choice of everybody costs this much.

planner-summary-tandems-new = { $count ->
    [one] One field rep gets a partner.
   *[other] { $count } field reps get a partner.
}
planner-summary-tandems-changed = { $count ->
    [one] One field rep changes the partner.
   *[other] { $count } field reps change the partner.
}
planner-summary-tandems-ended = { $count ->
    [one] One tandem ends without another.
   *[other] { $count } tandems end without another.
}
planner-summary-tandems-pinned = { $count ->
    [one] One tandem is pinned and stays.
   *[other] { $count } tandems are pinned and stay.
}
planner-summary-tandems-alone = { $count ->
    [one] One field rep has no partner.
   *[other] { $count } field reps have no partner.
}
planner-distance-tandems = At most { $points } { $points ->
    [one] point
   *[other] points
} above the best possible plan.
planner-distance-cut-short = Planning was cut short; more may be possible.

planner-note-tandems-no-inside = There is no inside rep in the plan, so there are no tandems to form.
planner-note-tandems-no-field = There is no field rep in the plan, so there are no tandems to form.
planner-note-tandems-pinned = Every tandem is pinned, so there is nothing to decide.

planner-conflict-pinned-never = { $inside } and { $field } are pinned as a tandem, but marked never. Unpin them or change the mark.
planner-conflict-pinned-required = { $inside } and { $field } are pinned as a tandem, but { $field } must have another partner. Unpin them or change the mark.
planner-conflict-capacity = { $inside } must have { $count } partners by pins and marks, { $capacity } at most are allowed. Raise the number or take a mark away.
planner-conflict-places = The inside reps may have { $places } partners in all, there are { $count } field reps. Raise the number for somebody.

planner-unmet-partner = { $person } has no partner.
planner-obstacle-capacity = { $count ->
    [one] One inside rep has as many partners as allowed.
   *[other] { $count } inside reps have as many partners as allowed.
}
planner-obstacle-never = { $count ->
    [one] One inside rep is marked never.
   *[other] { $count } inside reps are marked never.
}
planner-obstacle-required = { $count ->
    [one] One inside rep is not the partner required.
   *[other] { $count } inside reps are not the partner required.
}
planner-obstacle-fit = { $count ->
    [one] One inside rep would be possible.
   *[other] { $count } inside reps would be possible.
}

planner-alternative-partner = { $field } with { $inside }
planner-alternative-tandem-exchange = { $field } with { $inside }, and { $other_field } with { $other_inside }

planner-doing-hours = Finding room for every customer
planner-doing-balance = Balancing work, distances and faces

planner-proof-cheapest-tandems = Every customer costs at least what its cheapest tandem costs.
planner-proof-priced-hours = The hours and the revenue of everybody were given prices; at these prices even the cheapest tandem of every customer costs this much.

planner-summary-coverage-given = { $count ->
    [one] One customer gets a tandem.
   *[other] { $count } customers get a tandem.
}
planner-summary-coverage-moved = { $count ->
    [one] One customer changes the tandem.
   *[other] { $count } customers change the tandem.
}
planner-summary-coverage-taken = { $count ->
    [one] One customer loses its tandem.
   *[other] { $count } customers lose their tandem.
}
planner-summary-coverage-pinned = { $count ->
    [one] One customer is pinned and stays.
   *[other] { $count } customers are pinned and stay.
}
planner-summary-coverage-without = { $count ->
    [one] One customer has no tandem.
   *[other] { $count } customers have no tandem.
}
planner-summary-coverage-relief = Customers with one inside face free { $count } field hours a year.
planner-distance-hours = It is not proven that { $count } of the points for missing hours, languages and tandems cannot be saved.

planner-note-coverage-no-customer = There is no customer in the plan, so there is nothing to give.
planner-note-coverage-no-tandem = There is no tandem that can have customers. Form tandems first.
planner-note-coverage-pinned = Every customer is pinned, so there is nothing to decide.
planner-note-coverage-too-large = The weights or the revenues of this plan are too large to plan with.

planner-conflict-inside-hours = The customers take { $needed } inside hours a year, there are { $there }. Change coverage models, or add people.
planner-conflict-field-hours = The customers take { $needed } field hours a year, there are { $there }. Change coverage models, or add people.
planner-conflict-pinned-protected = { $account } is protected for { $person }, but pinned elsewhere. Unpin it or end the protection.

planner-unmet-customer = { $account } has no tandem.
planner-obstacle-pinned = It is pinned without a tandem that can have customers.
planner-obstacle-protected = { $count ->
    [one] In one tandem the owner is missing for whom it is protected.
   *[other] In { $count } tandems the owner is missing for whom it is protected.
}
planner-obstacle-hours = { $count ->
    [one] In one tandem the hours above capacity would cost more.
   *[other] In { $count } tandems the hours above capacity would cost more.
}
planner-obstacle-not-tried = { $count ->
    [one] One tandem would be possible; planning was cut short.
   *[other] { $count } tandems would be possible; planning was cut short.
}

planner-alternative-customer = { $account } to { $inside } and { $field }
planner-alternative-no-tandem = { $account } without a tandem
