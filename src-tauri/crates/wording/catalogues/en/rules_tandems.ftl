# What rules say about tandems.

rules-tandem-never = { $inside } and { $field } must never be paired, but are planned as a tandem.
rules-tandem-required = { $inside } and { $field } must be a tandem, but are not planned as one.
rules-tandem-above-capacity = { $person } has { $have ->
    [one] one tandem partner
   *[other] { $have } tandem partners
}, { $limit } at most.
rules-tandem-without-partner = { $person } has no tandem partner.
rules-tandem-inside-without = { $have ->
    [0] No inside rep has
    [one] Only one inside rep has
   *[other] Only { $have } inside reps have
} a tandem partner, it could be { $limit }; without: { $people }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}.
rules-tandem-lost-fit = The fit of { $inside } and { $field } is { $have } of { $limit } points.
rules-tandem-poor-fit = { $inside } and { $field } hardly fit together: { $have } points, { $limit } would do.
rules-tandem-partner-changed = { $inside } and { $field } are a tandem today and will not be any more.
rules-tandem-above-share = { $person } has { $have } tandem partners; a fair share would be { $limit }.

# Ways out
rules-fix-end-tandem = End this tandem
rules-fix-keep-partner = Keep the partner of today

# Names of rules
rules-name-tandem-never = Tandem marked never
rules-name-tandem-required = Required tandem missing
rules-name-tandem-above-capacity = Too many partners
rules-name-tandem-without-partner = Field rep without partner
rules-name-tandem-inside-without = Inside reps without partner
rules-name-tandem-lost-fit = Lost fit
rules-name-tandem-poor-fit = Poor fit
rules-name-tandem-partner-changed = Change of partner
rules-name-tandem-above-share = Above the fair share

# Criteria of the fit
rules-fit-territory = same territory
rules-fit-customers = shared customers
rules-fit-languages = languages together
rules-fit-products = products and skills together
rules-fit-half-days = overlapping working hours
rules-fit-site = same site
rules-fit-experience = mix of experience
rules-fit-wishes = wishes
rules-fit-debriefs = debriefs of earlier switch days
