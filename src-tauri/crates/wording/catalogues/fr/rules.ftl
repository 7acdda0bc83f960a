# Ce que les règles disent d’un plan. Les jours viennent avec leur nom, les demi-journées avec leur moitié.

rules-switch-leg-unavailable = { $person } ne peut pas participer à { $leg ->
    [desk] l’immersion au bureau
   *[ride] la tournée en double
} avec { $partner } le { $day } : { $reason }.
rules-switch-double-booking = { $person } a { $have } engagements en même temps le { $day }.
rules-switch-ride-without-visit = { $field } ne visite pas de clients le { $day } ; { $inside } n’a personne à accompagner.
rules-switch-host-not-in-office = { $inside } n’est pas au bureau le { $day } et ne peut pas accueillir { $field }.
rules-switch-visitor-has-appointment = { $field } est chez un client le { $day } ({ $item }) et ne peut pas venir au bureau chez { $inside }.
rules-switch-ride-too-short = { $inside } et { $field } sont trop éloignés pour une tournée d’une demi-journée le { $date } ; il faut une journée entière.
rules-desk-below-minimum = { $have ->
    [0] Il ne reste personne
    [one] Il ne reste qu’une personne
   *[other] Il ne reste que { $have } personnes
} à la permanence « { $desk } » le { $day }, il en faut { $limit } ; en tournée : { $people }.
rules-host-too-many-visitors = { $person } accueille { $have } visiteurs en même temps le { $day }.
rules-desk-too-many-visitors = La permanence « { $desk } » reçoit { $have } visiteurs le { $day } ; elle en accepte { $limit }.
rules-switch-gap = { $person } : deux échanges ({ $date } et { $other_date }) { $have ->
    [0] tombent le même jour
    [one] ne sont séparés que d’un jour
   *[other] ne sont séparés que de { $have } jours
} ; il en faut au moins { $limit }.
rules-switch-blackout = { $inside } et { $field } : { $leg ->
    [desk] l’immersion
   *[ride] la tournée
} le { $day } tombe { $period_kind ->
    [named] dans « { $period } », une période sans échanges
    [unnamed] dans une période sans échanges
   *[quarter] dans les derniers jours du trimestre, qui restent libres
}.
rules-switch-never-pair = { $inside } et { $field } ne doivent jamais être ensemble, mais échangent le { $date }.
rules-switch-pair-repeated = { $inside } et { $field } échangent { $have } fois dans ce plan ; une fois suffit.
rules-switch-above-maximum = { $person } a { $have ->
    [one] un échange
   *[other] { $have } échanges
} ; le maximum est de { $limit }.
rules-switch-legs-too-far = { $inside } et { $field } : la tournée et l’immersion ({ $date } et { $other_date }) sont à { $have } jours ouvrés l’une de l’autre ; le maximum est de { $limit }.
rules-switch-missing = { $person } a { $limit ->
    [one] { $have } échange sur un échange prévu
   *[other] { $have } des { $limit } échanges prévus
}.
rules-switch-own-tandem = { $inside } et { $field } forment un binôme, mais n’ont pas encore échangé et ce n’est pas prévu.
rules-switch-pair-again = { $inside } et { $field } ont déjà échangé au cours de l’année passée.
rules-switch-rather-not-pair = { $inside } et { $field } devraient plutôt ne pas être ensemble, mais échangent le { $date }.
rules-switch-weekday-wish = { $person } préfère ne pas échanger ce jour de la semaine ({ $date }).
rules-switch-school-holidays = { $inside } et { $field } : { $leg ->
    [desk] l’immersion
   *[ride] la tournée
} le { $day } tombe pendant des vacances scolaires ({ $people }).
rules-switch-week-quota = La semaine du { $date } compte { $have } engagements ; bien répartis, il y en aurait { $limit }.
rules-switch-legs-apart = { $inside } et { $field } : la tournée et l’immersion ({ $date } et { $other_date }) sont à { $have } jours ouvrés l’une de l’autre.
rules-switch-visit-by-pattern = { $field } n’a pas encore de rendez-vous client pour la tournée avec { $inside } le { $day }.
rules-switch-short-item = { $person } a autre chose pendant { $leg ->
    [desk] l’immersion
   *[ride] la tournée
} avec { $partner } le { $day } : { $items }.
rules-switch-distance = { $inside } et { $field } partent à { $have } km l’un de l’autre.
rules-switch-home-cover = { $people } se remplacent mutuellement et sont absents en même temps le { $day }.
rules-switch-moved-released = { $people } : { $leg ->
    [desk] l’immersion publiée
   *[ride] la tournée publiée
} le { $day } n’a plus lieu comme annoncé.
rules-switch-moved = { $people } : { $leg ->
    [desk] l’immersion
   *[ride] la tournée
} le { $day } est déplacée ou supprimée.
rules-place-unknown = On ne sait pas d’où partent { $people }{ $more ->
    [0] {""}
    [one] {" "}et une autre personne
   *[other] {" "}et { $more } autres
} ; les distances ne sont pas prises en compte. Ajoutez des coordonnées ou un site.
rules-calendar-unavailable = { $person } a une entrée dans l’agenda le { $day } ({ $item }) : { $reason }.
rules-calendar-overlap = { $person } est à deux endroits à la fois le { $day } : { $item } et { $other_item }.

# Pourquoi quelqu’un n’est pas disponible
rules-why-not-employed = pas dans l’entreprise ce jour-là
rules-why-absent = en absence
rules-why-holiday = jour férié
rules-why-named-holiday = jour férié ({ $name })
rules-why-off = jour non travaillé
rules-why-item = { $item }

# Ce qui figure dans les agendas
rules-item-private = un rendez-vous privé
rules-item-appointment = un rendez-vous
rules-item-titled = « { $name } »
rules-item-visit = une visite chez { $name }
rules-item-duty = une permanence au salon { $name }

# Solutions
rules-fix-unpin = Déverrouiller
rules-fix-move-leg = Déplacer à la prochaine demi-journée libre
rules-fix-cancel = Annuler cette journée d’échange
rules-fix-back-to-release = Revenir à la date publiée
rules-fix-remove-duty = Supprimer cette permanence

# Noms des règles
rules-name-switch-leg-unavailable = Quelqu’un n’est pas disponible
rules-name-switch-double-booking = Deux engagements en même temps
rules-name-switch-ride-without-visit = Tournée sans clients
rules-name-switch-host-not-in-office = Hôte absent du bureau
rules-name-switch-visitor-has-appointment = Visiteur chez un client
rules-name-switch-ride-too-short = Tournée trop courte pour la distance
rules-name-desk-below-minimum = Permanence sous son minimum
rules-name-host-too-many-visitors = Plusieurs visiteurs chez un hôte
rules-name-desk-too-many-visitors = Trop de visiteurs à une permanence
rules-name-switch-gap = Échanges trop rapprochés
rules-name-switch-blackout = Période sans échanges
rules-name-switch-never-pair = Paire marquée « jamais »
rules-name-switch-pair-repeated = Paire prévue deux fois
rules-name-switch-above-maximum = Trop d’échanges
rules-name-switch-legs-too-far = Tournée et immersion trop éloignées
rules-name-switch-missing = Échanges manquants
rules-name-switch-own-tandem = Binôme sans échange
rules-name-switch-pair-again = Paire ayant échangé l’année passée
rules-name-switch-rather-not-pair = Paire marquée « plutôt pas »
rules-name-switch-weekday-wish = Souhaits contre certains jours
rules-name-switch-school-holidays = Vacances scolaires
rules-name-switch-week-quota = Semaines inégales
rules-name-switch-legs-apart = Jours entre tournée et immersion
rules-name-switch-visit-by-pattern = Tournées sans rendez-vous
rules-name-switch-short-item = Courtes entrées pendant les engagements
rules-name-switch-distance = Longues distances
rules-name-switch-home-cover = Remplacement manquant
rules-name-switch-moved-released = Engagements publiés déplacés
rules-name-switch-moved = Engagements prévus déplacés
rules-name-place-unknown = Lieux inconnus
rules-name-calendar-unavailable = Entrée pendant une absence
rules-name-calendar-overlap = Deux choses à la fois
