# Ce que les règles disent du suivi.

rules-coverage-protected = { $account } est protégé ({ $protection ->
    [territory_contract] contrat de territoire
    [key_account] grand compte
   *[pending_hand_over] transmission en cours
}) et quitterait { $person }.
rules-coverage-without-tandem = { $account } n’a pas de binôme.
rules-coverage-hours = Les clients de { $person } demandent { $have } heures par an, { $limit } sont disponibles.
rules-coverage-language = { $person } est un interlocuteur de { $account } sans langue commune.
rules-coverage-face-changed = { $account } perd { $person } comme interlocuteur.
rules-coverage-distance = { $person } a { $have } km jusqu’à { $account }.
rules-coverage-territory = { $account } n’est ni dans le territoire de { $inside } ni dans celui de { $field }.
rules-coverage-product = Ni { $inside } ni { $field } ne connaît les produits qu’achète { $account }.
rules-coverage-sector = Ni { $inside } ni { $field } ne connaît le secteur de { $account }.
rules-coverage-workload = Les heures de { $person } représentent { $have } % d’une part égale.
rules-coverage-revenue = Le chiffre d’affaires de { $person } représente { $have } % d’une part égale.
rules-coverage-place-unknown = { $have ->
    [one] On ne sait pas où se trouve { $account }, la distance n’est donc pas prise en compte.
   *[other] On ne sait pas où se trouvent { $have } clients sur { $limit }, par exemple { $account }, leurs distances ne sont donc pas prises en compte.
} Ajoutez des coordonnées.

# Issues
rules-fix-back-to-owner = Rendre au binôme de l’interlocuteur
rules-fix-give-to-owner = Donner au binôme de l’interlocuteur

# Noms des règles
rules-name-coverage-protected = Clients protégés qui partent
rules-name-coverage-without-tandem = Clients sans binôme
rules-name-coverage-hours = Heures au-delà de la capacité
rules-name-coverage-language = Interlocuteurs sans langue commune
rules-name-coverage-face-changed = Interlocuteurs changés
rules-name-coverage-distance = Distance des clients
rules-name-coverage-territory = Autres territoires
rules-name-coverage-product = Produits inconnus
rules-name-coverage-sector = Secteurs inconnus
rules-name-coverage-workload = Charge inégale
rules-name-coverage-revenue = Chiffre d’affaires inégal
rules-name-coverage-place-unknown = Lieux de clients inconnus
