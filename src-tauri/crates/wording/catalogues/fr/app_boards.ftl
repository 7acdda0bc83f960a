# Propositions des autres plans et places sur les stands.

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

app-title-pair = Associer { $field } et { $inside }
app-title-end-tandem = Mettre fin au binôme de { $field }
app-title-set-deputy = Changer le remplaçant de { $inside } pour { $field }
app-title-set-agreement = Modifier la convention de { $inside } et { $field }
app-title-pin-tandems = { $count ->
    [one] Verrouiller un binôme
   *[other] Verrouiller { $count } binômes
}
app-title-unpin-tandems = { $count ->
    [one] Déverrouiller un binôme
   *[other] Déverrouiller { $count } binômes
}
app-title-assign-accounts = { $count ->
    [one] Confier un client à { $tandem }
   *[other] Confier { $count } clients à { $tandem }
}
app-title-open-accounts = { $count ->
    [one] Laisser un client sans binôme
   *[other] Laisser { $count } clients sans binôme
}
app-title-add-duty = Placer { $person } sur le stand de { $show } le { $date }
app-title-move-duty = Déplacer la permanence de { $person } à { $show } au { $date }
app-title-pin-duties = { $count ->
    [one] Verrouiller une permanence
   *[other] Verrouiller { $count } permanences
}
app-title-unpin-duties = { $count ->
    [one] Déverrouiller une permanence
   *[other] Déverrouiller { $count } permanences
}

app-need-each = { $name }
app-need-one = une personne avec { $name }

app-title-add-show = Ajouter le salon { $name }
app-show-closes-early = Le salon ferme avant d’ouvrir. Indiquez une heure de fermeture plus tardive.
app-show-days = Le dernier jour précède le premier ou le suit de plus de 31 jours. Vérifiez les deux dates.
app-show-shifts = Une journée compte une à six équipes.
app-bad-time = « { $value } » n’est pas une heure. Écrivez 09:00, par exemple.

app-title-call-in-sick = { $count ->
    [0] { $person } : maladie du { $from } au { $to }
    [one] { $person } : maladie du { $from } au { $to } ; { $count } permanence à pourvoir
   *[other] { $person } : maladie du { $from } au { $to } ; { $count } permanences à pourvoir
}

app-title-ignore-finding = Ignorer « { $rule } » : { $reason }
app-title-heed-finding = Tenir à nouveau compte de « { $rule } »
app-unknown-finding = L’alerte { $finding } n’existe pas. Rechargez la vue.

app-runner-up = { $level ->
    [none] { $inside } conviendrait autant pour l’ensemble du plan
    [soft] Deuxième choix : { $inside } ; l’ensemble du plan coûterait { $points } points de plus
    [medium] Deuxième choix : { $inside } ; quelqu’un resterait sans binôme
   *[other] Deuxième choix : { $inside } ; une règle ne serait pas respectée
}
app-runner-up-nobody = { $level ->
    [none] Ne nommer personne conviendrait autant pour l’ensemble du plan
    [soft] Sinon personne ; l’ensemble du plan coûterait { $points } points de plus
    [medium] Sinon il ne reste personne ; un binôme manquerait
   *[other] Sinon il ne reste personne ; une règle ne serait pas respectée
}
