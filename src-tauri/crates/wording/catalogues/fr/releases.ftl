# Versions publiées : ce qui a changé, pour qui, et ce qui est envoyé.

releases-roster-switch-days = Journées d’échange de poste
releases-roster-tandems = Binômes
releases-roster-coverage = Suivi des clients
releases-roster-show = Planning de stand { $show }
releases-roster-show-gone = Planning de stand d’un salon qui n’est plus dans le plan

releases-title-publish = Publier { $roster }, version { $number }
releases-title-withdraw = Retirer la version { $number } : { $roster }

releases-note-too-long = La note dépasse { $most } caractères. Raccourcissez-la.
releases-nothing-planned = Rien n’est encore prévu : { $roster }. Planifiez quelque chose avant de publier.
releases-nothing-changed = Rien n’a changé depuis la version { $number } : { $roster }.
releases-none-of-number = { $count ->
    [0] Il n’y a pas de version { $number } : { $roster }. Rien n’est encore publié.
    [one] Il n’y a pas de version { $number } : { $roster }. Il y a une version, le numéro 1.
   *[other] Il n’y a pas de version { $number } : { $roster }. Il y a les versions 1 à { $count }.
}
releases-no-slips = Rien n’a changé pour personne : il n’y a pas d’avis de modification.
releases-already-withdrawn = La version { $number } est déjà retirée : { $roster }.

# Les changements, tels que les listes les montrent.

releases-added = Nouveau : { $line }
releases-removed = Annulé : { $line }
releases-moved = Déplacé : { $what }, de { $before } à { $after }
releases-changed-people = Modifié : { $line } (avant : { $before })
releases-changed-station = Modifié : { $line } (avant : { $before })
releases-changed-place = Autre lieu : { $line }, { $after } (avant : { $before })
releases-changed-agreement = Convention modifiée : { $line }
releases-changed-model = Suivi modifié : { $line }, { $after } (avant : { $before })

releases-line = { $what }, { $when }
releases-nobody = personne
releases-what-ride-along = tournée de { $inside } avec { $field }
releases-what-desk-shift = immersion de { $field } chez { $inside }
releases-what-duty = permanence de { $person }, { $show }
releases-what-duty-at = permanence de { $person }, { $show }, { $station }
releases-what-tandem = binôme { $inside } et { $field }
releases-what-tandem-deputy = binôme { $inside } et { $field }, suppléance { $deputy }
releases-what-account = { $account } avec { $inside } et { $field }
releases-what-account-open = { $account } sans binôme

releases-when-day = { $date }
releases-when-half = { $half }
releases-when-time = { $date }, { $from }–{ $to }
releases-when-from = à partir du { $date }
releases-when-until = { $date } au { $until }

releases-model-one-inside-face = un interlocuteur sédentaire
releases-model-two-faces = deux interlocuteurs
releases-model-one-field-face = un interlocuteur terrain
releases-model-one-team = une équipe

# Entrées de calendrier.

releases-entry-duty = Permanence de stand { $show }
releases-entry-duty-of = Permanence de stand { $show } : { $person }
releases-station = Poste : { $station }

# Partage.

releases-share-nothing = Rien n’est choisi pour le partage, ou ce qui est choisi n’existe pas dans ces formats.
releases-share-drafts-file = brouillons-de-mail
releases-mail-subject = Vos plannings : { $plan }
releases-mail-body =
    Bonjour { $name },
    {""}
    voici vos plannings de { $plan }. En pièces jointes :
    { $files }
    {""}
    Ouvrez une fois le fichier de calendrier : il inscrit tout dans votre agenda et remplace ce qui a changé.
releases-mail-title = Brouillons de mail
releases-mail-intro = Chaque lien ouvre un mail. Joignez-y les fichiers nommés dessous : un lien ne peut pas le faire.
