# Propositions des autres plans et places sur les stands.

app-no-planner = Ce plan ne peut pas encore être proposé.

app-proposal-tandem-added = Nouveau : { $field } avec { $inside }
app-proposal-tandem-moved = Modifié : { $field } avec { $inside } au lieu de { $before }
app-proposal-tandem-removed = Terminé : { $field } avec { $before }

app-proposal-account-added = Nouveau : { $account } va à { $after }
app-proposal-account-moved = Déplacé : { $account } passe de { $before } à { $after }
app-proposal-account-removed = Laissé ouvert : { $account }, jusqu’ici chez { $before }

app-proposal-duty-added = Nouveau : { $person } à { $where }
app-proposal-duty-moved = Modifié : { $person } à { $where } (avant : { $before } à { $where_before })
app-proposal-duty-removed = Supprimé : { $before } à { $where_before }

app-seat = { $show }, { $date }, { $from }–{ $to }
app-seat-at-station = { $show }, { $date }, { $from }–{ $to }, { $station }
