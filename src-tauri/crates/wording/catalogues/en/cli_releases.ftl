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
