# Change slips.

roster-slip-title = Change slip
roster-slip-none = Nothing has changed for anybody.
roster-slip-since = Replaces what release { $number } of { $date } said. Changes for you: { $count }.
roster-slip-calendar = Please replace your calendar entries: open the files in { $file }, one after the other.
roster-slip-new = New: { $what }
roster-slip-gone = Cancelled: { $what }
roster-slip-changed = Changed: { $what }
roster-slip-was = until now: { $line }
roster-slip-now = now: { $line }
roster-slip-file-name = changes
roster-slip-file-calendar = calendar-updates
