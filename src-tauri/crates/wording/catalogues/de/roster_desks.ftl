# Wer an den Innendienst-Plätzen ist.

roster-desks-title = Telefondienst
roster-desks-file-name = Telefondienst
roster-desks-nothing = In diesem Plan gibt es keine Innendienst-Plätze.
roster-desks-enough = nie unter dem Minimum
roster-desks-there = am Platz
roster-desks-home = von zu Hause
roster-desks-away = abwesend
roster-desks-away-on = { $day }: abwesend
roster-desks-of-minimum = Anwesend / Minimum
roster-desks-desk = Platz
roster-desks-half = Halbtag
roster-desks-present = Anwesend
roster-desks-minimum = Minimum
roster-desks-missing = Es fehlen
roster-desks-who = Wer
roster-desks-short = { $count ->
    [one] 1 Halbtag unter dem Minimum
   *[other] { $count } Halbtage unter dem Minimum
}
