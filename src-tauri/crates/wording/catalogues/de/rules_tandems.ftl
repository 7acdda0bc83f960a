# Was Regeln zu Tandems sagen.

rules-tandem-never = { $inside } und { $field } dürfen nie ein Paar sein, sind aber als Tandem geplant.
rules-tandem-required = { $inside } und { $field } müssen ein Tandem sein, sind aber nicht als solches geplant.
rules-tandem-above-capacity = { $person } hat { $have ->
    [one] einen Tandempartner
   *[other] { $have } Tandempartner
}, höchstens { $limit } sind vorgesehen.
rules-tandem-without-partner = { $person } hat keinen Tandempartner.
rules-tandem-inside-without = { $have ->
    [0] Niemand im Innendienst hat
    [one] Nur eine Person im Innendienst hat
   *[other] Nur { $have } Personen im Innendienst haben
} einen Tandempartner, möglich wären { $limit }; ohne: { $people }{ $more ->
    [0] {""}
    [one] {" "}und eine weitere Person
   *[other] {" "}und { $more } weitere
}.
rules-tandem-lost-fit = { $inside } und { $field } passen mit { $have } von { $limit } Punkten zusammen.
rules-tandem-poor-fit = { $inside } und { $field } passen kaum zusammen: { $have } Punkte, { $limit } würden genügen.
rules-tandem-partner-changed = { $inside } und { $field } sind heute ein Tandem und werden es nicht mehr sein.
rules-tandem-above-share = { $person } hat { $have } Tandempartner; gerecht verteilt wären es { $limit }.

# Auswege
rules-fix-end-tandem = Dieses Tandem beenden
rules-fix-keep-partner = Beim heutigen Partner bleiben

# Namen von Regeln
rules-name-tandem-never = Tandem mit Vermerk „nie“
rules-name-tandem-required = Verlangtes Tandem fehlt
rules-name-tandem-above-capacity = Zu viele Partner
rules-name-tandem-without-partner = Außendienst ohne Partner
rules-name-tandem-inside-without = Innendienst ohne Partner
rules-name-tandem-lost-fit = Fehlende Passung
rules-name-tandem-poor-fit = Schlechte Passung
rules-name-tandem-partner-changed = Wechsel des Partners
rules-name-tandem-above-share = Über dem gerechten Anteil

# Kriterien der Passung
rules-fit-territory = gleiches Gebiet
rules-fit-customers = gemeinsame Kunden
rules-fit-languages = Sprachen zusammen
rules-fit-products = Produkte und Fähigkeiten zusammen
rules-fit-half-days = gemeinsame Arbeitszeiten
rules-fit-site = gleicher Standort
rules-fit-experience = Mischung der Erfahrung
rules-fit-wishes = Wünsche
rules-fit-debriefs = Rückblicke auf frühere Rollentausch-Tage
