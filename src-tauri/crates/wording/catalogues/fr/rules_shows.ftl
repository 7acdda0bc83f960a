# Ce que les règles disent des salons. Les heures sont celles du lieu.

rules-show-unavailable = { $person } ne peut pas être sur le stand du salon { $show } le { $date }, { $time } : { $reason }.
rules-show-overlap = { $limit ->
    [0] { $person } est à deux endroits à la fois le { $date } : { $item } et { $other_item }.
   *[other] { $person } n’a que { $have } minutes le { $date } pour aller d’un lieu à l’autre ({ $item }, { $other_item }) ; il en faut { $limit }.
}
rules-show-need-unmet = { $person } occupe le { $date }, { $time } une place du salon { $show } qui demande { $need }.
rules-show-above-maximum = { $seat } du salon { $show } accueille { $limit } personnes et en a { $have } le { $date }, { $time } : { $people }.
rules-show-above-budget = Le salon { $show } occupe { $have } personnes, { $limit } sont prévues : { $people }{ $more ->
    [0] {""}
    [one] {" "}et une autre
   *[other] {" "}et { $more } autres
}.
rules-show-never-pair = { $people } ne doivent jamais être ensemble, mais partagent un créneau du salon { $show } le { $date }, { $time }.
rules-show-desk-below-minimum = { $have ->
    [0] Personne ne reste
    [one] Une seule personne reste
   *[other] Seules { $have } personnes restent
} au bureau « { $desk } » le { $day }, il en faut { $limit } ; sur le stand : { $people }.
rules-show-day-too-long = { $person } travaille { $hours } heures le { $date } ; la loi en permet { $limit_hours }.
rules-show-break-missing = { $person } a { $have } minutes de pause le { $date } ; la loi en demande { $limit }.
rules-show-rest-too-short = { $person } n’a que { $hours } heures de repos près de la permanence du { $date } ({ $item }, { $other_item }) ; la loi en demande { $limit_hours }.
rules-show-days-in-a-row = { $person } travaille { $have } jours de suite, du { $date } au { $other_date } ; la loi en permet { $limit }.
rules-show-weekly-rest = { $person } n’a pas de repos de { $limit_hours } heures dans la semaine du { $date }.
rules-show-substitute-day = { $person } est de permanence le { $date }, un dimanche ou jour férié, et n’a pas de jour de repos compensateur dans les { $limit } jours.
rules-show-seat-empty = { $seat } du salon { $show } a { $have } personnes sur { $limit } le { $date }, { $time }.
rules-show-side-missing = { $have ->
    [0] Aucun commercial sédentaire
   *[other] Aucun commercial itinérant
} n’est avec { $people } au salon { $show } le { $date }, { $time }.
rules-show-group-need = Personne n’apporte { $need } au stand du salon { $show } le { $date }, { $time }.
rules-show-visit-unmet = Quand { $account } vient au salon { $show } le { $date }, { $time }, aucun interlocuteur habituel n’est sur le stand ({ $people }).
rules-show-deputy-at-visit = Quand { $account } vient au salon { $show } le { $date }, { $time }, seul le suppléant { $person } est sur le stand.
rules-show-below-desired = { $seat } du salon { $show } a { $have } personnes le { $date }, { $time } ; { $limit } sont souhaitées.
rules-show-without-partner = { $person } n’a pas son binôme sur le stand du salon { $show } le { $date }, { $time }.
rules-show-rather-not-pair = { $people } devraient plutôt ne pas être ensemble, mais partagent un créneau du salon { $show } le { $date }, { $time }.
rules-show-uneven-load = { $person } a { $hours } heures de permanence au salon { $show } ; une part égale serait de { $limit_hours }.
rules-show-year-share = { $person } a { $have } demi-journées de permanence dans l’année ; une part équitable est de { $limit }.
rules-show-year-share-far = { $person } dépasse de loin sa part équitable de permanences dans l’année : { $have } demi-journées au lieu de { $limit }.
rules-show-weekend-days = { $person } a { $have } jours de week-end ou fériés de permanence dans l’année ; { $limit } suffisent.
rules-show-journey = { $person } fait { $have } km jusqu’au salon { $show } pour les jours du { $date } au { $other_date }.
rules-show-idle-day = { $person } est au salon { $show } sans permanence le { $date }.
rules-show-wish-shift = { $person } préférerait ne pas avoir le créneau du salon { $show } le { $date }, { $time }.
rules-show-wish-show = { $person } préférerait ne pas aller au salon { $show }.
rules-show-newcomer = { $person } débute dans les salons et n’a personne d’expérimenté sur le stand du salon { $show } le { $date }, { $time }.
rules-show-booked-after = { $person } est pris juste après le salon { $show }, le { $day }.
rules-show-home-cover = { $people } se remplacent et sont tous deux absents le { $day }, pour le salon { $show }.
rules-show-moved-released = La permanence publiée de { $person } au salon { $show } le { $date }, { $time } n’a plus lieu comme annoncé.
rules-show-moved = La permanence de { $person } au salon { $show } le { $date }, { $time } est déplacée ou supprimée.
rules-show-place-unknown = Le lieu de { $shows } n’est pas connu ; les voyages n’y sont pas pris en compte. Ajoutez des coordonnées.

# Places et besoins
rules-seat-station = « { $name } »
rules-seat-crew = L’équipe
rules-need-language = { $name ->
    [cs] le tchèque
    [de] l’allemand
    [en] l’anglais
    [es] l’espagnol
    [fr] le français
    [it] l’italien
    [nl] le néerlandais
    [pl] le polonais
   *[other] la langue « { $name } »
}{ $level ->
    [0] {""}
    [1] {" "}(A1 ou mieux)
    [2] {" "}(A2 ou mieux)
    [3] {" "}(B1 ou mieux)
    [4] {" "}(B2 ou mieux)
    [5] {" "}(C1 ou mieux)
   *[other] {" "}(C2)
}
rules-need-skill = « { $name } »{ $level ->
    [0] {""}
   *[other] {" "}(niveau { $level } ou mieux)
}
rules-item-switch = une journée d’échange de poste

# Issues
rules-fix-replace-person = Confier cette permanence à quelqu’un d’autre
rules-fix-duty-back-to-release = Revenir à ce qui a été publié

# Noms des règles
rules-name-show-unavailable = Personne indisponible pour un créneau
rules-name-show-overlap = Permanence en même temps qu’autre chose
rules-name-show-need-unmet = Besoins d’une place non couverts
rules-name-show-above-maximum = Trop de monde à un poste
rules-name-show-above-budget = Trop de monde à un salon
rules-name-show-never-pair = Paire « jamais » sur un stand
rules-name-show-desk-below-minimum = Bureau sous son minimum à cause d’un salon
rules-name-show-day-too-long = Journée de travail trop longue
rules-name-show-break-missing = Pause manquante
rules-name-show-rest-too-short = Repos trop court
rules-name-show-days-in-a-row = Trop de jours de suite
rules-name-show-weekly-rest = Repos hebdomadaire manquant
rules-name-show-substitute-day = Repos compensateur manquant
rules-name-show-seat-empty = Places vides
rules-name-show-side-missing = Sédentaires ou itinérants absents d’un stand
rules-name-show-group-need = Besoins d’un groupe non couverts
rules-name-show-visit-unmet = Clients sans leur interlocuteur
rules-name-show-deputy-at-visit = Suppléant au lieu de l’interlocuteur
rules-name-show-below-desired = Moins de monde que souhaité
rules-name-show-without-partner = Créneaux sans le binôme
rules-name-show-rather-not-pair = Paire « plutôt pas » sur un stand
rules-name-show-uneven-load = Parts inégales d’un salon
rules-name-show-year-share = Part de l’année dépassée
rules-name-show-year-share-far = Part de l’année largement dépassée
rules-name-show-weekend-days = Beaucoup de week-ends
rules-name-show-journey = Voyages
rules-name-show-idle-day = Jours vides sur place
rules-name-show-wish-shift = Souhaits contre des créneaux
rules-name-show-wish-show = Souhaits contre des salons
rules-name-show-newcomer = Débutants sans guide
rules-name-show-booked-after = Pris juste après un salon
rules-name-show-home-cover = Remplacement manquant à cause d’un salon
rules-name-show-moved-released = Permanences publiées déplacées
rules-name-show-moved = Permanences prévues déplacées
rules-name-show-place-unknown = Lieux de salon inconnus
