# Seiten für den Browser.

roster-page-search = Suchen
roster-page-person = Person
roster-page-everybody = Alle
roster-page-found = Einträge gezeigt
