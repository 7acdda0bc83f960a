# Who is at the inside desks.

roster-desks-title = Desk staffing
roster-desks-file-name = desk-staffing
roster-desks-nothing = There are no inside desks in this plan.
roster-desks-enough = never below the minimum
roster-desks-there = at the desk
roster-desks-home = answers from home
roster-desks-away = away
roster-desks-away-on = { $day }: away
roster-desks-of-minimum = Present / minimum
roster-desks-desk = Desk
roster-desks-half = Half-day
roster-desks-present = Present
roster-desks-minimum = Minimum
roster-desks-missing = Missing
roster-desks-who = Who
roster-desks-short = { $count ->
    [one] 1 half-day below the minimum
   *[other] { $count } half-days below the minimum
}
