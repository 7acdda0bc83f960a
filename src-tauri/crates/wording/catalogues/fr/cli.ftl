# Ce que dit la ligne de commande.

cli-usage = Mauvais usage : { $what }
cli-usage-missing = { $count ->
    [one] Il manque un argument : { $arguments }.
   *[other] Il manque des arguments : { $arguments }.
}
cli-usage-no-value = La valeur de { $argument } manque.
cli-usage-value = « { $value } » n’est pas une valeur de { $argument } ; sont possibles : { $possible }.
cli-usage-value-format = « { $value } » ne peut pas être la valeur de { $argument }.
cli-usage-today = « { $value } » ne peut pas être la valeur de { $argument } ; sont possibles les jours du 1990-01-01 au 2100-12-31.
cli-usage-unknown = L’argument { $argument } n’existe pas ici.
cli-usage-command = La commande « { $value } » n’existe pas ; il y a { $possible }.
cli-usage-no-command = La commande manque ; il y a { $possible }.
cli-usage-conflict = { $argument } et { $other } ne vont pas ensemble.
cli-usage-twice = { $argument } figure plusieurs fois.
cli-usage-not-text = Un argument n’est pas un texte valide.
cli-answer-failed = La réponse n’a pas pu être écrite : { $detail }
cli-or-replace = Ou remplacez ce qui s’y trouve avec --replace.
cli-refused-same = { $path } est le plan ou le fichier à importer ; choisissez un autre fichier pour les lignes refusées.
cli-refused-folder = { $path } est un dossier ; choisissez un fichier pour les lignes refusées.
cli-refused-exists = { $path } existe déjà ; choisissez un autre fichier pour les lignes refusées ou utilisez --replace.
cli-board-switch-days = Échanges
cli-board-calendar = Agenda
cli-bad-limits = --seconds accepte de 0 à 604800, --threads au moins 1.
cli-no-planner = Il n’y a pas de planificateur pour « { $value } », seulement pour tandems, coverage, switch-days et trade-shows.
cli-no-repair = « { $value } » n’a pas de jours qui puissent manquer ; switch-days et trade-shows en ont.
cli-bad-days = --to est antérieur à --from.
cli-no-board = « { $value } » ne peut pas être vérifié, seulement tandems, coverage, switch-days, trade-shows et calendar.
cli-no-roster = Il n’y a pas de planning « { $value } » ; il y a { $rosters }.
cli-bad-side = « { $value } » n’est ni inside, ni field, ni manager.
cli-bad-map = « { $value } » n’est pas de la forme champ=colonne. Champs : { $fields }. Colonnes : { $columns }.
cli-map-no-field = « { $value } » ne désigne aucun champ. Champs : { $fields }. Colonnes : { $columns }.
cli-map-no-column = « { $value } » ne désigne aucune colonne. Champs : { $fields }. Colonnes : { $columns }.
cli-action-unreadable = L’action dans { $path } est illisible : { $detail }
cli-demo-written = { $path } : { $people } personnes, { $accounts } clients, planification du { $from } au { $to }
cli-import-done = Import terminé, nouveaux : { $added }, modifiés : { $changed }, identiques : { $same }, absents du fichier : { $vanished }, refusés : { $refused }
cli-import-would = Rien n’a été modifié. Ce serait : nouveaux : { $added }, modifiés : { $changed }, identiques : { $same }, absents du fichier : { $vanished }, refusés : { $refused }
cli-import-refused = { $file }, ligne { $line } : { $reason }
cli-import-left-out = { $count ->
    [one] Une ligne a été écartée à dessein : affichée libre, annulée ou pour une autre importation.
   *[other] { $count } lignes ont été écartées à dessein : affichées libres, annulées ou pour une autre importation.
}
cli-import-vanished = Dans le plan, mais plus dans le fichier : { $titles }
cli-given-twice = « { $value } » est donné deux fois.
cli-bad-owner = « { $value } » ne dit pas de qui il s’agit ; écrivez texte=personne.
cli-no-such-person = Personne dans le plan, ou plus d’une personne, ne s’appelle « { $name } ».
cli-plan-score = Strict { $hard } (avant { $hard_before }), moyen { $medium } (avant { $medium_before }), souple { $soft } (avant { $soft_before })
cli-plan-accepted = La proposition est acceptée ; undo la retire.
cli-plan-not-accepted = Rien n’a été modifié ; --accept reprend la proposition.
cli-check-board = { $board } : strict { $hard }, moyen { $medium }, souple { $soft }
cli-check-nothing = Aucune alerte.
cli-finding-hard = [strict { $cost }] { $sentence }
cli-finding-medium = [moyen { $cost }] { $sentence }
cli-finding-soft = [souple { $cost }] { $sentence }
cli-rule-hard = { $id } : { $name } (strict, poids { $weight })
cli-rule-medium = { $id } : { $name } (moyen, poids { $weight })
cli-rule-soft = { $id } : { $name } (souple, poids { $weight })
cli-history-entry = { $id }  { $at }  { $title }
cli-history-undone = { $id }  { $at }  (annulé) { $title }
