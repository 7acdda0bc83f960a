# Was Einstellungen, Verlauf und Entwürfe sagen.

# Titel von Handlungen.

screens-title-restore = Zurück zum Plan nach „{ $title }“
screens-title-restore-beginning = Zurück zum Anfang
screens-title-edit-setting = { $field } in den Einstellungen ändern
screens-title-weigh = „{ $rule }“ mit { $weight } gewichten
screens-title-weigh-default = „{ $rule }“ wieder mit { $weight } gewichten
screens-title-classify = { $count ->
    [one] Einem Kunden eine andere ABC-Klasse geben ({ $a } % / { $b } %)
   *[other] { $count } Kunden eine andere ABC-Klasse geben ({ $a } % / { $b } %)
}

# Wie Dinge im Satz heißen.

screens-what-holiday = Feiertag { $name }
screens-what-holiday-calendar = Feiertagskalender { $name }
screens-what-opening-balance = Anfangsstand von { $name }
screens-what-draft = Entwurf { $name }
screens-field-zone = Zeitzone
screens-field-switch-days = Regeln der Rollentausch-Tage
screens-field-off-pattern-ok = Einsatz außerhalb der Arbeitszeiten
screens-field-tandem-capacity = Tandem-Kapazität

# Drafts.

screens-title-in-draft = Im Entwurf „{ $name }“: { $title }
screens-title-create-draft = Entwurf „{ $name }“ beginnen
screens-title-rename-draft = Entwurf „{ $before }“ in „{ $after }“ umbenennen
screens-title-take-over-draft = { $count ->
    [one] Eine Änderung aus dem Entwurf „{ $name }“ übernehmen
   *[other] { $count } Änderungen aus dem Entwurf „{ $name }“ übernehmen
}
screens-draft-open = Ein Entwurf ist offen. Gehen Sie zuerst zurück zum geltenden Plan.
