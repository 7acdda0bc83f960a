# Fichiers de plan. Chaque phrase dit ce qui ne va pas, où, et que faire.

store-missing = Le fichier « { $path } » n’existe pas. Il a peut-être été déplacé, renommé ou supprimé ; choisissez-le là où il se trouve maintenant.
store-folder = « { $path } » est un dossier. Choisissez un fichier de plan, qui se termine par .tandem, ou un autre nom.
store-not-a-file = « { $path } » n’est pas un fichier ordinaire. Choisissez un fichier de plan, qui se termine par .tandem.
store-folder-missing = Le dossier de « { $path } » n’existe pas. Créez-le ou choisissez-en un autre.
store-empty = « { $path } » est vide. Il n’a sans doute pas été copié entièrement ; récupérez-le à nouveau là d’où il vient.
store-not-sqlite = « { $path } » n’est pas un plan{ $looks ->
        [text] { "" } mais un fichier texte. Pour en reprendre des clients ou des personnes, ouvrez un plan et choisissez Importer.
        [zip] { "" } mais un tableur ou une archive. Pour en reprendre des clients ou des personnes, ouvrez un plan et choisissez Importer.
        [pdf] { "" } mais un PDF. Choisissez un fichier de plan, qui se termine par .tandem.
       *[other] . Choisissez un fichier de plan, qui se termine par .tandem.
    }
store-other-application = « { $path } » appartient à un autre programme. Choisissez un fichier de plan, qui se termine par .tandem.
store-newer-version = « { $path } » a été écrit par une version plus récente de Tandem (version de fichier { $version }, celle-ci lit jusqu’à { $known }). Mettez Tandem à jour pour l’ouvrir.
store-damaged = « { $path } » est endommagé ({ $detail }). { $backups ->
        [some] Ouvrez plutôt sa sauvegarde la plus récente ; le fichier endommagé reste tel quel.
       *[none] Il n’en existe aucune sauvegarde sur cet ordinateur ; cherchez une copie, par exemple dans vos courriels ou sur un lecteur réseau.
    }
store-unknown-trigger-or-view = « { $path } » contient « { $name } », qui ne vient pas de Tandem et pourrait modifier des données à votre insu. Le fichier n’a pas été ouvert ; utilisez une copie antérieure.
store-unknown-table = « { $path } » n’est pas construit comme un plan (« { $name } »). Un autre programme l’a modifié ; utilisez une copie antérieure.
store-no-permission = Vous n’avez pas l’autorisation pour « { $path } ». Demandez au responsable du dossier ou choisissez-en un autre.
store-read-only-medium = « { $path } » se trouve sur un lecteur protégé en écriture. Choisissez un dossier sur un autre lecteur.
store-read-only = « { $path } » est ouvert en lecture seule ; rien n’a été modifié. Enregistrez une copie et continuez avec elle.
store-locked = { $who ->
        [unknown] Quelqu’un d’autre a ouvert « { $path } »
       *[other] « { $path } » est ouvert chez { $who }
    } ; rien n’a été modifié. Réessayez quand le plan y sera fermé ou enregistrez une copie.
store-no-locks = Le lecteur de « { $path } » ne peut pas empêcher deux personnes d’écrire en même temps. Choisissez un dossier sur un autre lecteur.
store-busy = Un autre programme utilise « { $path } » en ce moment, peut-être une sauvegarde ou un antivirus ; rien n’a été modifié. Réessayez.
store-disk-full = Il n’y a plus de place sur le lecteur de « { $path } » ; rien n’a été modifié. Libérez de la place, puis réessayez.
store-exists = Le fichier « { $path } » existe déjà et n’a pas été écrasé. Choisissez un autre nom.
store-same-file = « { $path } » est le plan ouvert lui-même. Choisissez un autre nom pour la copie.
store-leftover-journal = À côté de « { $path } » se trouve « { $journal } », reste d’une écriture interrompue d’un autre fichier de ce nom. Déplacez-le ou choisissez un autre nom.
store-moved = « { $path } » a été déplacé, supprimé ou remplacé pendant qu’il était ouvert ; rien n’y a été écrit. Enregistrez une copie pour garder ce que vous voyez.
store-changed-outside = Un autre programme a modifié « { $path } » pendant qu’il était ouvert ; rien n’y a été écrit. Enregistrez une copie de ce que vous voyez ou rouvrez le plan.
store-unknown-entry = L’historique de « { $path } » n’a pas d’entrée { $entry }. Choisissez-en une dans l’historique.
store-refused = La modification ne convient pas à « { $path } » et n’a pas été écrite ({ $detail }). Rouvrez le plan ; si cela se reproduit, merci de le signaler.
store-failed = « { $path } » n’a pas pu être lu ou écrit ({ $detail }). Réessayez ; si cela se reproduit, enregistrez une copie sur un autre lecteur.

store-read-only-asked = Vous ne faites que consulter « { $path } ».
store-read-only-locked = { $who ->
        [unknown] Quelqu’un d’autre a ouvert « { $path } »
       *[other] « { $path } » est ouvert chez { $who }
    } ; vous pouvez seulement le consulter. Rouvrez-le quand il y sera fermé ou enregistrez une copie.
store-read-only-file = « { $path } » est protégé en écriture ; vous pouvez seulement le consulter. Enregistrez une copie pour le modifier.
store-read-only-folder = Le dossier de « { $path } » est protégé en écriture ; vous pouvez seulement consulter le plan. Enregistrez une copie ailleurs pour le modifier.
store-read-only-disk-full = Il n’y a plus de place sur le lecteur de « { $path } » ; vous pouvez seulement consulter le plan. Libérez de la place et rouvrez-le.
store-read-only-no-locks = Le lecteur de « { $path } » ne peut pas empêcher deux personnes d’écrire en même temps ; vous pouvez seulement consulter le plan. Enregistrez une copie ailleurs pour le modifier.
