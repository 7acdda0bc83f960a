# Ce que le planificateur dit des binômes et du suivi.

planner-proof-prices-of-partners = Chaque sédentaire a reçu un prix ; à ces prix, même le choix le moins cher de chacun coûte autant.

planner-summary-tandems-new = { $count ->
    [one] Un itinérant reçoit un partenaire.
   *[other] { $count } itinérants reçoivent un partenaire.
}
planner-summary-tandems-changed = { $count ->
    [one] Un itinérant change de partenaire.
   *[other] { $count } itinérants changent de partenaire.
}
planner-summary-tandems-ended = { $count ->
    [one] Un binôme prend fin sans suite.
   *[other] { $count } binômes prennent fin sans suite.
}
planner-summary-tandems-pinned = { $count ->
    [one] Un binôme est verrouillé et reste.
   *[other] { $count } binômes sont verrouillés et restent.
}
planner-summary-tandems-alone = { $count ->
    [one] Un itinérant n’a pas de partenaire.
   *[other] { $count } itinérants n’ont pas de partenaire.
}
planner-distance-tandems = Au plus { $points } { $points ->
    [one] point
   *[other] points
} au-dessus du meilleur plan possible.
planner-distance-cut-short = La planification a été interrompue ; il est peut-être possible de faire mieux.

planner-note-tandems-no-inside = Le plan ne compte aucun sédentaire, il n’y a donc pas de binôme à former.
planner-note-tandems-no-field = Le plan ne compte aucun itinérant, il n’y a donc pas de binôme à former.
planner-note-tandems-pinned = Tous les binômes sont verrouillés, il n’y a rien à décider.

planner-conflict-pinned-never = { $inside } et { $field } sont verrouillés comme binôme, mais marqués « jamais ». Déverrouillez-les ou changez la marque.
planner-conflict-pinned-required = { $inside } et { $field } sont verrouillés comme binôme, mais { $field } doit avoir un autre partenaire. Déverrouillez-les ou changez la marque.
planner-conflict-capacity = { $inside } doit avoir { $count } partenaires selon les verrous et les marques, { $capacity } au plus sont permis. Augmentez ce nombre ou retirez une marque.
planner-conflict-places = Les sédentaires peuvent avoir { $places } partenaires en tout, il y a { $count } itinérants. Augmentez le nombre pour quelqu’un.

planner-unmet-partner = { $person } n’a pas de partenaire.
planner-obstacle-capacity = { $count ->
    [one] Un sédentaire a autant de partenaires que permis.
   *[other] { $count } sédentaires ont autant de partenaires que permis.
}
planner-obstacle-never = { $count ->
    [one] Un sédentaire est marqué « jamais ».
   *[other] { $count } sédentaires sont marqués « jamais ».
}
planner-obstacle-required = { $count ->
    [one] Un sédentaire n’est pas celui qui est exigé.
   *[other] { $count } sédentaires ne sont pas celui qui est exigé.
}
planner-obstacle-fit = { $count ->
    [one] Un sédentaire serait possible.
   *[other] { $count } sédentaires seraient possibles.
}

planner-alternative-partner = { $field } avec { $inside }
planner-alternative-tandem-exchange = { $field } avec { $inside }, et { $other_field } avec { $other_inside }

planner-doing-hours = Recherche d’une place pour chaque client
planner-doing-balance = Équilibrage du travail, des distances et des interlocuteurs

planner-proof-cheapest-tandems = Chaque client coûte au moins ce que coûte son binôme le moins cher.
planner-proof-priced-hours = Les heures et le chiffre d’affaires de chacun ont reçu un prix ; à ces prix, même le binôme le moins cher de chaque client coûte autant.

planner-summary-coverage-given = { $count ->
    [one] Un client reçoit un binôme.
   *[other] { $count } clients reçoivent un binôme.
}
planner-summary-coverage-moved = { $count ->
    [one] Un client change de binôme.
   *[other] { $count } clients changent de binôme.
}
planner-summary-coverage-taken = { $count ->
    [one] Un client perd son binôme.
   *[other] { $count } clients perdent leur binôme.
}
planner-summary-coverage-pinned = { $count ->
    [one] Un client est verrouillé et reste.
   *[other] { $count } clients sont verrouillés et restent.
}
planner-summary-coverage-without = { $count ->
    [one] Un client n’a pas de binôme.
   *[other] { $count } clients n’ont pas de binôme.
}
planner-summary-coverage-relief = Les clients à un interlocuteur sédentaire libèrent { $count } heures itinérantes par an.
planner-distance-hours = Il n’est pas prouvé que { $count } des points pour heures, langues et binômes manquants ne puissent pas être évités.

planner-note-coverage-no-customer = Le plan ne compte aucun client, il n’y a donc rien à attribuer.
planner-note-coverage-no-tandem = Aucun binôme ne peut avoir de clients. Formez d’abord des binômes.
planner-note-coverage-pinned = Tous les clients sont verrouillés, il n’y a rien à décider.
planner-note-coverage-too-large = Les poids ou les chiffres d’affaires de ce plan sont trop grands pour planifier.

planner-conflict-inside-hours = Les clients demandent { $needed } heures sédentaires par an, { $there } sont disponibles. Changez des modes de suivi ou ajoutez des personnes.
planner-conflict-field-hours = Les clients demandent { $needed } heures itinérantes par an, { $there } sont disponibles. Changez des modes de suivi ou ajoutez des personnes.
planner-conflict-pinned-protected = { $account } est protégé pour { $person }, mais verrouillé ailleurs. Déverrouillez-le ou mettez fin à la protection.

planner-unmet-customer = { $account } n’a pas de binôme.
planner-obstacle-pinned = Il est verrouillé sans binôme qui puisse avoir des clients.
planner-obstacle-protected = { $count ->
    [one] Dans un binôme manque l’interlocuteur pour lequel il est protégé.
   *[other] Dans { $count } binômes manque l’interlocuteur pour lequel il est protégé.
}
planner-obstacle-hours = { $count ->
    [one] Dans un binôme, les heures au-delà de la capacité coûteraient plus.
   *[other] Dans { $count } binômes, les heures au-delà de la capacité coûteraient plus.
}
planner-obstacle-not-tried = { $count ->
    [one] Un binôme serait possible ; la planification a été interrompue.
   *[other] { $count } binômes seraient possibles ; la planification a été interrompue.
}

planner-alternative-customer = { $account } à { $inside } et { $field }
planner-alternative-no-tandem = { $account } sans binôme
