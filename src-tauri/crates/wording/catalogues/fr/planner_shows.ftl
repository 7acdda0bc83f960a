# Ce que le planificateur dit des permanences.

planner-doing-seats = Attribution des places

planner-proof-counted-seats = On a compté les places, besoins et visites qui restent ouverts même si tous ceux qui le peuvent viennent.
planner-proof-priced-seats = Ce que plusieurs se partagent a reçu un prix ; même le choix le moins cher par personne et par salon coûte autant à ces prix.

planner-summary-duties-added = { $count ->
    [one] Une permanence est ajoutée.
   *[other] { $count } permanences sont ajoutées.
}
planner-summary-duties-moved = { $count ->
    [one] Une permanence change de personne ou de place.
   *[other] { $count } permanences changent de personne ou de place.
}
planner-summary-duties-removed = { $count ->
    [one] Une permanence est supprimée.
   *[other] { $count } permanences sont supprimées.
}
planner-summary-duties-kept = { $count ->
    [one] Une permanence est verrouillée et reste.
   *[other] { $count } permanences sont verrouillées et restent.
}
planner-summary-duties-released = { $count ->
    [one] Pour occuper les places, il a fallu déplacer des permanences de { $names }.
   *[other] Pour occuper les places, il a fallu déplacer des permanences de { $count } personnes : { $names }.
}
planner-summary-seats-empty = { $count ->
    [one] Une place reste vide.
   *[other] { $count } places restent vides.
}
planner-summary-needs-unmet = { $count ->
    [one] Dans un cas, il manque à un créneau un côté, une langue ou une compétence.
   *[other] Dans { $count } cas, il manque à un créneau un côté, une langue ou une compétence.
}
planner-summary-visits-unmet = { $count ->
    [one] Un client ne verra pas d’interlocuteur connu.
   *[other] { $count } clients ne verront pas d’interlocuteur connu.
}
planner-summary-seats-complete = Toutes les places sont occupées et chaque client voit un interlocuteur connu.

planner-distance-seats = Il n’est pas prouvé que tout ce qui manque doive manquer : au plus { $count } { $count ->
    [one] point
   *[other] points
} de la demande pourraient encore être couverts.

planner-note-no-shows = Il n’y a pas de salon avec des créneaux dans cette période.
planner-note-no-people = Il n’y a personne pour un stand.
planner-note-no-seats = Il ne reste aucune place à planifier dans cette période : les créneaux sont passés, vont commencer, ou personne ne peut les prendre.
planner-note-nothing-lost = Chacun peut assurer ses permanences ; il n’y a rien à réparer.

planner-alternative-replace = { $person } à la place
planner-alternative-swap = Échanger avec { $person }
planner-alternative-nobody = Laisser la place vide
planner-alternative-seat = { $person }

planner-unmet-seat = { $place ->
    [station] « { $station } »
   *[crew] L’équipe{ $station }
} du salon { $show } : il manque { $count ->
    [one] une personne
   *[other] { $count } personnes
} le { $date }.
planner-obstacle-seat = { $rule ->
    [show_unavailable] { $count } non disponibles
    [show_need_unmet] { $count } sans ce que la place demande
    [show_overlap] { $count } déjà pris à cette heure
    [show_above_budget] { $count } au-delà du nombre de personnes prévu
    [show_above_maximum] { $count } au-delà du maximum du poste
    [show_never_pair] { $count } à ne jamais associer à quelqu’un sur place
    [show_desk_below_minimum] { $count } indispensables au bureau
    [show_day_too_long] { $count } travailleraient trop longtemps
    [show_break_missing] { $count } sans pause
    [show_rest_too_short] { $count } sans repos suffisant
    [show_days_in_a_row] { $count } avec trop de jours de suite
    [show_weekly_rest] { $count } sans repos hebdomadaire
    [show_substitute_day] { $count } sans repos compensateur
    [show_seat_empty] { $count } possibles, mais plus utiles ailleurs ou trop chers
   *[other] { $count } laisseraient autre chose en plan
}
planner-feasible-seats = { $count ->
    [one] Pour une place, personne ne peut venir : vérifiez les absences, les besoins de la place ou son minimum.
   *[other] Pour { $count } places, personne ne peut venir : vérifiez les absences, les besoins des places ou leur minimum.
}
planner-feasible-needs = { $count ->
    [one] Dans un créneau, personne de ceux qui peuvent venir n’a ce qu’il faut au groupe : vérifiez les compétences, les absences ou le besoin.
   *[other] Dans { $count } cas, personne de ceux qui peuvent venir à un créneau n’a ce qu’il faut au groupe : vérifiez les compétences, les absences ou les besoins.
}
