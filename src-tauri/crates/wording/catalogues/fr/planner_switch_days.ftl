# Ce que l'on pourrait faire d'autre, et ce qui manque encore : titres et raisons.

planner-alternative-ride = Tournée le { $ride }
planner-alternative-desk = Immersion au bureau le { $desk }
planner-alternative-both = Tournée le { $ride } et immersion au bureau le { $desk }
planner-alternative-pair = { $inside } avec { $field } : tournée le { $ride }, immersion au bureau le { $desk }
planner-alternative-exchange = { $inside } avec { $field } (tournée le { $ride }, immersion au bureau le { $desk }) et { $other_inside } avec { $other_field } (tournée le { $other_ride }, immersion au bureau le { $other_desk })
planner-alternative-without = Pas de journée d'échange pour { $inside } et { $field } le { $ride } et le { $desk }
planner-alternative-several = { $count ->
    [one] Une modification à la fois
   *[other] { $count } modifications à la fois
}

planner-unmet-switch = { $count ->
    [one] Il manque une journée d'échange à { $person }.
   *[other] Il manque { $count } journées d'échange à { $person }.
}
planner-because-never = { $count } sur { $total } demi-journées avec quelqu'un : les deux ne doivent jamais former une paire.
planner-because-already-paired = { $count } sur { $total } demi-journées avec quelqu'un : les deux ont déjà une journée d'échange dans cette période.
planner-because-partner-full = { $count } sur { $total } demi-journées avec quelqu'un : l'autre a déjà autant de journées d'échange que permis.
planner-because-blackout = { $count } sur { $total } demi-journées avec quelqu'un : aucune journée d'échange n'est souhaitée à ce moment.
planner-because-unavailable = { $count } sur { $total } demi-journées avec quelqu'un : l'un des deux est absent, en repos ou pris.
planner-because-no-visit = { $count } sur { $total } demi-journées avec quelqu'un : il n'y a pas de visite client à accompagner.
planner-because-no-host = { $count } sur { $total } demi-journées avec quelqu'un : la personne sédentaire n'est pas au bureau.
planner-because-visitor-busy = { $count } sur { $total } demi-journées avec quelqu'un : l'itinérant a des rendez-vous clients.
planner-because-taken = { $count } sur { $total } demi-journées avec quelqu'un : l'un des deux a alors une autre journée d'échange.
planner-because-taken-fixed = { $count } sur { $total } demi-journées avec quelqu'un : l'un des deux a alors une journée d'échange fixée ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}).
planner-because-gap = { $count } sur { $total } demi-journées avec quelqu'un : trop près d'une autre journée d'échange de l'un des deux.
planner-because-gap-fixed = { $count } sur { $total } demi-journées avec quelqu'un : trop près d'une journée d'échange fixée ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}).
planner-because-desk-minimum = { $count } sur { $total } demi-journées avec quelqu'un : la permanence ne peut se passer de personne de plus.
planner-because-desk-minimum-fixed = { $count } sur { $total } demi-journées avec quelqu'un : à cause de tournées fixées, la permanence ne peut se passer de personne de plus ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}).
planner-because-desk-full = { $count } sur { $total } demi-journées avec quelqu'un : la permanence ne peut plus accueillir de visiteur.
planner-because-desk-full-fixed = { $count } sur { $total } demi-journées avec quelqu'un : à cause de visites fixées, la permanence ne peut plus accueillir de visiteur ({ $names }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}).
planner-because-window = { $count } sur { $total } demi-journées avec quelqu'un : possible, mais aucune n'est assez proche pour l'autre partie de l'échange.
planner-because-possible = { $count } sur { $total } demi-journées avec quelqu'un : encore possible. Planifier plus longtemps peut trouver une journée d'échange.

planner-repair-kept = Tout ce qui n'a pas été perdu reste tel quel.
planner-repair-released = { $count ->
    [one] Pour qu'il ne manque pas plus qu'avant, une autre journée d'échange est déplacée : { $names }.
   *[other] Pour qu'il ne manque pas plus qu'avant, { $count } autres journées d'échange sont déplacées : { $names }.
}
