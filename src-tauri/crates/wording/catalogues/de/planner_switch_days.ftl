# Was man sonst tun könnte und was fehlen bleibt: Titel und Gründe.

planner-alternative-ride = Mitreise am { $ride }
planner-alternative-desk = Hospitation am { $desk }
planner-alternative-both = Mitreise am { $ride } und Hospitation am { $desk }
planner-alternative-pair = { $inside } mit { $field }: Mitreise am { $ride }, Hospitation am { $desk }
planner-alternative-exchange = { $inside } mit { $field } (Mitreise am { $ride }, Hospitation am { $desk }) und { $other_inside } mit { $other_field } (Mitreise am { $other_ride }, Hospitation am { $other_desk })
planner-alternative-without = Kein Rollentausch-Tag von { $inside } und { $field } am { $ride } und am { $desk }
planner-alternative-several = { $count ->
    [one] Eine Änderung auf einmal
   *[other] { $count } Änderungen auf einmal
}

planner-unmet-switch = { $count ->
    [one] { $person } fehlt ein Rollentausch-Tag.
   *[other] { $person } fehlen { $count } Rollentausch-Tage.
}
planner-because-never = { $count } von { $total } halben Tagen mit jemandem: die beiden sollen nie ein Paar sein.
planner-because-already-paired = { $count } von { $total } halben Tagen mit jemandem: die beiden haben in diesem Zeitraum schon einen Rollentausch-Tag.
planner-because-partner-full = { $count } von { $total } halben Tagen mit jemandem: der oder die andere hat schon so viele Rollentausch-Tage wie erlaubt.
planner-because-blackout = { $count } von { $total } halben Tagen mit jemandem: in dieser Zeit sind keine Rollentausch-Tage erwünscht.
planner-because-unavailable = { $count } von { $total } halben Tagen mit jemandem: eine oder einer der beiden ist abwesend, hat frei oder ist verplant.
planner-because-no-visit = { $count } von { $total } halben Tagen mit jemandem: es gibt keinen Kundenbesuch, bei dem man mitreisen könnte.
planner-because-no-host = { $count } von { $total } halben Tagen mit jemandem: der Innendienst ist dann nicht im Büro.
planner-because-visitor-busy = { $count } von { $total } halben Tagen mit jemandem: der Außendienst hat Kundentermine.
planner-because-taken = { $count } von { $total } halben Tagen mit jemandem: eine oder einer der beiden hat dann einen anderen Rollentausch-Tag.
planner-because-taken-fixed = { $count } von { $total } halben Tagen mit jemandem: eine oder einer der beiden hat dann einen feststehenden Rollentausch-Tag ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}).
planner-because-gap = { $count } von { $total } halben Tagen mit jemandem: zu nah an einem anderen Rollentausch-Tag der beiden.
planner-because-gap-fixed = { $count } von { $total } halben Tagen mit jemandem: zu nah an einem feststehenden Rollentausch-Tag ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}).
planner-because-desk-minimum = { $count } von { $total } halben Tagen mit jemandem: der Platz im Innendienst kann niemanden mehr entbehren.
planner-because-desk-minimum-fixed = { $count } von { $total } halben Tagen mit jemandem: wegen feststehender Mitreisen kann der Platz im Innendienst niemanden mehr entbehren ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}).
planner-because-desk-full = { $count } von { $total } halben Tagen mit jemandem: der Platz im Innendienst kann keinen Gast mehr aufnehmen.
planner-because-desk-full-fixed = { $count } von { $total } halben Tagen mit jemandem: wegen feststehender Besuche kann der Platz im Innendienst keinen Gast mehr aufnehmen ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}).
planner-because-window = { $count } von { $total } halben Tagen mit jemandem: möglich, aber für den anderen Teil des Tausches liegt keiner nah genug.
planner-because-possible = { $count } von { $total } halben Tagen mit jemandem: noch möglich. Länger zu planen kann einen Rollentausch-Tag finden.

planner-repair-kept = Was nicht ausgefallen ist, bleibt, wie es ist.
planner-repair-released = { $count ->
    [one] Damit nicht mehr fehlt als vorher, verschiebt sich ein weiterer Rollentausch-Tag: { $names }.
   *[other] Damit nicht mehr fehlt als vorher, verschieben sich { $count } weitere Rollentausch-Tage: { $names }.
}
