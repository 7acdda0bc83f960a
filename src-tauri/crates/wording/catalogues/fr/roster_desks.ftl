# Qui assure la permanence téléphonique.

roster-desks-title = Permanence téléphonique
roster-desks-file-name = permanence-telephonique
roster-desks-nothing = Ce plan ne contient aucune permanence téléphonique.
roster-desks-enough = jamais sous le minimum
roster-desks-there = au poste
roster-desks-home = répond de chez soi
roster-desks-away = absent
roster-desks-away-on = { $day } : absent
roster-desks-of-minimum = Présents / minimum
roster-desks-desk = Permanence
roster-desks-half = Demi-journée
roster-desks-present = Présents
roster-desks-minimum = Minimum
roster-desks-missing = Manquants
roster-desks-who = Qui
roster-desks-short = { $count ->
    [one] 1 demi-journée sous le minimum
   *[other] { $count } demi-journées sous le minimum
}
