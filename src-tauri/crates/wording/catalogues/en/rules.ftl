# What rules say about a plan. Days come with their weekday, half-days with their half.

rules-switch-leg-unavailable = { $person } cannot take part in the { $leg ->
    [desk] desk day
   *[ride] ride-along
} with { $partner } on { $day }: { $reason }.
rules-switch-double-booking = { $person } has { $have } switch legs at once on { $day }.
rules-switch-ride-without-visit = { $field } does not visit customers on { $day }, so { $inside } has nothing to ride along to.
rules-switch-host-not-in-office = { $inside } is not at the office on { $day } and cannot host { $field }.
rules-switch-visitor-has-appointment = { $field } is with a customer on { $day } ({ $item }) and cannot be at the desk of { $inside }.
rules-switch-ride-too-short = { $inside } and { $field } live too far apart for a ride-along of half a day on { $date }; it needs a full day.
rules-desk-below-minimum = { $have ->
    [0] Nobody is left
    [one] Only one person is left
   *[other] Only { $have } people are left
} at the desk “{ $desk }” on { $day }, { $limit } must stay; on a ride-along: { $people }.
rules-host-too-many-visitors = { $person } hosts { $have } visitors at once on { $day }.
rules-desk-too-many-visitors = The desk “{ $desk }” has { $have } visitors on { $day }; it takes { $limit }.
rules-switch-gap = { $person } has two switches { $have ->
    [0] on one day
    [one] only one day apart
   *[other] only { $have } days apart
} ({ $date } and { $other_date }); at least { $limit } days should lie between them.
rules-switch-blackout = The { $leg ->
    [desk] desk day
   *[ride] ride-along
} of { $inside } and { $field } on { $day } lies { $period_kind ->
    [named] in “{ $period }”, a period without switch days
    [unnamed] in a period without switch days
   *[quarter] in the last days of the quarter, which are kept free
}.
rules-switch-never-pair = { $inside } and { $field } must never be paired, but switch on { $date }.
rules-switch-pair-repeated = { $inside } and { $field } switch { $have } times in this plan; once is enough.
rules-switch-above-maximum = { $person } has { $have } switches; { $limit } are the most.
rules-switch-legs-too-far = The legs of { $inside } and { $field } ({ $date } and { $other_date }) lie { $have } working days apart; { $limit } are the most.
rules-switch-missing = { $person } has { $have } of { $limit } switches that are due.
rules-switch-own-tandem = { $inside } and { $field } are a tandem, but have not switched with each other and are not planned to.
rules-switch-pair-again = { $inside } and { $field } already switched within the last year.
rules-switch-rather-not-pair = { $inside } and { $field } should rather not be paired, but switch on { $date }.
rules-switch-weekday-wish = { $person } would rather not switch on that weekday ({ $date }).
rules-switch-school-holidays = The { $leg ->
    [desk] desk day
   *[ride] ride-along
} of { $inside } and { $field } on { $day } falls into school holidays of { $people }.
rules-switch-week-quota = The week from { $date } has { $have } legs; an even spread would be { $limit }.
rules-switch-legs-apart = The legs of { $inside } and { $field } ({ $date } and { $other_date }) lie { $have } working days apart.
rules-switch-visit-by-pattern = { $field } has no customer appointment yet for the ride-along with { $inside } on { $day }.
rules-switch-short-item = { $person } has something else during the { $leg ->
    [desk] desk day
   *[ride] ride-along
} with { $partner } on { $day }: { $items }.
rules-switch-distance = { $inside } and { $field } set out { $have } km from each other.
rules-switch-home-cover = { $people } stand in for each other and are both away on { $day }.
rules-switch-moved-released = The published { $leg ->
    [desk] desk day
   *[ride] ride-along
} of { $people } on { $day } no longer takes place as announced.
rules-switch-moved = The { $leg ->
    [desk] desk day
   *[ride] ride-along
} of { $people } on { $day } is moved or dropped.
rules-place-unknown = It is not known where { $people }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
} set out from, so distances to them are not considered. Add coordinates or a site.
rules-calendar-unavailable = { $person } has something in the calendar on { $day } ({ $item }): { $reason }.
rules-calendar-overlap = { $person } is in two places at once on { $day }: { $item } and { $other_item }.

# Why somebody cannot be planned
rules-why-not-employed = not with the organisation on that day
rules-why-absent = absent
rules-why-holiday = public holiday
rules-why-named-holiday = public holiday ({ $name })
rules-why-off = off by the weekly pattern
rules-why-item = { $item }

# What stands in calendars
rules-item-private = a private appointment
rules-item-appointment = an appointment
rules-item-titled = “{ $name }”
rules-item-visit = a visit to { $name }
rules-item-duty = booth duty at { $name }

# Ways out
rules-fix-unpin = Unpin
rules-fix-move-leg = Move to the next free half-day
rules-fix-cancel = Cancel this switch day
rules-fix-back-to-release = Move back to what was published
rules-fix-remove-duty = Remove this booth duty

# Names of rules
rules-name-switch-leg-unavailable = Somebody not available
rules-name-switch-double-booking = Two legs at once
rules-name-switch-ride-without-visit = Ride-along without customers
rules-name-switch-host-not-in-office = Host not at the office
rules-name-switch-visitor-has-appointment = Visitor has a customer appointment
rules-name-switch-ride-too-short = Ride-along too short for the distance
rules-name-desk-below-minimum = Desk below its minimum
rules-name-host-too-many-visitors = Several visitors at one host
rules-name-desk-too-many-visitors = Too many visitors at a desk
rules-name-switch-gap = Switches too close together
rules-name-switch-blackout = Period without switch days
rules-name-switch-never-pair = Pair marked never
rules-name-switch-pair-repeated = Pair planned twice
rules-name-switch-above-maximum = Too many switches
rules-name-switch-legs-too-far = Legs too far apart
rules-name-switch-missing = Missing switches
rules-name-switch-own-tandem = Own tandem without a switch
rules-name-switch-pair-again = Pair switched within the last year
rules-name-switch-rather-not-pair = Pair marked rather not
rules-name-switch-weekday-wish = Wishes against weekdays
rules-name-switch-school-holidays = School holidays
rules-name-switch-week-quota = Uneven weeks
rules-name-switch-legs-apart = Days between the legs
rules-name-switch-visit-by-pattern = Ride-alongs without an appointment
rules-name-switch-short-item = Short items during legs
rules-name-switch-distance = Long distances
rules-name-switch-home-cover = Nobody left who stands in
rules-name-switch-moved-released = Published legs moved
rules-name-switch-moved = Planned legs moved
rules-name-place-unknown = Unknown places
rules-name-calendar-unavailable = Something during an absence
rules-name-calendar-overlap = Two things at once
