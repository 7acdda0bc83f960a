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
cli-share-would = Rien n’a été écrit. Ce seraient { $files } fichiers, pour { $people } personnes.
cli-share-carries = Ils contiennent : { $fields }.
cli-share-never = Jamais dedans : la raison d’une absence, les notes privées, la rémunération.
cli-share-names = les noms et qui est où et quand ({ $count })
cli-share-absences = quand quelqu’un est absent ({ $count })
cli-share-phones = les numéros de téléphone ({ $count })
cli-share-emails = les adresses de messagerie ({ $count })
cli-share-contacts = les contacts chez les clients ({ $count })
cli-share-revenue = le chiffre d’affaires des clients ({ $count })
