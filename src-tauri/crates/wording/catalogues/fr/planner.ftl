# Ce que le planificateur dit de ses propositions.

planner-doing-demand = Recherche d'une journée d'échange pour chacun
planner-doing-wishes = Prise en compte des souhaits
planner-doing-finish = Vérification que rien de mieux n'existe

planner-proof-counting = Les parts, les limites et les partenaires possibles ont été comptés ; les dates n'ont pas été examinées.
planner-proof-cheapest-partners = Chaque paire coûte au moins ce qu'elle coûterait seule, et le choix de paires le moins cher a été calculé exactement.
planner-proof-priced-partners = Les semaines, permanences et places de visiteurs très demandées ont reçu un prix ; même le choix de paires le moins cher à ces prix coûte autant.
planner-proof-less-moving = Prouvé pour les plannings qui comptent leurs déplacements ; le maximum que ceux-ci pourraient coûter a été retranché.
planner-proof-all-plans = Tous les plannings ont été examinés, sauf ceux qui ne pouvaient pas être meilleurs.
planner-proof-nothing-free = Il n'y a rien à décider, donc aucun autre planning possible.

planner-summary-unchanged = Le planning reste tel quel.
planner-summary-added = { $count ->
    [one] Une journée d'échange est ajoutée.
   *[other] { $count } journées d'échange sont ajoutées.
}
planner-summary-moved = { $count ->
    [one] Une journée d'échange est déplacée.
   *[other] { $count } journées d'échange sont déplacées.
}
planner-summary-removed = { $count ->
    [one] Une journée d'échange est supprimée.
   *[other] { $count } journées d'échange sont supprimées.
}
planner-summary-kept = { $count ->
    [one] Une journée d'échange est fixée et reste en place.
   *[other] { $count } journées d'échange sont fixées et restent en place.
}
planner-summary-missing = { $count ->
    [one] Il manque encore une journée d'échange à une personne.
   *[other] Il manque encore { $count } journées d'échange, comptées par personne.
}
planner-summary-complete = Chacun a sa part.
planner-summary-hard = { $count ->
    [one] Ce qui est fixé enfreint une règle impérative.
   *[other] Ce qui est fixé enfreint { $count } fois des règles impératives.
}
planner-summary-rules-kept = { $count ->
    [one] Une règle est désactivée, mais toute proposition la respecte : { $rules }. « Le meilleur possible » s'entend ainsi.
   *[other] { $count } règles sont désactivées, mais toute proposition les respecte : { $rules }. « Le meilleur possible » s'entend ainsi.
}

planner-distance-best = C'est le meilleur planning possible.
planner-distance-best-pinned = C'est le meilleur planning possible compte tenu de ce qui est fixé.
planner-distance-best-lengths = C'est le meilleur planning possible avec les durées fixées à la main.
planner-distance-best-pinned-lengths = C'est le meilleur planning possible compte tenu de ce qui est fixé et des durées fixées à la main.
planner-distance-soft = Au plus { $points } { $points ->
    [one] point
   *[other] points
} ({ $percent } %) au-dessus du meilleur planning possible.
planner-distance-medium = { $count ->
    [one] Il n'est pas prouvé que la dernière journée manquante soit introuvable.
   *[other] Il n'est pas prouvé que { $count } des journées manquantes soient introuvables.
}
planner-distance-undisturbed = Rien de mieux n'existe sans déplacer davantage le planning actuel ; en déplaçant librement, on gagnerait au plus { $points } { $points ->
    [one] point
   *[other] points
}.

planner-note-no-inside = Le planning ne compte aucun commercial sédentaire : personne ne peut partir en tournée.
planner-note-no-field = Le planning ne compte aucun commercial itinérant : il n'y a personne à accompagner.
planner-note-nobody-due = Personne n'a droit à une journée d'échange dans cette période.
planner-note-no-days = Il ne reste aucune demi-journée à planifier dans cette période.
planner-note-already-best = Le planning est déjà le meilleur possible.
planner-note-nothing-better = Rien de mieux n'a été trouvé dans le temps imparti.
planner-note-refused = La proposition ne correspond plus au planning ; veuillez planifier à nouveau.

planner-feasible-no-visits = { $count ->
    [one] { $names } n'a plus de demi-journée chez les clients dans cette période : personne ne peut l'accompagner. Vérifiez le rythme de travail et les absences, ou choisissez une période plus longue.
   *[other] { $names } n'ont plus de demi-journée chez les clients dans cette période : personne ne peut les accompagner. Vérifiez les rythmes de travail et les absences, ou choisissez une période plus longue.
}
planner-feasible-no-desk-half-day = { $count ->
    [one] { $names } n'a plus de demi-journée sans rendez-vous client pour une immersion au bureau. Libérez un autre jour de la semaine, ou choisissez une période plus longue.
   *[other] { $names } n'ont plus de demi-journée sans rendez-vous client pour une immersion au bureau. Libérez un autre jour de la semaine, ou choisissez une période plus longue.
}
planner-feasible-no-ride-half-day = { $count ->
    [one] { $names } n'a plus de demi-journée libre pour une tournée en double. Vérifiez les absences, ou choisissez une période plus longue.
   *[other] { $names } n'ont plus de demi-journée libre pour une tournée en double. Vérifiez les absences, ou choisissez une période plus longue.
}
planner-feasible-no-office = { $count ->
    [one] { $names } n'a plus de demi-journée au bureau pour accueillir un visiteur. Prévoyez un autre jour au bureau, ou choisissez une période plus longue.
   *[other] { $names } n'ont plus de demi-journée au bureau pour accueillir un visiteur. Prévoyez un autre jour au bureau, ou choisissez une période plus longue.
}
planner-feasible-desk = La permanence { $desk } peut accueillir { $possible } des { $needed } immersions nécessaires. Autorisez plus de visiteurs, prévoyez un autre jour au bureau, ou choisissez une période plus longue.
planner-feasible-office = Seules { $possible } des { $needed } immersions nécessaires tiennent dans les demi-journées où les itinérants sont libres et où les permanences ont de la place. Autorisez plus de visiteurs, libérez un autre jour, ou choisissez une période plus longue.
