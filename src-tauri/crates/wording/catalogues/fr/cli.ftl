# Ce que dit la ligne de commande.

cli-usage = Mauvais usage : { $what }
cli-bad-limits = --seconds accepte de 0 à 604800, --threads au moins 1.
cli-no-planner = Il n’y a pas de planificateur pour « { $value } », seulement pour switch-days.
cli-no-board = « { $value } » ne peut pas être vérifié, seulement switch-days et calendar.
cli-no-roster = Il n’y a pas de planning « { $value } », seulement switch-days.
cli-bad-side = « { $value } » n’est ni inside, ni field, ni manager.
cli-bad-map = « { $value } » n’est pas de la forme champ=colonne. Champs : { $fields }. Colonnes : { $columns }.
cli-map-no-field = « { $value } » ne désigne aucun champ. Champs : { $fields }. Colonnes : { $columns }.
cli-map-no-column = « { $value } » ne désigne aucune colonne. Champs : { $fields }. Colonnes : { $columns }.
cli-action-unreadable = L’action dans { $path } est illisible : { $detail }
cli-demo-written = { $path } : { $people } personnes, { $accounts } clients, planification du { $from } au { $to }
cli-import-done = Importé : { $added } nouveaux, { $changed } modifiés, { $same } identiques, { $vanished } absents du fichier, { $refused } refusés
cli-import-would = Rien n’a été modifié. Ce serait : { $added } nouveaux, { $changed } modifiés, { $same } identiques, { $vanished } absents du fichier, { $refused } refusés
cli-import-refused = { $file }, ligne { $line } : { $reason }
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
