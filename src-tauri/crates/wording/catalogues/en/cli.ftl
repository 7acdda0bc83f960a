# What the command line says.

cli-usage = Wrong use: { $what }
cli-usage-missing = { $count ->
    [one] An argument is missing: { $arguments }.
   *[other] Arguments are missing: { $arguments }.
}
cli-usage-no-value = The value of { $argument } is missing.
cli-usage-value = “{ $value }” is no value of { $argument }; possible are { $possible }.
cli-usage-value-format = “{ $value }” cannot be the value of { $argument }.
cli-usage-today = “{ $value }” cannot be the value of { $argument }; possible are days from 1990-01-01 to 2100-12-31.
cli-usage-unknown = There is no argument { $argument } here.
cli-usage-command = There is no command “{ $value }”; there are { $possible }.
cli-usage-no-command = The command is missing; there are { $possible }.
cli-usage-conflict = { $argument } and { $other } cannot be used together.
cli-usage-twice = { $argument } was given more than once.
cli-usage-not-text = An argument is no valid text.
cli-answer-failed = The answer could not be written: { $detail }
cli-or-replace = Or use --replace to overwrite what is there.
cli-refused-same = { $path } is the plan or the file to import; choose another file for the refused rows.
cli-refused-folder = { $path } is a folder; choose a file for the refused rows.
cli-refused-exists = { $path } is there already; choose another file for the refused rows, or use --replace.
cli-board-switch-days = Job-switch days
cli-board-calendar = Calendar
cli-bad-limits = --seconds takes 0 to 604800, --threads at least 1.
cli-no-planner = There is no planner for the board “{ $value }”; there are tandems, coverage, switch-days and trade-shows.
cli-no-repair = The board “{ $value }” has no days that could be lost; switch-days and trade-shows have.
cli-bad-days = --to lies before --from.
cli-no-board = There is no board “{ $value }”; there are tandems, coverage, switch-days, trade-shows and calendar.
cli-no-roster = There is no roster “{ $value }”; there is { $rosters }.
cli-bad-side = “{ $value }” is none of inside, field and manager.
cli-bad-map = “{ $value }” is not of the form field=column. Fields: { $fields }. Columns: { $columns }.
cli-map-no-field = “{ $value }” names no field. Fields: { $fields }. Columns: { $columns }.
cli-map-no-column = “{ $value }” names no column. Fields: { $fields }. Columns: { $columns }.
cli-action-unreadable = The action in { $path } cannot be read: { $detail }
cli-demo-written = { $path }: { $people } people, { $accounts } customers, planning from { $from } to { $to }
cli-import-done = Imported: { $added } new, { $changed } changed, { $same } the same, { $vanished } no longer in the file, { $refused } refused
cli-import-would = Nothing was changed. It would be: { $added } new, { $changed } changed, { $same } the same, { $vanished } no longer in the file, { $refused } refused
cli-import-refused = { $file }, line { $line }: { $reason }
cli-import-left-out = { $count ->
    [one] One row was left out on purpose: shown as free, called off, or for another import.
   *[other] { $count } rows were left out on purpose: shown as free, called off, or for another import.
}
cli-import-vanished = In the plan, but no longer in the file: { $titles }
cli-given-twice = “{ $value }” is given twice.
cli-bad-owner = “{ $value }” does not say who is meant; write text=person.
cli-no-such-person = Nobody in the plan, or more than one person, is called “{ $name }”.
cli-plan-score = Hard { $hard } (before { $hard_before }), medium { $medium } (before { $medium_before }), soft { $soft } (before { $soft_before })
cli-plan-accepted = The proposal was accepted; undo takes it back.
cli-plan-not-accepted = Nothing was changed; --accept takes the proposal over.
cli-check-board = { $board }: hard { $hard }, medium { $medium }, soft { $soft }
cli-check-nothing = No findings.
cli-finding-hard = [hard { $cost }] { $sentence }
cli-finding-medium = [medium { $cost }] { $sentence }
cli-finding-soft = [soft { $cost }] { $sentence }
cli-rule-hard = { $id }: { $name } (hard, weight { $weight })
cli-rule-medium = { $id }: { $name } (medium, weight { $weight })
cli-rule-soft = { $id }: { $name } (soft, weight { $weight })
cli-history-entry = { $id }  { $at }  { $title }
cli-history-undone = { $id }  { $at }  (undone) { $title }
