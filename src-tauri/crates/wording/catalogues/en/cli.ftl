# What the command line says.

cli-usage = Wrong use: { $what }
cli-bad-limits = --seconds takes 0 to 604800, --threads at least 1.
cli-no-planner = There is no planner for the board “{ $value }”; there is one for switch-days.
cli-no-board = There is no board “{ $value }”; there are switch-days and calendar.
cli-no-roster = There is no roster “{ $value }”; there is one of switch-days.
cli-bad-side = “{ $value }” is none of inside, field and manager.
cli-bad-map = “{ $value }” is not of the form field=column. Fields: { $fields }. Columns: { $columns }.
cli-map-no-field = “{ $value }” names no field. Fields: { $fields }. Columns: { $columns }.
cli-map-no-column = “{ $value }” names no column. Fields: { $fields }. Columns: { $columns }.
cli-action-unreadable = The action in { $path } cannot be read: { $detail }
cli-demo-written = { $path }: { $people } people, { $accounts } customers, planning from { $from } to { $to }
cli-import-done = Imported: { $added } new, { $changed } changed, { $same } the same, { $vanished } no longer in the file, { $refused } refused
cli-import-would = Nothing was changed. It would be: { $added } new, { $changed } changed, { $same } the same, { $vanished } no longer in the file, { $refused } refused
cli-import-refused = { $file }, line { $line }: { $reason }
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
