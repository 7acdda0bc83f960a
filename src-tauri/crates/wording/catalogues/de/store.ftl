# Plandateien. Jeder Satz sagt, was nicht stimmt, wo, und was zu tun ist.

store-missing = Die Datei „{ $path }“ gibt es nicht. Vielleicht wurde sie verschoben, umbenannt oder gelöscht; wählen Sie sie dort aus, wo sie jetzt liegt.
store-folder = „{ $path }“ ist ein Ordner. Wählen Sie eine Plandatei mit der Endung .tandem oder einen anderen Namen.
store-not-a-file = „{ $path }“ ist keine gewöhnliche Datei. Wählen Sie eine Plandatei mit der Endung .tandem.
store-folder-missing = Den Ordner von „{ $path }“ gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen.
store-empty = „{ $path }“ ist leer. Vermutlich wurde die Datei nicht vollständig kopiert; holen Sie sie noch einmal von dort, wo sie herkam.
store-not-sqlite = „{ $path }“ ist kein Plan{ $looks ->
        [text] , sondern eine Textdatei. Um daraus Kunden oder Personen zu übernehmen, öffnen Sie einen Plan und wählen Sie Importieren.
        [zip] , sondern eine Tabelle oder ein Archiv. Um daraus Kunden oder Personen zu übernehmen, öffnen Sie einen Plan und wählen Sie Importieren.
        [pdf] , sondern ein PDF. Wählen Sie eine Plandatei mit der Endung .tandem.
       *[other] . Wählen Sie eine Plandatei mit der Endung .tandem.
    }
store-other-application = „{ $path }“ gehört zu einem anderen Programm. Wählen Sie eine Plandatei mit der Endung .tandem.
store-newer-version = „{ $path }“ stammt aus einer neueren Version von Tandem (Dateiversion { $version }, diese hier liest bis { $known }). Aktualisieren Sie Tandem, um die Datei zu öffnen.
store-damaged = „{ $path }“ ist beschädigt ({ $detail }). { $backups ->
        [some] Öffnen Sie stattdessen die neueste Sicherung; die beschädigte Datei bleibt, wie sie ist.
       *[none] Auf diesem Rechner gibt es keine Sicherung davon; suchen Sie eine Kopie, etwa in Ihren E-Mails oder auf einem Netzlaufwerk.
    }
store-unknown-trigger-or-view = „{ $path }“ enthält „{ $name }“. Das stammt nicht von Tandem und könnte unbemerkt Daten ändern. Die Datei wurde nicht geöffnet; verwenden Sie eine frühere Kopie.
store-unknown-table = „{ $path }“ ist nicht wie ein Plan aufgebaut („{ $name }“). Ein anderes Programm hat die Datei verändert; verwenden Sie eine frühere Kopie.
store-no-permission = Sie haben keine Berechtigung für „{ $path }“. Fragen Sie, wer den Ordner betreut, oder wählen Sie einen anderen.
store-read-only-medium = „{ $path }“ liegt auf einem Laufwerk, auf das nicht geschrieben werden kann. Wählen Sie einen Ordner auf einem anderen Laufwerk.
store-read-only = „{ $path }“ ist nur zum Lesen geöffnet, deshalb wurde nichts geändert. Speichern Sie eine Kopie und arbeiten Sie darin weiter.
store-locked = { $who ->
        [unknown] Jemand anderes hat „{ $path }“ geöffnet
       *[other] „{ $path }“ ist bei { $who } geöffnet
    }, deshalb wurde nichts geändert. Versuchen Sie es noch einmal, wenn der Plan dort geschlossen ist, oder speichern Sie eine Kopie.
store-no-locks = Das Laufwerk von „{ $path }“ kann nicht verhindern, dass zwei Personen gleichzeitig schreiben. Wählen Sie einen Ordner auf einem anderen Laufwerk.
store-busy = Ein anderes Programm benutzt „{ $path }“ gerade, vielleicht eine Datensicherung oder ein Virenscanner; nichts wurde geändert. Versuchen Sie es noch einmal.
store-disk-full = Auf dem Laufwerk von „{ $path }“ ist kein Platz mehr; nichts wurde geändert. Schaffen Sie Platz und versuchen Sie es noch einmal.
store-exists = Die Datei „{ $path }“ gibt es schon; sie wurde nicht überschrieben. Wählen Sie einen anderen Namen.
store-same-file = „{ $path }“ ist der geöffnete Plan selbst. Wählen Sie für die Kopie einen anderen Namen.
store-leftover-journal = Neben „{ $path }“ liegt „{ $journal }“, der Rest eines abgebrochenen Schreibvorgangs einer anderen Datei dieses Namens. Verschieben Sie ihn oder wählen Sie einen anderen Namen.
store-moved = „{ $path }“ wurde verschoben, gelöscht oder ersetzt, während der Plan geöffnet war; deshalb wurde nichts hineingeschrieben. Speichern Sie eine Kopie, um zu behalten, was Sie sehen.
store-changed-outside = Ein anderes Programm hat „{ $path }“ verändert, während der Plan geöffnet war; deshalb wurde nichts hineingeschrieben. Speichern Sie eine Kopie von dem, was Sie sehen, oder öffnen Sie den Plan neu.
store-unknown-entry = Im Verlauf von „{ $path }“ gibt es keinen Eintrag { $entry }. Wählen Sie einen aus dem Verlauf.
store-refused = Die Änderung passt nicht zu „{ $path }“ und wurde nicht geschrieben ({ $detail }). Öffnen Sie den Plan neu; geschieht es noch einmal, melden Sie es bitte.
store-failed = „{ $path }“ konnte nicht gelesen oder geschrieben werden ({ $detail }). Versuchen Sie es noch einmal; geschieht es wieder, speichern Sie eine Kopie auf einem anderen Laufwerk.

store-read-only-asked = Sie sehen „{ $path }“ nur an.
store-read-only-locked = { $who ->
        [unknown] Jemand anderes hat „{ $path }“ geöffnet
       *[other] „{ $path }“ ist bei { $who } geöffnet
    }, deshalb können Sie den Plan nur ansehen. Öffnen Sie ihn noch einmal, wenn er dort geschlossen ist, oder speichern Sie eine Kopie.
store-read-only-file = „{ $path }“ ist schreibgeschützt, deshalb können Sie den Plan nur ansehen. Speichern Sie eine Kopie, um ihn zu ändern.
store-read-only-folder = In den Ordner von „{ $path }“ kann nicht geschrieben werden, deshalb können Sie den Plan nur ansehen. Speichern Sie anderswo eine Kopie, um ihn zu ändern.
store-read-only-disk-full = Auf dem Laufwerk von „{ $path }“ ist kein Platz mehr, deshalb können Sie den Plan nur ansehen. Schaffen Sie Platz und öffnen Sie ihn noch einmal.
store-read-only-no-locks = Das Laufwerk von „{ $path }“ kann nicht verhindern, dass zwei Personen gleichzeitig schreiben, deshalb können Sie den Plan nur ansehen. Speichern Sie anderswo eine Kopie, um ihn zu ändern.
