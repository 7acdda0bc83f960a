# Ce que disent les réglages, l’historique et les brouillons.

# Titres des actions.

screens-title-restore = Revenir au plan après « { $title } »
screens-title-restore-beginning = Revenir au début
screens-title-edit-setting = Modifier { $field } dans les réglages
screens-title-weigh = Pondérer « { $rule } » à { $weight }
screens-title-weigh-default = Pondérer de nouveau « { $rule } » à { $weight }
screens-title-classify = { $count ->
    [one] Changer la classe ABC d’un client ({ $a } % / { $b } %)
   *[other] Changer la classe ABC de { $count } clients ({ $a } % / { $b } %)
}

# Comment les choses s’appellent dans une phrase.

screens-what-holiday = jour férié { $name }
screens-what-holiday-calendar = calendrier de jours fériés { $name }
screens-what-opening-balance = solde initial de { $name }
screens-what-draft = brouillon { $name }
screens-field-zone = fuseau horaire
screens-field-switch-days = règles des journées d’échange de poste
screens-field-off-pattern-ok = permanence hors horaire habituel
screens-field-tandem-capacity = capacité en binômes

# Drafts.

screens-title-in-draft = Dans le brouillon « { $name } » : { $title }
screens-title-create-draft = Commencer le brouillon « { $name } »
screens-title-rename-draft = Renommer le brouillon « { $before } » en « { $after } »
screens-title-take-over-draft = { $count ->
    [one] Reprendre un changement du brouillon « { $name } »
   *[other] Reprendre { $count } changements du brouillon « { $name } »
}
screens-draft-open = Un brouillon est ouvert. Revenez d’abord au plan en vigueur.
