# Published versions of rosters: what changed, for whom, and what is sent.

releases-roster-switch-days = Job-switch days
releases-roster-tandems = Tandems
releases-roster-coverage = Coverage
releases-roster-show = Booth roster { $show }
releases-roster-show-gone = Booth roster of a show that is no longer in the plan

releases-title-publish = Publish { $roster } as release { $number }
releases-title-withdraw = Withdraw release { $number } of { $roster }

releases-note-too-long = The note is longer than { $most } characters. Shorten it.
releases-nothing-planned = Nothing is planned yet: { $roster }. Plan something before you publish it.
releases-nothing-changed = Nothing has changed since release { $number }: { $roster }.
releases-none-of-number = { $count ->
    [0] There is no release { $number }: { $roster }. Nothing has been published yet.
    [one] There is no release { $number }: { $roster }. There is one release, number 1.
   *[other] There is no release { $number }: { $roster }. There are releases 1 to { $count }.
}
releases-no-slips = Nothing has changed for anybody: there are no change slips.
releases-already-withdrawn = Release { $number } has been withdrawn already: { $roster }.

# Changes, as lists have them.

releases-added = New: { $line }
releases-removed = Cancelled: { $line }
releases-moved = Moved: { $what }, from { $before } to { $after }
releases-changed-people = Changed: { $line } (before: { $before })
releases-changed-station = Changed: { $line } (before: { $before })
releases-changed-place = Elsewhere: { $line }, { $after } (before: { $before })
releases-changed-agreement = Agreement changed: { $line }
releases-changed-model = Coverage changed: { $line }, { $after } (before: { $before })

releases-line = { $what }, { $when }
releases-nobody = nobody
releases-what-ride-along = ride-along of { $inside } with { $field }
releases-what-desk-shift = desk day of { $field } with { $inside }
releases-what-duty = booth duty of { $person }, { $show }
releases-what-duty-at = booth duty of { $person }, { $show }, { $station }
releases-what-tandem = tandem { $inside } and { $field }
releases-what-tandem-deputy = tandem { $inside } and { $field }, deputy { $deputy }
releases-what-account = { $account } with { $inside } and { $field }
releases-what-account-open = { $account } without a tandem

releases-when-day = { $date }
releases-when-half = { $half }
releases-when-time = { $date }, { $from }–{ $to }
releases-when-from = from { $date }
releases-when-until = { $date } to { $until }

releases-model-one-inside-face = one inside face
releases-model-two-faces = two faces
releases-model-one-field-face = one field face
releases-model-one-team = one team

# Calendar entries.

releases-entry-duty = Booth duty { $show }
releases-entry-duty-of = Booth duty { $show }: { $person }
releases-station = Station: { $station }

# Handing on.

releases-share-nothing = Nothing was chosen to share, or what was chosen has nothing in these formats.
releases-share-drafts-file = mail-drafts
releases-mail-subject = Your rosters: { $plan }
releases-mail-body =
    Hello { $name },
    {""}
    here are your rosters from { $plan }. Attached:
    { $files }
    {""}
    Open the calendar file once: it puts everything into your calendar and replaces what changed.
releases-mail-title = E-mail drafts
releases-mail-intro = Each link opens an e-mail. Attach the files named below it: a link cannot do that.
