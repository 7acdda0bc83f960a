# Imports: why a file cannot be read
exchange-error-too-large = The file is larger than { $megabytes } MB. Export a smaller part of it.
exchange-error-too-many-rows = The table has more than { $rows } rows. Export fewer of them.
exchange-error-too-many-cells = The table has more than { $cells } cells or more columns than a spreadsheet can hold. Export only the columns you need.
exchange-error-unpacks-too-large = The workbook unpacks to more than { $megabytes } MB. Save just the sheet you need as a new file.
exchange-error-no-rows = There are no rows below a header in { $file }.
exchange-error-not-a-table = { $file } is not a table. Save it as CSV, XLSX, XLS or ODS.
exchange-error-web-page = { $file } is a web page under another name. Open it in a spreadsheet and save it as XLSX or CSV.
exchange-error-not-text = The file is neither text nor a workbook. Save it as CSV, XLSX, XLS or ODS, or choose its encoding.
exchange-error-not-a-workbook = The file is an archive without a workbook in it. Unpack it and choose the table inside.
exchange-error-binary-workbook = Binary workbooks (XLSB) are not read. Save the file as XLSX.
exchange-error-damaged = The workbook is damaged. Open it in a spreadsheet and save it again.
exchange-error-password = The workbook is protected by a password. Save it without one and try again.
exchange-error-no-such-sheet = There is no sheet called “{ $sheet }”. There are: { $sheets }.
exchange-error-no-sheets = { $file } is a text file and has no sheet called “{ $sheet }”. Leave the sheet out.
exchange-error-bad-delimiter = “{ $delimiter }” cannot part cells. Choose one plain character such as a semicolon, a comma or a tab.
exchange-error-unknown-encoding = “{ $encoding }” is not a known encoding. Try utf-8, windows-1252 or windows-1250.
exchange-error-open-quote = A quotation mark that opens in line { $line } is never closed, so the rest of the file would be one cell.

# Imports: questions
exchange-question-no-names = No column was recognised as the name. Choose the column that holds it.
exchange-question-date-order = In “{ $column }”, does { $sample } begin with the day or with the month? Read as day first.
exchange-question-decimal-mark = In “{ $column }”, is the mark in { $sample } for thousands or for decimals? Read as thousands.
exchange-question-side = { $rows ->
    [one] One row does
   *[other] { $rows } rows do
} not tell whether the person works inside or in the field. Choose a side for them.
exchange-question-owner-unknown = Nobody in the plan is called “{ $owner }” ({ $rows ->
    [one] one row
   *[other] { $rows } rows
}).
exchange-question-owner-alike = Nobody in the plan is called “{ $owner }” ({ $rows ->
    [one] one row
   *[other] { $rows } rows
}). Is this { $names }?
exchange-question-contested = “{ $column }” was chosen for more than one field. It is read as { $field }; without a column stays: { $fields }. Choose another column for one of them.
exchange-question-unreadable = { $characters ->
    [one] One character
   *[other] { $characters } characters
} could not be read. Choose another encoding if words look broken.

# Imports: reasons for refusal
exchange-refused-column = Reason for refusal
exchange-refused-missing-name = There is no name.
exchange-refused-side-unknown = Neither the row nor a default says whether this person works inside or in the field.
exchange-refused-number = “{ $value }” is not a number as this column writes them.
exchange-refused-number-range = “{ $value }” is not a number that makes sense here.
exchange-refused-date = “{ $value }” is not a day as this column writes them.
exchange-refused-exit-before-entry = The last day ({ $until }) lies before the first ({ $from }).
exchange-refused-too-many-cells = The row has { $cells } cells for { $columns } columns; a delimiter inside a cell may lack its quotation marks.
exchange-refused-duplicate = The row says something else than line { $line } about the same entry.
exchange-refused-ambiguous-person = Several people have this name. Add an employee number or an e-mail address.
exchange-refused-ambiguous-account = Several customers have this name. Add a customer number or the town.
exchange-refused-side-in-use = This person cannot change sides: tandems, pairings or switch days of the plan depend on it.
exchange-refused-not-accepted = The plan does not accept the row ({ $field }: { $problem }).

# Imports: notes on rows that are taken
exchange-note-left-out = “{ $value }” in “{ $column }” is not known and was left out.
exchange-note-owner-unknown = Nobody in the plan is called “{ $owner }”; left without.
exchange-note-owner-other-side = “{ $owner }” works on the other side; left out here.
exchange-note-looks-like = Looks much like { $name }, who is in the plan already.
exchange-note-account-looks-like = Looks much like { $name }, which is in the plan already.

# Imports: changes
exchange-field-changed = { $field }: { $old } → { $new }
exchange-side-inside = inside
exchange-side-field = field
exchange-side-manager = manager

# Imports: fields
exchange-field-given-name = Given name
exchange-field-family-name = Family name
exchange-field-full-name = Full name
exchange-field-side = Inside or field
exchange-field-job-title = Job title
exchange-field-employee-number = Employee number
exchange-field-email = E-mail
exchange-field-phone = Phone
exchange-field-site = Site
exchange-field-desk = Inside desk
exchange-field-experience-years = Years of experience
exchange-field-weekly-hours = Hours a week
exchange-field-full-time-share = Share of full time
exchange-field-entry = First day of work
exchange-field-exit = Last day of work
exchange-field-region = Holiday region
exchange-field-name = Customer
exchange-field-number = Customer number
exchange-field-street = Street
exchange-field-postcode = Postcode
exchange-field-town = Town
exchange-field-country = Country
exchange-field-territory = Territory
exchange-field-languages = Languages
exchange-field-revenue = Revenue
exchange-field-abc-class = ABC class
exchange-field-sector = Sector
exchange-field-inside-owner = Inside rep in charge
exchange-field-field-owner = Field rep in charge
exchange-field-owner = Rep in charge
exchange-field-contact-name = Contact
exchange-field-contact-email = Contact’s e-mail
exchange-field-contact-phone = Contact’s phone
exchange-field-latitude = Latitude
exchange-field-longitude = Longitude
