# Fiches des personnes, des binômes et des clients.

roster-people-sheets = Fiches par personne
roster-people-sheet = Fiche personnelle
roster-people-dates = Vos dates
roster-people-no-dates = Rien n’est prévu pour vous sur cette période.
roster-people-since = Ensemble depuis le { $date }
roster-people-deputy-for = Remplace { $names }
roster-people-deputy-with = Vous remplace auprès de { $names }
roster-people-tandem = Votre binôme
roster-people-tandems = Vos binômes
roster-people-pair = { $inside } + { $field }
roster-people-stands-in = Vous remplacez le commercial sédentaire du binôme { $pairs }.
roster-people-with = Avec
roster-people-where = Où
roster-people-from-afternoon = dès l’après-midi du { $day }
roster-people-until-noon = jusqu’au { $day } à midi
roster-people-noon-to-noon = de midi à midi
roster-people-briefing = Journée d’échange avec { $partner }
roster-people-goals = Objectifs
roster-people-no-goals = pas encore convenus
roster-people-own-goals = Que souhaitez-vous apprendre pendant ces journées ?
roster-people-sketch = { $date } : position relative de { $count } lieux de la journée, à l’échelle, nord en haut
roster-people-start = Départ à { $town }
roster-people-workbook = Personnes
roster-people-list = Personnes
roster-people-duties = Dates
roster-people-absences = Absences
roster-people-weeks = Par semaine
roster-people-whose = Qui
roster-people-with-phone = Téléphone du partenaire
roster-people-until = Jusqu’au
roster-people-about = Détails

roster-debrief-inside-seen = Qu’avez-vous vu chez les clients que l’on ignore au bureau ?
roster-debrief-inside-need = De quoi votre partenaire a-t-il besoin de votre part avant et après une visite ?
roster-debrief-field-seen = Qu’avez-vous entendu au téléphone que l’on n’entend pas sur la route ?
roster-debrief-field-need = De quoi le service sédentaire a-t-il besoin de votre part, et pour quand ?
roster-debrief-differently = Que ferez-vous autrement tous les deux dès demain ?
roster-debrief-tell = Que faudrait-il en raconter à la prochaine réunion d’équipe ?

roster-tandem-sheets = Fiches des binômes
roster-tandem-sheet = Binôme
roster-tandem-territory = Secteur : { $territory }
roster-tandem-deputy = Remplaçant·e
roster-tandem-no-deputy = Personne n’est encore désigné pour remplacer le commercial sédentaire absent.
roster-tandem-from-to = Ensemble du { $from } au { $to }
roster-tandem-fit = Pourquoi ces deux personnes
roster-tandem-fits-well = Va bien ensemble
roster-tandem-fits-partly = Va en partie
roster-tandem-fits-little = Va peu
roster-tandem-fit-unknown = Inconnu
roster-tandem-agreement = Convention de binôme : qui fait quoi
roster-tandem-agreement-sentence = { $inside } et { $field } suivent leurs clients ensemble. Voici ce dont ils sont convenus.
roster-tandem-face = Le client voit
roster-tandem-backup = Prend le relais
roster-tandem-first-answer = Répond en premier
roster-tandem-consult = Ils se parlent
roster-tandem-customers = Clients
roster-tandem-every-days = { $days ->
    [one] chaque jour
   *[other] tous les { $days } jours
}
roster-tandem-does = { $name } s’occupe de
roster-tandem-signed = Signée par les deux le { $date }.
roster-tandem-signature = Lieu, date, signature : { $name }
roster-tandem-no-customers = Le binôme n’a pas encore de clients.
roster-tandem-history = Historique
roster-tandem-from = Du
roster-tandem-until = Au
roster-tandem-title = Binômes
roster-tandem-list = Binômes
roster-tandem-overview = Par sédentaire
roster-tandem-deputy-name = Remplaçant·e
roster-tandem-fit-figure = Affinité (0–1000)
roster-tandem-signed-on = Convention signée
roster-tandem-inside-email = E-mail du sédentaire
roster-tandem-field-email = E-mail de l’itinérant

roster-model-one-inside-face = Un interlocuteur sédentaire
roster-model-two-faces = Deux interlocuteurs
roster-model-one-field-face = Un interlocuteur terrain
roster-model-one-team = Une équipe
roster-face-both = Les deux

roster-customer = Client
roster-customer-number = Numéro
roster-town = Ville
roster-class = Classe
roster-coverage-model = Mode de suivi
roster-public-face = Face au client
roster-revenue = Chiffre d’affaires
roster-inside-hours = Heures sédentaires par an
roster-field-hours = Heures terrain par an
roster-total = Total
roster-grand-total = Tous les clients
roster-customer-count = { $count ->
    [one] un client
   *[other] { $count } clients
}
roster-customers-title = Clients par binôme
roster-customers-open = Sans binôme
roster-customers-none = Il n’y a pas de clients dans le plan.
roster-customers-list = Clients
roster-customers-by-tandem = Par binôme
roster-customer-tandem = Binôme

roster-customer-sheets = Vos interlocuteurs chez nous
roster-customer-sheet = Vos interlocuteurs chez nous
roster-customer-attention = À l’attention de { $name }
roster-customer-as-of = État au { $date }
roster-customer-who = Qui est là pour vous
roster-customer-face-first = Votre interlocuteur – à appeler en premier
roster-customer-face = Votre interlocuteur
roster-customer-first = À appeler en premier
roster-customer-steps-in = Prend le relais pour vous
roster-customer-how = Comment nous travaillons pour vous
roster-customer-one-inside-face = Vous avez un seul interlocuteur pour tout, de la première question à la commande et au-delà : chez nous, par téléphone et par e-mail. Il connaît votre activité et fait venir un collègue du terrain lorsqu’il faut voir quelque chose sur place.
roster-customer-two-faces = Deux personnes s’occupent de vous, et chacune sait ce que fait l’autre. Au bureau, on répond à vos questions, devis et commandes ; sur le terrain, on vient vous voir.
roster-customer-one-field-face = Votre interlocuteur vous rend visite et parle en notre nom pour tout. Pour que vous n’attendiez jamais pendant ses déplacements, un collègue au bureau connaît aussi bien votre activité.
roster-customer-one-team = Une équipe s’occupe de vous : la personne qui répond dépend du sujet, et tous se concertent. Qui que vous interrogiez, vous les interrogez tous.
roster-customer-first-question = Questions, devis, commandes
roster-customer-visits = Visites et conseil sur place
roster-customer-nobody = Personne n’est encore désigné pour vous. Veuillez appeler notre bureau.

roster-file-people = personnes
roster-file-person = fiche
roster-file-dates = dates
roster-file-absences = absences
roster-file-tandems = binomes
roster-file-tandem = binome
roster-file-customers = clients
roster-file-customer-sheets = fiches-clients
roster-file-customer = interlocuteurs

roster-sheets-none = Il n’y a rien à imprimer.
roster-sheets-search = Chercher
