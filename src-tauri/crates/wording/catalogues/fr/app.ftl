# Ce que dit l’application : titres, refus, noms.

app-title-add = Ajouter { $what }
app-title-add-many = { $count ->
    [one] Ajouter { $count } entrée
   *[other] Ajouter { $count } entrées
}
app-title-change = Modifier { $what }
app-title-change-many = { $count ->
    [one] Modifier { $count } entrée
   *[other] Modifier { $count } entrées
}
app-title-remove = Supprimer { $what }
app-title-remove-many = { $count ->
    [one] Supprimer { $count } entrée
   *[other] Supprimer { $count } entrées
}
app-title-add-switch-day = { $inside } et { $field } : planifier une journée d’échange le { $date }
app-title-move-ride-along = { $inside } avec { $field } : déplacer la tournée au { $when }
app-title-move-desk-shift = { $field } chez { $inside } : déplacer l’immersion au { $when }
app-title-set-partner = Confier la journée d’échange à { $inside } et { $field }
app-title-set-planned = { $inside } et { $field } : marquer la journée d’échange comme prévue
app-title-set-done = { $inside } et { $field } : marquer la journée d’échange comme faite
app-title-set-cancelled = { $inside } et { $field } : annuler la journée d’échange
app-title-set-goals = { $inside } et { $field } : noter les objectifs
app-title-pin = { $count ->
    [one] Verrouiller { $count } journée d’échange
   *[other] Verrouiller { $count } journées d’échange
}
app-title-unpin = { $count ->
    [one] Déverrouiller { $count } journée d’échange
   *[other] Déverrouiller { $count } journées d’échange
}
app-title-edit-person = { $name } : { $field } devient « { $value } »
app-title-edit-account = { $name } : { $field } devient « { $value } »
app-title-edit-accounts = { $count ->
    [one] { $count } client : { $field } devient « { $value } »
   *[other] { $count } clients : { $field } devient « { $value } »
}
app-title-edit-settings = Modifier les réglages
app-title-import-people = Importer des personnes depuis { $file } (nouvelles : { $added }, modifiées : { $changed })
app-title-import-accounts = Importer des clients depuis { $file } (nouveaux : { $added }, modifiés : { $changed })
app-title-import-orders = Additionner les commandes de { $file } ({ $changed } clients modifiés)
app-title-import-absences = Importer les absences de { $file } ({ $added } nouvelles, { $changed } modifiées)
app-title-import-appointments = Importer les rendez-vous de { $file } ({ $added } nouveaux, { $changed } modifiés)
app-title-import-shows = Importer les salons de { $file } ({ $added } nouveaux, { $changed } modifiés)
app-title-import-holidays = Importer les jours fériés de { $file } ({ $added } nouveaux, { $changed } modifiés)
app-title-add-public-holidays = Ajouter les jours fériés de { $region } jusqu’au { $until }
app-title-add-school-holidays = Ajouter les vacances scolaires de { $region } jusqu’au { $until }
app-title-accept-proposal = { $count ->
    [one] Accepter { $count } changement d’une proposition
   *[other] Accepter { $count } changements d’une proposition
}
app-title-undo = Annulation : { $title }
app-title-redo = Rétablissement : { $title }

app-what-person = la personne { $name }
app-what-account = le client { $name }
app-what-site = le site { $name }
app-what-desk = la permanence { $name }
app-what-trade-show = le salon { $name }
app-what-absence = l’absence ({ $name })
app-what-appointment = le rendez-vous ({ $name })
app-what-skill = la compétence ({ $name })
app-what-wish = le souhait ({ $name })
app-what-booth-duty = la permanence au salon ({ $name })
app-what-calendar-item = l’entrée d’agenda { $name }
app-what-blackout = la période bloquée { $name }
app-what-switch-day = la journée d’échange entre { $inside } et { $field }
app-what-tandem = le binôme { $inside } et { $field }
app-what-pairing = l’affinité entre { $inside } et { $field }
app-noun-person = une personne
app-noun-account = un client
app-noun-switch-day = une journée d’échange
app-noun-tandem = un binôme
app-noun-absence = une absence
app-noun-appointment = un rendez-vous
app-noun-desk = une permanence
app-noun-site = un site
app-noun-trade-show = un salon
app-noun-settings = les réglages
app-noun-entry = une entrée

app-field-name = nom
app-field-given-name = prénom
app-field-family-name = nom de famille
app-field-side = équipe
app-field-employee-number = matricule
app-field-number = numéro de client
app-field-email = e-mail
app-field-phone = téléphone
app-field-contact-name = contact
app-field-site = site
app-field-desk = permanence
app-field-town = ville
app-field-postcode = code postal
app-field-country = pays
app-field-place = lieu
app-field-region = région
app-field-territory = secteur géographique
app-field-experience-years = années d’expérience
app-field-hours-per-week = heures par semaine
app-field-from = du
app-field-until = au
app-field-span = horaire
app-field-work-pattern = semaine de travail
app-field-languages = langues
app-field-note = note
app-field-revenue = chiffre d’affaires
app-field-abc-class = classe ABC
app-field-coverage-model = mode de suivi
app-field-sector = secteur d’activité
app-field-inside-rep = commercial sédentaire
app-field-field-rep = commercial itinérant
app-field-pinned = verrou
app-field-protection = protection
app-field-level = niveau
app-field-horizon = période planifiée
app-field-deputy = remplaçant
app-field-freeze-days = jours laissés tels quels
app-field-notice-days = préavis en jours
app-field-short-item-minutes = durée des entrées courtes
app-field-full-time-minutes = temps plein par semaine
app-field-working-hours = horaires de travail
app-field-currency = devise
app-field-weights = poids des règles
app-field-abc = seuils des classes ABC
app-field-coverage-models = modes de suivi
app-field-working-time-law = droit du temps de travail
app-field-gap-days = jours entre deux journées d’échange
app-field-switches-per-quarter = journées d’échange par trimestre
app-field-window-working-days = jours ouvrés entre tournée et immersion
app-field-quarter-end-blackout-days = jours libres en fin de trimestre
app-field-headcount = effectif
app-field-maximum = maximum
app-field-kind = type
app-field-person = personne
app-field-other = { $field }

app-refused-empty = Impossible pour { $what } : { $field } ne peut pas rester vide.
app-refused-out-of-range = Impossible pour { $what } : { $field } dépasse les limites possibles.
app-refused-order = Impossible pour { $what } : { $field } finit avant de commencer.
app-refused-unknown-reference = Impossible pour { $what } : { $field } désigne quelque chose qui n’est pas dans le plan.
app-refused-still-used = Impossible pour { $what }, encore utilisé par : { $other }.
app-refused-wrong-side = Impossible pour { $what } : { $other } n’appartient pas à l’équipe attendue pour « { $field } ».
app-refused-duplicate = Impossible pour { $what } : { $field } est déjà pris ({ $other }).
app-refused-contradiction = Impossible pour { $what } : { $field } contredit { $other }.
app-refused-immutable = Impossible pour { $what } : { $field } ne peut plus changer.
app-refused-outdated = Entre-temps, { $what } a changé.
app-refused-id-mismatch = Impossible pour { $what } : les deux côtés du changement ne vont pas ensemble.
app-remove-still-used = { $more ->
    [0] Impossible de supprimer { $what } : { $users } en ont besoin.
   *[other] Impossible de supprimer { $what } : { $users } (et { $more } autres) en ont besoin.
}
app-unknown-id = Ce plan ne contient pas { $what } portant l’identifiant { $id }.
app-value-not-understood = « { $value } » n’est pas une valeur possible pour { $field }.
app-country-not-understood = « { $value } » n’est pas un pays ici ; il faut son code à deux lettres, par exemple DE, FR ou GB.
app-date-out-of-reach = { $date } : plus de deux ans en dehors de la période planifiée (du { $from } au { $to }) ; vérifiez l’année.
app-nothing-chosen = Rien n’est choisi, il n’y a donc rien à faire.
app-unknown-rule = Il n’y a pas de règle « { $rule } » ; seules les règles du recueil ont un poids.
app-no-such-field = Aucun champ modifiable ne s’appelle « { $field } » ici.
app-no-such-action = Cette action n’est pas connue ici.
app-nothing-to-undo = Il n’y a rien à annuler.
app-nothing-to-redo = Il n’y a rien à rétablir.
app-session-ended = Le plan est fermé.
app-no-plan = Aucun plan n’est ouvert.
app-no-proposal = Cette proposition n’existe plus.
app-no-import = Aucun fichier n’est choisi pour l’import.
app-import-outdated = Le plan a changé depuis l’aperçu ; consultez l’aperçu à nouveau.
app-import-apart = Les deux fichiers ne contiennent pas les en-têtes et les lignes des mêmes commandes.
app-unknown-region = Tandem ne connaît pas ces jours pour « { $region } ». Importez-les d’un fichier ICS.
app-bad-years = Choisissez vingt années au plus, la première avant la dernière.
app-bad-option = « { $value } » ne convient pas à l’option { $option }.
app-demo-too-large = Une organisation de démonstration compte au plus { $people } personnes par équipe, { $accounts } clients et { $shows } salons.
app-new-plan = Nouveau plan

app-export-format = Le fichier { $format } n’a pas pu être créé : { $detail }
app-export-nobody-there = Personne dans le planning ne porte l’identifiant { $id }.
app-export-exists = { $count ->
    [one] { $path } existe déjà et n’a pas été remplacé (fichiers concernés : { $count }).
   *[other] { $path } et d’autres fichiers ({ $count } en tout) existent déjà et n’ont pas été remplacés.
}
app-export-name = « { $name } » ne peut pas être le nom d’un nouveau fichier ici.
app-export-no-folder = Aucun dossier n’a été choisi pour les fichiers.
app-export-no-format = Aucun format de fichier n’a été choisi.
app-export-no-such-format = Ce planning ne peut pas être exporté en { $format } ; il existe en { $offered }.
app-export-no-such-release = Il n’existe pas de version { $number } de ce planning.
app-export-nothing = Le plan n’en contient pas encore ; aucun fichier n’a été écrit.
app-export-stopped = L’exportation a été interrompue ; rien n’a été écrit.
app-write-disk-full = Il n’y a plus de place sur le disque pour { $path }.
app-write-no-permission = Le système ne permet pas l’accès à { $path }.
app-write-locked = { $path } est ouvert dans un autre programme ; fermez-le et réessayez.
app-write-missing = { $path } est introuvable.
app-write-failed = { $path } n’a pas pu être lu ou écrit : { $detail }

app-bar-absence = Absence
app-bar-private = Privé
app-quarter-end = Fin du trimestre
app-verdict-fits = Convient.
app-verdict-better = Mieux que maintenant.

app-proposal-added = Nouveau : { $inside } accompagne { $field } le { $ride }, immersion au bureau le { $desk }
app-proposal-moved = Déplacé : { $inside } accompagne { $field } le { $ride }, immersion au bureau le { $desk }
app-proposal-removed = Supprimé : { $inside } avec { $field } (tournée { $ride }, immersion { $desk })
app-reason-for = Sinon : { $reason }
app-reason-against = Malgré tout : { $reason }
app-conflict-changed = Depuis la proposition, { $what } a changé.
app-conflict-refused = Désormais, { $what } ne convient plus au plan.
