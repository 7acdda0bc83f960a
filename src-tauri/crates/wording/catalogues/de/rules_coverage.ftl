# Was Regeln zur Betreuung sagen.

rules-coverage-protected = { $account } ist geschützt ({ $protection ->
    [territory_contract] Gebietsvertrag
    [key_account] Schlüsselkunde
   *[pending_hand_over] laufende Übergabe
}) und würde { $person } verlassen.
rules-coverage-without-tandem = { $account } hat kein Tandem.
rules-coverage-hours = Die Kunden von { $person } brauchen { $have } Stunden im Jahr, vorhanden sind { $limit }.
rules-coverage-language = { $person } ist ein Gesicht von { $account } ohne gemeinsame Sprache.
rules-coverage-face-changed = { $account } verliert { $person } als Gesicht.
rules-coverage-distance = { $person } hat { $have } km bis zu { $account }.
rules-coverage-territory = { $account } liegt weder im Gebiet von { $inside } noch in dem von { $field }.
rules-coverage-product = Weder { $inside } noch { $field } kennt die Produkte, die { $account } kauft.
rules-coverage-sector = Weder { $inside } noch { $field } kennt die Branche von { $account }.
rules-coverage-workload = Die Stunden von { $person } sind { $have } % eines gleichmäßigen Anteils.
rules-coverage-revenue = Der Umsatz von { $person } ist { $have } % eines gleichmäßigen Anteils.
rules-coverage-place-unknown = { $have ->
    [one] Es ist nicht bekannt, wo { $account } ist, deshalb bleibt die Entfernung außer Betracht.
   *[other] Es ist nicht bekannt, wo { $have } von { $limit } Kunden sind, etwa { $account }, deshalb bleiben ihre Entfernungen außer Betracht.
} Bitte Koordinaten ergänzen.

# Auswege
rules-fix-back-to-owner = Dem Tandem des Betreuers zurückgeben
rules-fix-give-to-owner = Dem Tandem des Betreuers geben

# Namen von Regeln
rules-name-coverage-protected = Geschützte Kunden wechseln
rules-name-coverage-without-tandem = Kunden ohne Tandem
rules-name-coverage-hours = Stunden über der Kapazität
rules-name-coverage-language = Gesichter ohne gemeinsame Sprache
rules-name-coverage-face-changed = Gewechselte Gesichter
rules-name-coverage-distance = Entfernung zu Kunden
rules-name-coverage-territory = Fremde Gebiete
rules-name-coverage-product = Unbekannte Produkte
rules-name-coverage-sector = Unbekannte Branchen
rules-name-coverage-workload = Ungleiche Arbeitslast
rules-name-coverage-revenue = Ungleicher Umsatz
rules-name-coverage-place-unknown = Unbekannte Orte von Kunden
