# What rules say about trade shows. Times are those of the venue.

rules-show-unavailable = { $person } cannot be on the booth of { $show } on { $date }, { $time }: { $reason }.
rules-show-overlap = { $limit ->
    [0] { $person } is in two places at once on { $date }: { $item } and { $other_item }.
   *[other] { $person } has only { $have } minutes on { $date } from one place to the other ({ $item }, { $other_item }); the way takes { $limit }.
}
rules-show-need-unmet = { $person } sits on a seat of { $show } on { $date }, { $time } that asks for { $need }.
rules-show-above-maximum = { $seat } at { $show } on { $date }, { $time } takes { $limit } people and has { $have }: { $people }.
rules-show-above-budget = { $show } has { $have } people on the booth, the budget is { $limit }: { $people }{ $more ->
    [0] {""}
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}.
rules-show-never-pair = { $people } must never be paired, but share a shift of { $show } on { $date }, { $time }.
rules-show-desk-below-minimum = { $have ->
    [0] Nobody is left
    [one] Only one person is left
   *[other] Only { $have } people are left
} at the desk “{ $desk }” on { $day }, { $limit } must stay; on booth duty: { $people }.
rules-show-day-too-long = { $person } works { $hours } hours on { $date }; the law allows { $limit_hours }.
rules-show-break-missing = { $person } has { $have } minutes of break on { $date }; the law asks for { $limit }.
rules-show-rest-too-short = { $person } has { $hours } hours of rest beside the duty on { $date } ({ $item }, { $other_item }); the law asks for { $limit_hours }.
rules-show-days-in-a-row = { $person } works { $have } days in a row, from { $date } to { $other_date }; the law allows { $limit }.
rules-show-weekly-rest = { $person } has no rest of { $limit_hours } hours in the week from { $date }.
rules-show-substitute-day = { $person } is on duty on { $date }, a Sunday or public holiday, and gets no substitute day within { $limit } days.
rules-show-seat-empty = { $seat } at { $show } on { $date }, { $time } has { $have } of { $limit } people.
rules-show-side-missing = { $have ->
    [0] No inside rep
   *[other] No field rep
} is with { $people } at { $show } on { $date }, { $time }.
rules-show-group-need = Nobody brings { $need } to the booth of { $show } on { $date }, { $time }.
rules-show-visit-unmet = When { $account } comes to { $show } on { $date }, { $time }, no face of theirs is on the booth ({ $people }).
rules-show-deputy-at-visit = When { $account } comes to { $show } on { $date }, { $time }, only the deputy { $person } is on the booth.
rules-show-below-desired = { $seat } at { $show } on { $date }, { $time } has { $have } people; { $limit } are wished for.
rules-show-without-partner = { $person } has no tandem partner on the booth of { $show } on { $date }, { $time }.
rules-show-rather-not-pair = { $people } should rather not be paired, but share a shift of { $show } on { $date }, { $time }.
rules-show-uneven-load = { $person } has { $hours } hours of duty at { $show }; an even share would be { $limit_hours }.
rules-show-year-share = { $person } has { $have } half-days of booth duty in a year; a fair share is { $limit }.
rules-show-year-share-far = { $person } is far above the fair share of booth duty in a year: { $have } half-days instead of { $limit }.
rules-show-weekend-days = { $person } has { $have } weekend days or holidays of booth duty in a year; { $limit } are enough.
rules-show-journey = { $person } travels { $have } km to { $show } for { $date } to { $other_date }.
rules-show-idle-day = { $person } is at { $show } without a duty on { $date }.
rules-show-wish-shift = { $person } would rather not have the shift of { $show } on { $date }, { $time }.
rules-show-wish-show = { $person } would rather not go to { $show }.
rules-show-newcomer = { $person } is new to shows and has nobody experienced on the booth of { $show } on { $date }, { $time }.
rules-show-booked-after = { $person } is booked right after { $show }, on { $day }.
rules-show-home-cover = { $people } stand in for each other and are both away on { $day }, for { $show }.
rules-show-moved-released = The published booth duty of { $person } at { $show } on { $date }, { $time } no longer takes place as announced.
rules-show-moved = The booth duty of { $person } at { $show } on { $date }, { $time } is moved or dropped.
rules-show-place-unknown = It is not known where { $shows } takes place, so journeys there are not considered. Add coordinates.

# Seats and needs
rules-seat-station = “{ $name }”
rules-seat-crew = The crew
rules-need-language = { $name ->
    [cs] Czech
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [it] Italian
    [nl] Dutch
    [pl] Polish
   *[other] the language “{ $name }”
}{ $level ->
    [0] {""}
    [1] {" "}(A1 or better)
    [2] {" "}(A2 or better)
    [3] {" "}(B1 or better)
    [4] {" "}(B2 or better)
    [5] {" "}(C1 or better)
   *[other] {" "}(C2)
}
rules-need-skill = “{ $name }”{ $level ->
    [0] {""}
   *[other] {" "}(level { $level } or better)
}
rules-item-switch = a job-switch day

# Ways out
rules-fix-replace-person = Let somebody else take this duty
rules-fix-duty-back-to-release = Put back what was published

# Names of rules
rules-name-show-unavailable = Somebody not available for a shift
rules-name-show-overlap = Booth duty beside something else
rules-name-show-need-unmet = Needs of a seat not met
rules-name-show-above-maximum = Too many people at a station
rules-name-show-above-budget = Too many people at a show
rules-name-show-never-pair = Pair marked never on a booth
rules-name-show-desk-below-minimum = Desk below its minimum for a show
rules-name-show-day-too-long = Working day too long
rules-name-show-break-missing = Break missing
rules-name-show-rest-too-short = Rest too short
rules-name-show-days-in-a-row = Too many days in a row
rules-name-show-weekly-rest = Weekly rest missing
rules-name-show-substitute-day = Substitute day missing
rules-name-show-seat-empty = Empty seats
rules-name-show-side-missing = Inside or field missing on a booth
rules-name-show-group-need = Needs of a group not met
rules-name-show-visit-unmet = Customers without their face
rules-name-show-deputy-at-visit = Deputies instead of faces
rules-name-show-below-desired = Seats below the wished number
rules-name-show-without-partner = Shifts without the tandem partner
rules-name-show-rather-not-pair = Pair marked rather not on a booth
rules-name-show-uneven-load = Uneven shares of a show
rules-name-show-year-share = Share of the year exceeded
rules-name-show-year-share-far = Share of the year far exceeded
rules-name-show-weekend-days = Many weekends
rules-name-show-journey = Journeys
rules-name-show-idle-day = Idle days on site
rules-name-show-wish-shift = Wishes against shifts
rules-name-show-wish-show = Wishes against shows
rules-name-show-newcomer = Newcomers without guidance
rules-name-show-booked-after = Booked right after a show
rules-name-show-home-cover = Nobody left who stands in, for a show
rules-name-show-moved-released = Published duties moved
rules-name-show-moved = Planned duties moved
rules-name-show-place-unknown = Unknown venues
