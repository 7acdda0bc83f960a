# Änderungsblätter.

roster-slip-title = Änderungsblatt
roster-slip-none = Für niemanden hat sich etwas geändert.
roster-slip-since = Ersetzt, was in Fassung { $number } vom { $date } stand. Änderungen für Sie: { $count }.
roster-slip-calendar = Bitte ersetzen Sie Ihre Kalendereinträge: Öffnen Sie nacheinander die Dateien in { $file }.
roster-slip-new = Neu: { $what }
roster-slip-gone = Entfällt: { $what }
roster-slip-changed = Geändert: { $what }
roster-slip-was = bisher: { $line }
roster-slip-now = jetzt: { $line }
roster-slip-file-name = aenderungen
roster-slip-file-calendar = kalender-aenderungen
