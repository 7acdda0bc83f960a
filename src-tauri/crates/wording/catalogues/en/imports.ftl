# Questions
imports-question-account-unknown = No customer of the plan is called “{ $account }” ({ $rows ->
    [one] one row
   *[other] { $rows } rows
}).
imports-question-account-alike = No customer of the plan is called “{ $account }” ({ $rows ->
    [one] one row
   *[other] { $rows } rows
}). Is this { $names }?
imports-question-person = { $rows ->
    [one] One entry does
   *[other] { $rows } entries do
} not tell whose it is. Choose the person.
imports-question-region = { $rows ->
    [one] One holiday does
   *[other] { $rows } holidays do
} not tell where it holds. Choose the region.
imports-question-missing = No column was recognised as “{ $field }”. Choose the column that holds it.
imports-question-period = Summed from { $from } to { $to }; { $outside ->
    [0] all orders lie within.
    [one] one order lies outside.
   *[other] { $outside } orders lie outside.
}
imports-question-classes = ABC classes proposed from revenue: { $a } A, { $b } B, { $c } C.
imports-question-currency = “{ $column }” holds { $shown }, the plan counts in { $plan }. The figures are taken as they stand.
imports-question-outside = { $entries ->
    [one] One entry lies
   *[other] { $entries } entries lie
} outside the plan’s days and was left out.

# Why a file cannot be read
imports-error-no-entries = There are no entries in { $file }.
imports-error-damaged-calendar = The calendar is damaged. Export it again.

# Reasons for refusal
imports-refused-no-start = The entry has no beginning.
imports-refused-entry = The entry contradicts the calendar standard ({ $problem }).
imports-refused-too-often = The entry repeats too often: many times a day, or thousands of times. Only its first time is taken.
imports-refused-too-many-repeats = The repeated entries of this file run through too many days.
imports-refused-time = “{ $value }” is not a time of day.
imports-refused-person = Nobody in the plan is called “{ $name }”.
imports-refused-nobody = The row does not tell whose entry it is.
imports-refused-no-day = There is no day.
imports-refused-end-before-start = The end lies before the beginning.
imports-refused-too-long = The entry takes more than three years.
imports-refused-no-times = A shift needs the time of its beginning and of its end.
imports-refused-show-twice = An earlier row tells this show already.
imports-refused-no-amount = There is no amount.
imports-refused-no-customer = There is no customer.
imports-refused-customer = No customer of the plan is called “{ $account }”. Import customers first, or say who is meant.
imports-refused-no-region = Neither the row nor the file says where this holiday holds.
imports-refused-at-line = Line { $line }: { $reason }

# Rows left out on purpose
imports-left-out-called-off = Called off
imports-left-out-free = Shown as free
imports-left-out-not-away = Nothing says that somebody is away
imports-left-out-away = An absence; import the file as absences
imports-left-out-not-working = Outside working hours
imports-left-out-lost = Lost or cancelled
imports-left-out-open = Not won yet
imports-left-out-no-customer = Of no customer
imports-left-out-elsewhere = Nobody of the plan works there
imports-left-out-no-holiday = No day off

# Notes on rows that are taken
imports-note-absence-other = “{ $value }” is no kind of absence that is known; taken as another absence.
imports-note-account-unknown = No customer of the plan is called “{ $account }”; left without.
imports-note-zone = The country has several time zones; taken as { $zone }.
imports-note-summed = Out of { $rows ->
    [one] one row
   *[other] { $rows } rows
}.
imports-note-summed-period = Out of { $rows ->
    [one] one row
   *[other] { $rows } rows
} from { $from } to { $to }.
imports-note-other-seller = { $name } sold { $percent } % of it; the owner stays.
imports-note-other-class = By revenue this would be class { $class }; the class stays.

# Words
imports-absence-leave = leave
imports-absence-sickness = sickness
imports-absence-parental = parental leave
imports-absence-time-off = time off in lieu
imports-absence-other = other
imports-yes = yes
imports-no = no

# Fields
imports-field-skills = Skills
imports-field-skill-level = Level of the skill
imports-field-skill-until = Last day of the skill
imports-field-products = Products
imports-field-customer = Customer
imports-field-customer-number = Customer number
imports-field-amount = Amount
imports-field-quantity = Quantity
imports-field-unit-price = Unit price
imports-field-discount = Discount
imports-field-order-date = Order date
imports-field-order-number = Order number
imports-field-stage = Status
imports-field-absence-kind = Kind of absence
imports-field-title = Subject
imports-field-start-date = First day
imports-field-start-time = Start time
imports-field-end-date = Last day
imports-field-end-time = End time
imports-field-all-day = All day
imports-field-half-first = Half of the first day
imports-field-half-last = Half of the last day
imports-field-day-part = Part of the day
imports-field-visitor = Visitor
imports-field-setter = Set by
imports-field-organizer = Organiser
imports-field-attendees = Attendees
imports-field-optional = Optional attendees
imports-field-show-as = Shown as
imports-field-categories = Categories
imports-field-private = Private
imports-field-location = Place
imports-field-uid = Calendar entry
imports-field-occurrence = Occurrence
imports-field-zone = Time zone
imports-field-calendar = Calendar
imports-field-show = Trade show
imports-field-booth = Booth
imports-field-station = Station
imports-field-shift = Shift
imports-field-shift-kind = Kind of shift
imports-field-minimum = Least people
imports-field-desired = People wished for
imports-field-maximum = Most people
imports-field-holiday-name = Holiday
imports-field-regions = Regions
imports-field-holiday-kind = Public or school
