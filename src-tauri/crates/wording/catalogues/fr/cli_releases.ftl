# Versions et partage en ligne de commande.

cli-release = { $roster }, version { $number }, { $at } { $who } { $note }
cli-release-withdrawn = { $roster }, version { $number } (retirée), { $at } { $who } { $note }
cli-releases-none = Rien n’est prévu ni publié.
cli-published-hard = { $count ->
    [one] Il reste une alerte avec laquelle personne ne publierait.
   *[other] Il reste { $count } alertes avec lesquelles personne ne publierait.
}
cli-unpublished = { $roster } : jamais publié (lignes : { $changes }, personnes : { $people })
cli-unpublished-since = { $roster } : changements depuis la version { $number } : { $changes }, personnes concernées : { $people }
cli-changes-none = Aucun changement.
cli-nothing-to-publish = « { $value } » ne peut pas être publié ; switch-days, tandems, coverage et trade-show le peuvent.
cli-no-such-show = Il n’y a pas de salon « { $value } », ou il y en a plusieurs.
cli-which-show = --show manque : quel salon ?
