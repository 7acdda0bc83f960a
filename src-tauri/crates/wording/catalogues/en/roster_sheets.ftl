# Sheets for people, tandems and customers.

roster-people-sheets = Sheets per person
roster-people-sheet = Personal sheet
roster-people-dates = Your dates
roster-people-no-dates = Nothing is planned for you in this period.
roster-people-since = Together since { $date }
roster-people-deputy-for = Stands in for { $names }
roster-people-deputy-with = Stands in for you with { $names }
roster-people-tandem = Your tandem
roster-people-tandems = Your tandems
roster-people-pair = { $inside } + { $field }
roster-people-stands-in = You stand in for the inside rep of { $pairs }.
roster-people-with = With
roster-people-where = Where
roster-people-from-afternoon = from the afternoon of { $day }
roster-people-until-noon = until noon of { $day }
roster-people-noon-to-noon = from noon to noon
roster-people-briefing = Job-switch day with { $partner }
roster-people-goals = Goals
roster-people-no-goals = not agreed yet
roster-people-own-goals = What do you want to learn on these days?
roster-people-sketch = { $date }: how { $count } places of the day lie to each other, true to scale, north up
roster-people-start = Start in { $town }
roster-people-workbook = People
roster-people-list = People
roster-people-duties = Dates
roster-people-absences = Absences
roster-people-weeks = By week
roster-people-whose = Who
roster-people-with-phone = Partner’s phone
roster-people-until = Until
roster-people-about = Details

roster-debrief-inside-seen = What did you see at the customers’ that you did not know at the desk?
roster-debrief-inside-need = What does your partner need from you before and after a visit?
roster-debrief-field-seen = What did you hear on the phone that you do not hear on the road?
roster-debrief-field-need = What does the inside desk need from you, and by when?
roster-debrief-differently = What will the two of you do differently from tomorrow?
roster-debrief-tell = What should the others hear about in the next team meeting?

roster-tandem-sheets = Tandem sheets
roster-tandem-sheet = Tandem
roster-tandem-territory = Territory: { $territory }
roster-tandem-deputy = Deputy
roster-tandem-no-deputy = Nobody stands in yet when the inside rep is away.
roster-tandem-from-to = Together from { $from } to { $to }
roster-tandem-fit = Why these two
roster-tandem-fits-well = Fits well
roster-tandem-fits-partly = Fits in part
roster-tandem-fits-little = Hardly fits
roster-tandem-fit-unknown = Not known
roster-tandem-agreement = Agreement: who does what
roster-tandem-agreement-sentence = { $inside } and { $field } look after their customers together. This is what they have agreed.
roster-tandem-face = The customer sees
roster-tandem-backup = Steps in
roster-tandem-first-answer = Answers first
roster-tandem-consult = The two talk
roster-tandem-customers = Customers
roster-tandem-every-days = { $days ->
    [one] every day
   *[other] every { $days } days
}
roster-tandem-does = { $name } does
roster-tandem-signed = Signed by both on { $date }.
roster-tandem-signature = Place, date, signature: { $name }
roster-tandem-no-customers = The two have no customers yet.
roster-tandem-history = History
roster-tandem-from = From
roster-tandem-until = Until
roster-tandem-title = Tandems
roster-tandem-list = Tandems
roster-tandem-overview = By inside rep
roster-tandem-deputy-name = Deputy
roster-tandem-fit-figure = Fit (0–1000)
roster-tandem-signed-on = Agreement signed
roster-tandem-inside-email = E-mail of inside rep
roster-tandem-field-email = E-mail of field rep

roster-model-one-inside-face = One inside face
roster-model-two-faces = Two faces
roster-model-one-field-face = One field face
roster-model-one-team = One team
roster-face-both = Both

roster-customer = Customer
roster-customer-number = Number
roster-town = Town
roster-class = Class
roster-coverage-model = Coverage model
roster-public-face = Public face
roster-revenue = Revenue
roster-inside-hours = Inside hours a year
roster-field-hours = Field hours a year
roster-total = Total
roster-grand-total = All customers
roster-customer-count = { $count ->
    [one] one customer
   *[other] { $count } customers
}
roster-customers-title = Customers by tandem
roster-customers-open = Without a tandem
roster-customers-none = There are no customers in the plan.
roster-customers-list = Customers
roster-customers-by-tandem = By tandem
roster-customer-tandem = Tandem

roster-customer-sheets = Your contacts with us
roster-customer-sheet = Your contacts with us
roster-customer-attention = For the attention of { $name }
roster-customer-as-of = As of { $date }
roster-customer-who = Who is there for you
roster-customer-face-first = Your contact – please call first
roster-customer-face = Your contact
roster-customer-first = Please call first
roster-customer-steps-in = Steps in for you
roster-customer-how = How we work for you
roster-customer-one-inside-face = You have one contact for everything, from the first question to the order and beyond: in our office, by phone and by e-mail. Your contact knows your business and brings in a colleague from the field when something has to be seen on site.
roster-customer-two-faces = Two people look after you, and each knows what the other is doing. In the office somebody answers your questions, quotes and orders; on the road somebody comes to you.
roster-customer-one-field-face = Your contact visits you and speaks for us in everything. So that you never wait while your contact is on the road, a colleague in our office knows your business just as well.
roster-customer-one-team = A team looks after you: who answers depends on the subject, and they agree among themselves. Whomever you ask, you ask all of them.
roster-customer-first-question = Questions, quotes, orders
roster-customer-visits = Visits and advice on site
roster-customer-nobody = Nobody has been named for you yet. Please call our office.

roster-file-people = people
roster-file-person = sheet
roster-file-dates = dates
roster-file-absences = absences
roster-file-tandems = tandems
roster-file-tandem = tandem
roster-file-customers = customers
roster-file-customer-sheets = customer-sheets
roster-file-customer = contacts

roster-sheets-none = There is nothing to print.
roster-sheets-search = Search
