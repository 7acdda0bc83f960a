# What the settings, the history and the drafts say.

# Titles of actions.

screens-title-restore = Go back to the plan after “{ $title }”
screens-title-restore-beginning = Go back to the beginning
screens-title-edit-setting = Change { $field } in the settings
screens-title-weigh = Weigh “{ $rule }” with { $weight }
screens-title-weigh-default = Weigh “{ $rule }” with { $weight } again
screens-title-classify = { $count ->
    [one] Give one customer another ABC class ({ $a } % / { $b } %)
   *[other] Give { $count } customers another ABC class ({ $a } % / { $b } %)
}

# What things are called inside a sentence.

screens-what-holiday = holiday { $name }
screens-what-holiday-calendar = holiday calendar { $name }
screens-what-opening-balance = opening balance of { $name }
screens-what-draft = draft { $name }
screens-field-zone = time zone
screens-field-switch-days = rules of job-switch days
screens-field-off-pattern-ok = duty outside the work pattern
screens-field-tandem-capacity = tandem capacity

# Drafts.

screens-title-in-draft = In draft “{ $name }”: { $title }
screens-title-create-draft = Begin the draft “{ $name }”
screens-title-rename-draft = Call the draft “{ $before }” “{ $after }”
screens-title-take-over-draft = { $count ->
    [one] Take over one change of the draft “{ $name }”
   *[other] Take over { $count } changes of the draft “{ $name }”
}
screens-draft-open = A draft is open. Go back to the plan in force first.
