# Imports : pourquoi un fichier ne peut pas être lu
exchange-error-too-large = Le fichier dépasse { $megabytes } Mo. Exportez-en une partie plus petite.
exchange-error-too-many-rows = Le tableau compte plus de { $rows } lignes. Exportez-en moins.
exchange-error-too-many-cells = Le tableau compte plus de { $cells } cellules ou plus de colonnes qu’un tableur n’en contient. N’exportez que les colonnes utiles.
exchange-error-unpacks-too-large = Une fois décompressé, le classeur dépasse { $megabytes } Mo. Enregistrez seulement la feuille utile dans un nouveau fichier.
exchange-error-no-rows = { $file } ne contient aucune ligne sous un en-tête.
exchange-error-not-a-table = { $file } n’est pas un tableau. Enregistrez-le au format CSV, XLSX, XLS ou ODS.
exchange-error-web-page = { $file } est une page web sous un autre nom. Ouvrez-la dans un tableur et enregistrez-la au format XLSX ou CSV.
exchange-error-not-text = Le fichier n’est ni du texte ni un classeur. Enregistrez-le au format CSV, XLSX, XLS ou ODS, ou choisissez son encodage.
exchange-error-not-a-workbook = Le fichier est une archive sans classeur. Décompressez-la et choisissez le tableau qu’elle contient.
exchange-error-binary-workbook = Les classeurs binaires (XLSB) ne sont pas lus. Enregistrez le fichier au format XLSX.
exchange-error-damaged = Le classeur est endommagé. Ouvrez-le dans un tableur et enregistrez-le à nouveau.
exchange-error-password = Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe et réessayez.
exchange-error-no-such-sheet = Il n’y a pas de feuille « { $sheet } ». Il y a : { $sheets }.
exchange-error-no-sheets = { $file } est un fichier texte et n’a pas de feuille « { $sheet } ». N’indiquez pas de feuille.
exchange-error-bad-delimiter = « { $delimiter } » ne peut pas séparer des cellules. Choisissez un caractère simple comme le point-virgule, la virgule ou la tabulation.
exchange-error-unknown-encoding = « { $encoding } » n’est pas un encodage connu. Essayez utf-8, windows-1252 ou windows-1250.
exchange-error-open-quote = Un guillemet ouvert à la ligne { $line } n’est jamais fermé ; le reste du fichier ne serait qu’une cellule.

# Imports : questions
exchange-question-no-names = Aucune colonne n’a été reconnue comme nom. Choisissez la colonne qui le contient.
exchange-question-date-order = Dans « { $column } », { $sample } commence-t-il par le jour ou par le mois ? Lu avec le jour d’abord.
exchange-question-decimal-mark = Dans « { $column } », le signe de { $sample } sépare-t-il les milliers ou les décimales ? Lu comme séparateur de milliers.
exchange-question-side = { $rows ->
    [one] Une ligne ne dit pas
   *[other] { $rows } lignes ne disent pas
} si la personne est sédentaire ou itinérante. Choisissez un côté.
exchange-question-owner-unknown = Personne dans le plan ne s’appelle « { $owner } » ({ $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}).
exchange-question-owner-alike = Personne dans le plan ne s’appelle « { $owner } » ({ $rows ->
    [one] une ligne
   *[other] { $rows } lignes
}). S’agit-il de { $names } ?
exchange-question-contested = « { $column } » a été choisie pour plusieurs champs. Elle est lue comme { $field } ; reste sans colonne : { $fields }. Choisissez une autre colonne pour l’un d’eux.
exchange-question-unreadable = { $characters ->
    [one] Un caractère n’a pas pu être lu
   *[other] { $characters } caractères n’ont pas pu être lus
}. Choisissez un autre encodage si des mots semblent abîmés.

# Imports : motifs de refus
exchange-refused-column = Motif du refus
exchange-refused-missing-name = Il manque un nom.
exchange-refused-side-unknown = Ni la ligne ni un choix par défaut ne dit si la personne est sédentaire ou itinérante.
exchange-refused-number = « { $value } » n’est pas un nombre tel que cette colonne les écrit.
exchange-refused-number-range = « { $value } » n’est pas un nombre qui ait un sens ici.
exchange-refused-date = « { $value } » n’est pas un jour tel que cette colonne les écrit.
exchange-refused-exit-before-entry = Le dernier jour ({ $until }) précède le premier ({ $from }).
exchange-refused-too-many-cells = La ligne a { $cells } cellules pour { $columns } colonnes ; il manque peut-être des guillemets autour d’une cellule.
exchange-refused-duplicate = La ligne contredit la ligne { $line } au sujet de la même entrée.
exchange-refused-ambiguous-person = Plusieurs personnes portent ce nom. Ajoutez un matricule ou une adresse e-mail.
exchange-refused-ambiguous-account = Plusieurs clients portent ce nom. Ajoutez un numéro de client ou la ville.
exchange-refused-side-in-use = Cette personne ne peut pas changer de côté : des binômes, des affinités ou des journées d’échange du plan en dépendent.
exchange-refused-not-accepted = Le plan n’accepte pas la ligne ({ $field } : { $problem }).

# Imports : remarques sur les lignes reprises
exchange-note-left-out = « { $value } » dans « { $column } » est inconnu et a été laissé de côté.
exchange-note-owner-unknown = Personne dans le plan ne s’appelle « { $owner } » ; laissé vide.
exchange-note-owner-other-side = « { $owner } » travaille de l’autre côté ; laissé de côté ici.
exchange-note-looks-like = Ressemble beaucoup à { $name }, déjà dans le plan.
exchange-note-account-looks-like = Ressemble beaucoup à { $name }, déjà dans le plan.

# Imports : changements
exchange-field-changed = { $field } : { $old } → { $new }
exchange-side-inside = sédentaire
exchange-side-field = itinérant
exchange-side-manager = encadrement

# Imports : champs
exchange-field-given-name = Prénom
exchange-field-family-name = Nom de famille
exchange-field-full-name = Nom complet
exchange-field-side = Sédentaire ou itinérant
exchange-field-job-title = Intitulé du poste
exchange-field-employee-number = Matricule
exchange-field-email = E-mail
exchange-field-phone = Téléphone
exchange-field-site = Site
exchange-field-desk = Permanence téléphonique
exchange-field-experience-years = Années d’expérience
exchange-field-weekly-hours = Heures par semaine
exchange-field-full-time-share = Taux d’activité
exchange-field-entry = Premier jour de travail
exchange-field-exit = Dernier jour de travail
exchange-field-region = Région des jours fériés
exchange-field-name = Client
exchange-field-number = Numéro de client
exchange-field-street = Rue
exchange-field-postcode = Code postal
exchange-field-town = Ville
exchange-field-country = Pays
exchange-field-territory = Secteur commercial
exchange-field-languages = Langues
exchange-field-revenue = Chiffre d’affaires
exchange-field-abc-class = Classe ABC
exchange-field-sector = Branche
exchange-field-inside-owner = Commercial sédentaire responsable
exchange-field-field-owner = Commercial itinérant responsable
exchange-field-owner = Commercial responsable
exchange-field-contact-name = Interlocuteur
exchange-field-contact-email = E-mail de l’interlocuteur
exchange-field-contact-phone = Téléphone de l’interlocuteur
exchange-field-latitude = Latitude
exchange-field-longitude = Longitude
