# Pages pour le navigateur.

roster-page-search = Rechercher
roster-page-person = Personne
roster-page-everybody = Tout le monde
roster-page-found = entrées affichées
