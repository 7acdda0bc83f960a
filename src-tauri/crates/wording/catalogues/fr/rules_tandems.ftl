# Ce que les règles disent des binômes.

rules-tandem-never = { $inside } et { $field } ne doivent jamais être ensemble, mais sont prévus comme binôme.
rules-tandem-required = { $inside } et { $field } doivent former un binôme, mais ne sont pas prévus ainsi.
rules-tandem-above-capacity = { $person } a { $have ->
    [one] un partenaire de binôme
   *[other] { $have } partenaires de binôme
}, { $limit } au plus.
rules-tandem-without-partner = { $person } n’a pas de partenaire de binôme.
rules-tandem-inside-without = { $have ->
    [0] Aucun commercial sédentaire n’a
    [one] Un seul commercial sédentaire a
   *[other] Seuls { $have } commerciaux sédentaires ont
} un partenaire de binôme, { $limit } pourraient en avoir ; sans : { $people }{ $more ->
    [0] {""}
    [one] {" "}et une autre personne
   *[other] {" "}et { $more } autres
}.
rules-tandem-lost-fit = L’affinité de { $inside } et { $field } est de { $have } points sur { $limit }.
rules-tandem-poor-fit = { $inside } et { $field } ne vont guère ensemble : { $have } points, { $limit } suffiraient.
rules-tandem-partner-changed = { $inside } et { $field } forment un binôme aujourd’hui et ne le formeront plus.
rules-tandem-above-share = { $person } a { $have } partenaires de binôme ; une part équitable serait de { $limit }.

# Issues
rules-fix-end-tandem = Mettre fin à ce binôme
rules-fix-keep-partner = Garder le partenaire actuel

# Noms des règles
rules-name-tandem-never = Binôme marqué « jamais »
rules-name-tandem-required = Binôme exigé absent
rules-name-tandem-above-capacity = Trop de partenaires
rules-name-tandem-without-partner = Itinérant sans partenaire
rules-name-tandem-inside-without = Sédentaires sans partenaire
rules-name-tandem-lost-fit = Affinité manquante
rules-name-tandem-poor-fit = Faible affinité
rules-name-tandem-partner-changed = Changement de partenaire
rules-name-tandem-above-share = Au-dessus de la part équitable

# Critères de l’affinité
rules-fit-territory = même territoire
rules-fit-customers = clients communs
rules-fit-languages = langues à deux
rules-fit-products = produits et compétences à deux
rules-fit-half-days = horaires communs
rules-fit-site = même site
rules-fit-experience = mélange d’expérience
rules-fit-wishes = souhaits
rules-fit-debriefs = bilans des journées d’échange
