# What the app says: titles, refusals, names of things.

# Titles of actions, as the history and undo show them.

app-title-add = Add { $what }
app-title-add-many = { $count ->
    [one] Add one entry
   *[other] Add { $count } entries
}
app-title-change = Change { $what }
app-title-change-many = { $count ->
    [one] Change one entry
   *[other] Change { $count } entries
}
app-title-remove = Remove { $what }
app-title-remove-many = { $count ->
    [one] Remove one entry
   *[other] Remove { $count } entries
}
app-title-add-switch-day = Plan a job-switch day of { $inside } and { $field } on { $date }
app-title-move-ride-along = Move the ride-along of { $inside } with { $field } to { $when }
app-title-move-desk-shift = Move the desk day of { $field } with { $inside } to { $when }
app-title-set-partner = Give the job-switch day to { $inside } and { $field }
app-title-set-planned = Mark the job-switch day of { $inside } and { $field } as planned
app-title-set-done = Mark the job-switch day of { $inside } and { $field } as done
app-title-set-cancelled = Cancel the job-switch day of { $inside } and { $field }
app-title-set-goals = Write down goals for { $inside } and { $field }
app-title-pin = { $count ->
    [one] Pin one job-switch day
   *[other] Pin { $count } job-switch days
}
app-title-unpin = { $count ->
    [one] Unpin one job-switch day
   *[other] Unpin { $count } job-switch days
}
app-title-edit-person = Change { $field } of { $name } to “{ $value }”
app-title-edit-account = Change { $field } of { $name } to “{ $value }”
app-title-edit-accounts = { $count ->
    [one] Change { $field } of one customer to “{ $value }”
   *[other] Change { $field } of { $count } customers to “{ $value }”
}
app-title-edit-settings = Change the settings
app-title-import-people = Import people from { $file } ({ $added } new, { $changed } changed)
app-title-import-accounts = Import customers from { $file } ({ $added } new, { $changed } changed)
app-title-import-orders = Sum orders from { $file } ({ $changed } customers changed)
app-title-import-absences = Import absences from { $file } ({ $added } new, { $changed } changed)
app-title-import-appointments = Import appointments from { $file } ({ $added } new, { $changed } changed)
app-title-import-shows = Import trade shows from { $file } ({ $added } new, { $changed } changed)
app-title-import-holidays = Import holidays from { $file } ({ $added } new, { $changed } changed)
app-title-add-public-holidays = Add the public holidays of { $region } until { $until }
app-title-add-school-holidays = Add the school holidays of { $region } until { $until }
app-title-accept-proposal = { $count ->
    [one] Accept one change of a proposal
   *[other] Accept { $count } changes of a proposal
}
app-title-undo = Undo: { $title }
app-title-redo = Redo: { $title }

# What things are called inside a sentence.

app-what-person = person { $name }
app-what-account = customer { $name }
app-what-site = site { $name }
app-what-desk = inside desk { $name }
app-what-trade-show = trade show { $name }
app-what-absence = absence of { $name }
app-what-appointment = appointment of { $name }
app-what-skill = skill of { $name }
app-what-wish = wish of { $name }
app-what-booth-duty = booth duty of { $name }
app-what-calendar-item = calendar entry { $name }
app-what-blackout = blackout period { $name }
app-what-switch-day = job-switch day of { $inside } and { $field }
app-what-tandem = tandem of { $inside } and { $field }
app-what-pairing = pairing level of { $inside } and { $field }
app-noun-person = person
app-noun-account = customer
app-noun-switch-day = job-switch day
app-noun-tandem = tandem
app-noun-absence = absence
app-noun-appointment = appointment
app-noun-desk = inside desk
app-noun-site = site
app-noun-trade-show = trade show
app-noun-settings = settings
app-noun-entry = entry

# Names of fields.

app-field-name = name
app-field-given-name = given name
app-field-family-name = family name
app-field-side = side
app-field-employee-number = employee number
app-field-number = customer number
app-field-email = e-mail
app-field-phone = phone
app-field-contact-name = contact
app-field-site = site
app-field-desk = inside desk
app-field-town = town
app-field-postcode = postcode
app-field-country = country
app-field-place = place
app-field-region = region
app-field-territory = territory
app-field-experience-years = years of experience
app-field-hours-per-week = hours a week
app-field-from = from
app-field-until = until
app-field-span = time
app-field-work-pattern = work pattern
app-field-languages = languages
app-field-note = note
app-field-revenue = revenue
app-field-abc-class = ABC class
app-field-coverage-model = coverage model
app-field-sector = sector
app-field-inside-rep = inside rep
app-field-field-rep = field rep
app-field-pinned = pin
app-field-protection = protection
app-field-level = level
app-field-horizon = planning period
app-field-deputy = deputy
app-field-freeze-days = days nobody moves
app-field-notice-days = days of notice
app-field-short-item-minutes = length of short entries
app-field-full-time-minutes = full-time working time
app-field-working-hours = working hours
app-field-currency = currency
app-field-weights = weights of the rules
app-field-abc = thresholds of the ABC classes
app-field-coverage-models = coverage models
app-field-working-time-law = working-time law
app-field-gap-days = days between two job-switch days
app-field-switches-per-quarter = job-switch days per quarter
app-field-window-working-days = working days between ride-along and desk day
app-field-quarter-end-blackout-days = days kept free at the end of the quarter
app-field-headcount = headcount
app-field-maximum = maximum
app-field-kind = kind
app-field-person = person
app-field-other = { $field }

# Why something was refused.

app-refused-empty = { $what }: { $field } must not be empty.
app-refused-out-of-range = { $what }: { $field } lies outside the possible range.
app-refused-order = { $what }: { $field } ends before it begins.
app-refused-unknown-reference = { $what }: { $field } names something that is not in the plan.
app-refused-still-used = { $what } is still used by: { $other }.
app-refused-wrong-side = { $what }: { $other } does not belong to the side that { $field } asks for.
app-refused-duplicate = { $what }: { $field } is already taken by { $other }.
app-refused-contradiction = { $what }: { $field } contradicts { $other }.
app-refused-immutable = { $what }: { $field } cannot be changed any more.
app-refused-outdated = { $what } has changed in the meantime.
app-refused-id-mismatch = { $what }: the two sides of the change do not belong together.
app-remove-still-used = { $more ->
    [0] { $what } cannot be removed, because it is needed by: { $users }.
   *[other] { $what } cannot be removed, because it is needed by: { $users } (and { $more } more).
}
app-unknown-id = There is no { $what } with the id { $id } in this plan.
app-value-not-understood = “{ $value }” cannot be the value of { $field }.
app-country-not-understood = “{ $value }” is no country here; wanted is its code of two letters, such as DE, FR or GB.
app-date-out-of-reach = { $date } is more than two years away from the planning period ({ $from } to { $to }); check the year.
app-nothing-chosen = Nothing was chosen, so there is nothing to do.
app-unknown-rule = There is no rule “{ $rule }”; weights are only for rules of the rulebook.
app-no-such-field = There is no field called “{ $field }” that can be changed here.
app-no-such-action = This action is not known here.
app-nothing-to-undo = There is nothing to undo.
app-nothing-to-redo = There is nothing to redo.
app-session-ended = The plan is closed.
app-no-plan = No plan is open.
app-no-proposal = This proposal is no longer there.
app-no-import = No file has been chosen for import.
app-import-outdated = The plan has changed since the preview; look at the preview again.
app-import-apart = The two files do not hold heads and lines of the same orders.
app-unknown-region = Tandem knows no such holidays of “{ $region }”. Import them from an ICS file.
app-bad-years = Choose at most twenty years, the first before the last.
app-bad-option = “{ $value }” does not fit the option { $option }.
app-demo-too-large = A demo organisation has at most { $people } people a side, { $accounts } customers and { $shows } trade shows.
app-new-plan = New plan

# Files that are written.

app-export-format = The { $format } file could not be made: { $detail }
app-export-nobody-there = Nobody in the roster has the id { $id }.
app-export-exists = { $count ->
    [one] { $path } is there already and was not replaced.
   *[other] { $path } and other files ({ $count } in all) are there already and were not replaced.
}
app-export-name = “{ $name }” cannot be the name of a new file here.
app-export-no-folder = No folder was chosen for the files.
app-export-no-format = No file format was chosen.
app-export-no-such-format = This roster cannot be exported as { $format }; there is { $offered }.
app-export-no-such-release = There is no release { $number } of this roster.
app-export-nothing = There is nothing of this in the plan yet, so no file was written.
app-export-stopped = The export was stopped; nothing was written.
app-write-disk-full = There is no room left on the disk for { $path }.
app-write-no-permission = The system does not allow access to { $path }.
app-write-locked = { $path } is open in another program; close it there and try again.
app-write-missing = { $path } cannot be found.
app-write-failed = { $path } could not be read or written: { $detail }

# The board of switch days.

app-bar-absence = Absent
app-bar-private = Private
app-quarter-end = End of the quarter
app-verdict-fits = Fits.
app-verdict-better = Better than now.

# Proposals.

app-proposal-added = New: { $inside } rides along with { $field } on { $ride }, desk day on { $desk }
app-proposal-moved = Moved: { $inside } rides along with { $field } on { $ride }, desk day on { $desk }
app-proposal-removed = Dropped: { $inside } with { $field } (ride-along { $ride }, desk day { $desk })
app-reason-for = Otherwise: { $reason }
app-reason-against = Still: { $reason }
app-conflict-changed = { $what } has changed since the proposal was made.
app-conflict-refused = { $what } no longer fits the plan.
