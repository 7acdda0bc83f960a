# Blätter für Personen, Tandems und Kunden.

roster-people-sheets = Blätter je Person
roster-people-sheet = Persönliches Blatt
roster-people-dates = Ihre Termine
roster-people-no-dates = In diesem Zeitraum ist für Sie nichts geplant.
roster-people-since = Gemeinsam seit { $date }
roster-people-deputy-for = Vertritt { $names }
roster-people-deputy-with = Vertritt Sie bei { $names }
roster-people-tandem = Ihr Tandem
roster-people-tandems = Ihre Tandems
roster-people-pair = { $inside } + { $field }
roster-people-stands-in = Sie vertreten den Innendienst im Tandem { $pairs }.
roster-people-with = Mit
roster-people-where = Wo
roster-people-from-afternoon = ab { $day } nachmittags
roster-people-until-noon = bis { $day } mittags
roster-people-noon-to-noon = von Mittag bis Mittag
roster-people-briefing = Rollentausch-Tag mit { $partner }
roster-people-goals = Ziele
roster-people-no-goals = noch nicht vereinbart
roster-people-own-goals = Was möchten Sie an diesen Tagen lernen?
roster-people-sketch = { $date }: wie { $count } Orte des Tages zueinander liegen, maßstäblich, Norden oben
roster-people-start = Start in { $town }
roster-people-workbook = Personen
roster-people-list = Personen
roster-people-duties = Termine
roster-people-absences = Abwesenheiten
roster-people-weeks = Nach Wochen
roster-people-whose = Wer
roster-people-with-phone = Telefon der Begleitung
roster-people-until = Bis
roster-people-about = Einzelheiten

roster-debrief-inside-seen = Was haben Sie bei den Kunden gesehen, das man am Schreibtisch nicht weiß?
roster-debrief-inside-need = Was braucht Ihr Gegenüber vor und nach einem Besuch von Ihnen?
roster-debrief-field-seen = Was haben Sie am Telefon gehört, das man unterwegs nicht hört?
roster-debrief-field-need = Was braucht der Innendienst von Ihnen, und bis wann?
roster-debrief-differently = Was machen Sie beide ab morgen anders?
roster-debrief-tell = Was sollten die anderen in der nächsten Teambesprechung davon hören?

roster-tandem-sheets = Tandemblätter
roster-tandem-sheet = Tandem
roster-tandem-territory = Gebiet: { $territory }
roster-tandem-deputy = Vertretung
roster-tandem-no-deputy = Für Abwesenheiten im Innendienst ist noch niemand als Vertretung bestimmt.
roster-tandem-from-to = Gemeinsam von { $from } bis { $to }
roster-tandem-fit = Warum diese beiden
roster-tandem-fits-well = Passt gut
roster-tandem-fits-partly = Passt teilweise
roster-tandem-fits-little = Passt kaum
roster-tandem-fit-unknown = Nicht bekannt
roster-tandem-agreement = Tandemvereinbarung: wer was tut
roster-tandem-agreement-sentence = { $inside } und { $field } betreuen ihre Kunden gemeinsam. Das haben sie vereinbart.
roster-tandem-face = Der Kunde sieht
roster-tandem-backup = Springt ein
roster-tandem-first-answer = Antwortet zuerst
roster-tandem-consult = Die beiden sprechen
roster-tandem-customers = Kunden
roster-tandem-every-days = { $days ->
    [one] jeden Tag
   *[other] alle { $days } Tage
}
roster-tandem-does = { $name } übernimmt
roster-tandem-signed = Von beiden unterschrieben am { $date }.
roster-tandem-signature = Ort, Datum, Unterschrift: { $name }
roster-tandem-no-customers = Die beiden haben noch keine Kunden.
roster-tandem-history = Verlauf
roster-tandem-from = Von
roster-tandem-until = Bis
roster-tandem-title = Tandems
roster-tandem-list = Tandems
roster-tandem-overview = Nach Innendienst
roster-tandem-deputy-name = Vertretung
roster-tandem-fit-figure = Passung (0–1000)
roster-tandem-signed-on = Vereinbarung unterschrieben
roster-tandem-inside-email = E-Mail Innendienst
roster-tandem-field-email = E-Mail Außendienst

roster-model-one-inside-face = Ein ID-Gesicht
roster-model-two-faces = Zwei Gesichter
roster-model-one-field-face = Ein AD-Gesicht
roster-model-one-team = Ein Team
roster-face-both = Beide

roster-customer = Kunde
roster-customer-number = Nummer
roster-town = Ort
roster-class = Klasse
roster-coverage-model = Betreuungsmodell
roster-public-face = Gesicht zum Kunden
roster-revenue = Umsatz
roster-inside-hours = ID-Stunden im Jahr
roster-field-hours = AD-Stunden im Jahr
roster-total = Summe
roster-grand-total = Alle Kunden
roster-customer-count = { $count ->
    [one] ein Kunde
   *[other] { $count } Kunden
}
roster-customers-title = Kunden nach Tandem
roster-customers-open = Ohne Tandem
roster-customers-none = Im Plan sind keine Kunden.
roster-customers-list = Kunden
roster-customers-by-tandem = Nach Tandem
roster-customer-tandem = Tandem

roster-customer-sheets = Ihre Ansprechpartner bei uns
roster-customer-sheet = Ihre Ansprechpartner bei uns
roster-customer-attention = Zu Händen: { $name }
roster-customer-as-of = Stand { $date }
roster-customer-who = Wer für Sie da ist
roster-customer-face-first = Für Sie da – bitte zuerst anrufen
roster-customer-face = Für Sie da
roster-customer-first = Bitte zuerst anrufen
roster-customer-steps-in = Springt für Sie ein
roster-customer-how = So arbeiten wir für Sie
roster-customer-one-inside-face = Sie haben für alles eine Ansprechperson, von der ersten Frage bis zum Auftrag und darüber hinaus: bei uns im Haus, am Telefon und per E-Mail. Sie kennt Ihr Geschäft und holt jemanden aus dem Außendienst dazu, wenn etwas vor Ort angesehen werden muss.
roster-customer-two-faces = Zwei Personen betreuen Sie, und jede weiß, was die andere tut. Im Innendienst werden Ihre Fragen, Angebote und Aufträge bearbeitet; aus dem Außendienst kommt jemand zu Ihnen.
roster-customer-one-field-face = Ihre Ansprechperson besucht Sie und spricht in allem für uns. Damit Sie nicht warten müssen, solange sie unterwegs ist, kennt jemand in unserem Innendienst Ihr Geschäft ebenso gut.
roster-customer-one-team = Ein Team betreut Sie: Wer antwortet, hängt vom Thema ab, und alle stimmen sich untereinander ab. Wen auch immer Sie fragen, Sie fragen alle.
roster-customer-first-question = Fragen, Angebote, Aufträge
roster-customer-visits = Besuche und Beratung vor Ort
roster-customer-nobody = Für Sie ist noch niemand benannt. Bitte rufen Sie in unserem Haus an.

roster-file-people = Personen
roster-file-person = Blatt
roster-file-dates = Termine
roster-file-absences = Abwesenheiten
roster-file-tandems = Tandems
roster-file-tandem = Tandem
roster-file-customers = Kunden
roster-file-customer-sheets = Kundenblaetter
roster-file-customer = Ansprechpartner

roster-sheets-none = Es gibt nichts zu drucken.
roster-sheets-search = Suchen
