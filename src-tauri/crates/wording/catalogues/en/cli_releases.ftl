# Releases and sharing on the command line.

cli-release = { $roster }, release { $number }, { $at } { $who } { $note }
cli-release-withdrawn = { $roster }, release { $number } (withdrawn), { $at } { $who } { $note }
cli-releases-none = Nothing is planned or published.
cli-published-hard = { $count ->
    [one] One finding remains that no manager would publish.
   *[other] { $count } findings remain that no manager would publish.
}
cli-unpublished = { $roster }: never published (lines: { $changes }, people: { $people })
cli-unpublished-since = { $roster }: changes since release { $number }: { $changes }, people concerned: { $people }
cli-changes-none = No changes.
cli-nothing-to-publish = “{ $value }” cannot be published; switch-days, tandems, coverage and trade-show can.
cli-no-such-show = There is no trade show “{ $value }”, or more than one.
cli-which-show = --show is missing: which trade show?
cli-share-would = Nothing was written. It would be { $files } files, for { $people } people.
cli-share-carries = In them: { $fields }.
cli-share-never = Never in them: why somebody is away, private notes, pay.
cli-share-names = names and who is where when ({ $count })
cli-share-absences = when somebody is away ({ $count })
cli-share-phones = phone numbers ({ $count })
cli-share-emails = e-mail addresses ({ $count })
cli-share-contacts = names and numbers of contacts at customers ({ $count })
cli-share-revenue = revenue of customers ({ $count })
