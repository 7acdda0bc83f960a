# Pages for a browser.

roster-page-search = Search
roster-page-person = Person
roster-page-everybody = Everybody
roster-page-found = entries shown
