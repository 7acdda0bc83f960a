# The window around the screens: file dialogs, the menu bar of macOS, faults of the program.
desktop-open-plan = Open a plan
desktop-new-plan = New plan
desktop-save-copy = Save a copy of the plan
desktop-import-people = Choose a file of people
desktop-import-accounts = Choose a file of customers
desktop-save-refused = Save the refused rows
desktop-export-folder = Choose a folder for the rosters
desktop-plan-files = Tandem plans
desktop-tables = Tables
desktop-new-plan-file = New plan
desktop-refused-file = Refused rows
desktop-menu-edit = Edit
desktop-menu-window = Window
desktop-fault = Something went wrong inside Tandem, and this was not done. The log says where.
