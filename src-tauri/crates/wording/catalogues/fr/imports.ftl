# Questions
imports-question-account-unknown = Aucun client du plan ne s’appelle « { $account } » ({ $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}).
imports-question-account-alike = Aucun client du plan ne s’appelle « { $account } » ({ $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}). Est-ce { $names } ?
imports-question-person = { $rows ->
    [one] Une entrée ne dit
   *[other] { $rows } entrées ne disent
} pas à qui elle appartient. Choisissez la personne.
imports-question-region = { $rows ->
    [one] Un jour férié ne dit
   *[other] { $rows } jours fériés ne disent
} pas où il s’applique. Choisissez la région.
imports-question-missing = Aucune colonne n’a été reconnue comme « { $field } ». Choisissez la colonne.
imports-question-period = Somme du { $from } au { $to } ; { $outside ->
    [0] toutes les commandes en font partie.
    [one] une commande est en dehors.
   *[other] { $outside } commandes sont en dehors.
}
imports-question-classes = Classes ABC proposées selon le chiffre d’affaires : { $a } A, { $b } B, { $c } C.
imports-question-currency = « { $column } » contient des { $shown }, le plan compte en { $plan }. Les chiffres sont repris tels quels.
imports-question-outside = { $entries ->
    [one] Une entrée est
   *[other] { $entries } entrées sont
} en dehors des jours du plan et ne sera pas reprise.

# Why a file cannot be read
imports-error-no-entries = Il n’y a aucune entrée dans { $file }.
imports-error-damaged-calendar = Le calendrier est endommagé. Exportez-le à nouveau.

# Reasons for refusal
imports-refused-no-start = L’entrée n’a pas de début.
imports-refused-entry = L’entrée contredit la norme des calendriers ({ $problem }).
imports-refused-too-often = L’entrée se répète trop souvent : bien des fois par jour ou des milliers de fois. Seule la première est reprise.
imports-refused-too-many-repeats = Les entrées répétées de ce fichier couvrent trop de jours.
imports-refused-time = « { $value } » n’est pas une heure.
imports-refused-person = Personne dans le plan ne s’appelle « { $name } ».
imports-refused-nobody = La ligne ne dit pas à qui appartient l’entrée.
imports-refused-no-day = Il n’y a pas de date.
imports-refused-end-before-start = La fin précède le début.
imports-refused-too-long = L’entrée dure plus de trois ans.
imports-refused-no-times = Un créneau a besoin d’une heure de début et de fin.
imports-refused-show-twice = Une ligne précédente donne déjà ce salon.
imports-refused-no-amount = Il n’y a pas de montant.
imports-refused-no-customer = Il n’y a pas de client.
imports-refused-customer = Aucun client du plan ne s’appelle « { $account } ». Importez d’abord les clients, ou dites de qui il s’agit.
imports-refused-no-region = Ni la ligne ni le fichier ne disent où ce jour est férié.
imports-refused-at-line = Ligne { $line } : { $reason }

# Rows left out on purpose
imports-left-out-called-off = Annulé
imports-left-out-free = Affiché comme libre
imports-left-out-not-away = Rien n’indique une absence
imports-left-out-away = Une absence ; importez le fichier comme absences
imports-left-out-not-working = Hors des heures de travail
imports-left-out-lost = Perdu ou annulé
imports-left-out-open = Pas encore gagné
imports-left-out-no-customer = Sans client
imports-left-out-elsewhere = Personne du plan n’y travaille
imports-left-out-no-holiday = Pas un jour chômé

# Notes on rows that are taken
imports-note-absence-other = « { $value } » n’est pas un type d’absence connu ; repris comme autre absence.
imports-note-account-unknown = Aucun client du plan ne s’appelle « { $account } » ; repris sans client.
imports-note-zone = Le pays a plusieurs fuseaux horaires ; { $zone } est supposé.
imports-note-summed = À partir de { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}.
imports-note-summed-period = À partir de { $rows ->
    [one] une ligne
   *[other] { $rows } lignes
} du { $from } au { $to }.
imports-note-other-seller = { $name } en a vendu { $percent } % ; le responsable reste.
imports-note-other-class = Selon le chiffre d’affaires, ce serait la classe { $class } ; la classe reste.

# Words
imports-absence-leave = congé
imports-absence-sickness = maladie
imports-absence-parental = congé parental
imports-absence-time-off = récupération
imports-absence-other = autre
imports-yes = oui
imports-no = non

# Fields
imports-field-skills = Compétences
imports-field-skill-level = Niveau de la compétence
imports-field-skill-until = Dernier jour de la compétence
imports-field-products = Produits
imports-field-customer = Client
imports-field-customer-number = Numéro de client
imports-field-amount = Montant
imports-field-quantity = Quantité
imports-field-unit-price = Prix unitaire
imports-field-discount = Remise
imports-field-order-date = Date de commande
imports-field-order-number = Numéro de commande
imports-field-stage = Statut
imports-field-absence-kind = Type d’absence
imports-field-title = Objet
imports-field-start-date = Premier jour
imports-field-start-time = Heure de début
imports-field-end-date = Dernier jour
imports-field-end-time = Heure de fin
imports-field-all-day = Journée entière
imports-field-half-first = Demi-journée le premier jour
imports-field-half-last = Demi-journée le dernier jour
imports-field-day-part = Partie de la journée
imports-field-visitor = Visiteur
imports-field-setter = Pris par
imports-field-organizer = Organisateur
imports-field-attendees = Participants
imports-field-optional = Participants facultatifs
imports-field-show-as = Afficher comme
imports-field-categories = Catégories
imports-field-private = Privé
imports-field-location = Lieu
imports-field-uid = Entrée du calendrier
imports-field-occurrence = Occurrence
imports-field-zone = Fuseau horaire
imports-field-calendar = Calendrier
imports-field-show = Salon
imports-field-booth = Stand
imports-field-station = Poste
imports-field-shift = Créneau
imports-field-shift-kind = Type de créneau
imports-field-minimum = Au moins
imports-field-desired = Souhaité
imports-field-maximum = Au plus
imports-field-holiday-name = Jour férié
imports-field-regions = Régions
imports-field-holiday-kind = Férié ou scolaire
