# What rules say about coverage.

rules-coverage-protected = { $account } is protected ({ $protection ->
    [territory_contract] territory contract
    [key_account] key account
   *[pending_hand_over] pending hand-over
}) and would leave { $person }.
rules-coverage-without-tandem = { $account } has no tandem.
rules-coverage-hours = The customers of { $person } take { $have } hours a year, there are { $limit }.
rules-coverage-language = { $person } is a face of { $account } without a common language.
rules-coverage-face-changed = { $account } loses { $person } as a face.
rules-coverage-distance = { $person } has { $have } km to { $account }.
rules-coverage-territory = { $account } lies in the territory of neither { $inside } nor { $field }.
rules-coverage-product = Neither { $inside } nor { $field } knows the products that { $account } buys.
rules-coverage-sector = Neither { $inside } nor { $field } knows the sector of { $account }.
rules-coverage-workload = The hours of { $person } are { $have } % of an even share.
rules-coverage-revenue = The revenue of { $person } is { $have } % of an even share.
rules-coverage-place-unknown = { $have ->
    [one] It is not known where { $account } is, so the distance is not considered.
   *[other] It is not known where { $have } of { $limit } customers are, such as { $account }, so their distances are not considered.
} Add coordinates.

# Ways out
rules-fix-back-to-owner = Give back to the owner's tandem
rules-fix-give-to-owner = Give to the owner's tandem

# Names of rules
rules-name-coverage-protected = Protected customers leave
rules-name-coverage-without-tandem = Customers without tandem
rules-name-coverage-hours = Hours above capacity
rules-name-coverage-language = Faces without a common language
rules-name-coverage-face-changed = Changed faces
rules-name-coverage-distance = Distance to customers
rules-name-coverage-territory = Other territories
rules-name-coverage-product = Unknown products
rules-name-coverage-sector = Unknown sectors
rules-name-coverage-workload = Uneven workload
rules-name-coverage-revenue = Uneven revenue
rules-name-coverage-place-unknown = Unknown places of customers
