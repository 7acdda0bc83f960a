# Avis de modification.

roster-slip-title = Avis de modification
roster-slip-none = Rien n’a changé pour personne.
roster-slip-since = Remplace ce que disait la version { $number } du { $date }. Changements pour vous : { $count }.
roster-slip-calendar = Veuillez remplacer vos entrées de calendrier : ouvrez l’un après l’autre les fichiers de { $file }.
roster-slip-new = Nouveau : { $what }
roster-slip-gone = Annulé : { $what }
roster-slip-changed = Modifié : { $what }
roster-slip-was = jusqu’ici : { $line }
roster-slip-now = désormais : { $line }
roster-slip-file-name = modifications
roster-slip-file-calendar = modifications-calendrier
