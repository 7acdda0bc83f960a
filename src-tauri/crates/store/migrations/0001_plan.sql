-- One table per noun, named as in the model. Ids are the 16 bytes of a UUID, dates 'YYYY-MM-DD', instants RFC 3339 in
-- UTC, enumerations the words of the JSON. Foreign keys are checked when a transaction ends and never act on their own.

CREATE TABLE plan_file (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    created_at TEXT NOT NULL,
    created_by TEXT NOT NULL,
    -- Sum of the checksums of all rows of all nouns.
    checksum INTEGER NOT NULL,
    -- Newest entry of the history; 0 before the first.
    last_entry INTEGER NOT NULL,
    -- Undo does not go beyond this entry, because a migration could not convert it.
    undo_stops_at INTEGER NOT NULL
) STRICT;

CREATE TABLE settings (
    id BLOB NOT NULL PRIMARY KEY,
    plan_name TEXT NOT NULL,
    horizon_from TEXT NOT NULL,
    horizon_to TEXT NOT NULL,
    zone TEXT NOT NULL,
    currency TEXT NOT NULL,
    region TEXT NOT NULL,
    working_hours_start TEXT NOT NULL,
    working_hours_midday TEXT NOT NULL,
    working_hours_end TEXT NOT NULL,
    full_time_minutes INTEGER NOT NULL,
    freeze_days INTEGER NOT NULL,
    notice_days INTEGER NOT NULL,
    short_item_minutes INTEGER NOT NULL,
    switch_days TEXT NOT NULL,
    coverage_models TEXT NOT NULL,
    abc TEXT NOT NULL,
    weights TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sites (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    place_street TEXT NOT NULL,
    place_postcode TEXT NOT NULL,
    place_town TEXT NOT NULL,
    place_country TEXT NOT NULL,
    place_latitude REAL,
    place_longitude REAL
) STRICT, WITHOUT ROWID;

CREATE TABLE desks (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    site BLOB REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
    minimum INTEGER,
    visitor_limit INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX desks_by_site ON desks (site);

CREATE TABLE people (
    id BLOB NOT NULL PRIMARY KEY,
    given_name TEXT NOT NULL,
    family_name TEXT NOT NULL,
    side TEXT NOT NULL,
    employee_number TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    site BLOB REFERENCES sites (id) DEFERRABLE INITIALLY DEFERRED,
    desk BLOB REFERENCES desks (id) DEFERRABLE INITIALLY DEFERRED,
    base_street TEXT NOT NULL,
    base_postcode TEXT NOT NULL,
    base_town TEXT NOT NULL,
    base_country TEXT NOT NULL,
    base_latitude REAL,
    base_longitude REAL,
    region TEXT NOT NULL,
    territory TEXT NOT NULL,
    experience_years INTEGER NOT NULL,
    weekly_minutes INTEGER NOT NULL,
    -- 14 letters, Monday morning to Sunday afternoon: o office, c customers, h home, - off.
    work_pattern TEXT NOT NULL,
    "from" TEXT,
    "until" TEXT,
    off_pattern_ok INTEGER,
    tandem_capacity INTEGER,
    private_note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX people_by_site ON people (site);
CREATE INDEX people_by_desk ON people (desk);

CREATE TABLE skills (
    id BLOB NOT NULL PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    level INTEGER,
    valid_until TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX skills_by_person ON skills (person);

CREATE TABLE trade_shows (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    place_street TEXT NOT NULL,
    place_postcode TEXT NOT NULL,
    place_town TEXT NOT NULL,
    place_country TEXT NOT NULL,
    place_latitude REAL,
    place_longitude REAL,
    booth TEXT NOT NULL,
    zone TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    people_budget INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE stations (
    id BLOB NOT NULL PRIMARY KEY,
    show BLOB NOT NULL REFERENCES trade_shows (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    minimum INTEGER NOT NULL,
    desired INTEGER NOT NULL,
    maximum INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX stations_by_show ON stations (show);

CREATE TABLE shifts (
    id BLOB NOT NULL PRIMARY KEY,
    show BLOB NOT NULL REFERENCES trade_shows (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    span_start TEXT NOT NULL,
    span_end TEXT NOT NULL,
    span_zone TEXT NOT NULL,
    kind TEXT NOT NULL,
    headcount INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX shifts_by_show ON shifts (show);

CREATE TABLE wishes (
    id BLOB NOT NULL PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    kind_weekday TEXT,
    kind_show BLOB REFERENCES trade_shows (id) DEFERRABLE INITIALLY DEFERRED,
    kind_shift BLOB REFERENCES shifts (id) DEFERRABLE INITIALLY DEFERRED,
    kind_partner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX wishes_by_person ON wishes (person);
CREATE INDEX wishes_by_show ON wishes (kind_show);
CREATE INDEX wishes_by_shift ON wishes (kind_shift);
CREATE INDEX wishes_by_partner ON wishes (kind_partner);

CREATE TABLE opening_balances (
    id BLOB NOT NULL PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    kind TEXT NOT NULL,
    kind_count INTEGER,
    kind_partner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX opening_balances_by_person ON opening_balances (person);
CREATE INDEX opening_balances_by_partner ON opening_balances (kind_partner);

CREATE TABLE absences (
    id BLOB NOT NULL PRIMARY KEY,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    span_from_date TEXT NOT NULL,
    span_from_half TEXT NOT NULL,
    span_to_date TEXT NOT NULL,
    span_to_half TEXT NOT NULL,
    kind TEXT NOT NULL,
    private_note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX absences_by_person ON absences (person);

CREATE TABLE pairings (
    id BLOB NOT NULL PRIMARY KEY,
    inside_rep BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    field_rep BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    level TEXT NOT NULL,
    private_note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX pairings_by_inside_rep ON pairings (inside_rep);
CREATE INDEX pairings_by_field_rep ON pairings (field_rep);

CREATE TABLE tandems (
    id BLOB NOT NULL PRIMARY KEY,
    field_rep BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    inside_rep BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    deputy BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    "until" TEXT,
    agreement_inside_does TEXT NOT NULL,
    agreement_field_does TEXT NOT NULL,
    agreement_signed_on TEXT,
    pinned INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX tandems_by_field_rep ON tandems (field_rep);
CREATE INDEX tandems_by_inside_rep ON tandems (inside_rep);
CREATE INDEX tandems_by_deputy ON tandems (deputy);

CREATE TABLE accounts (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    number TEXT NOT NULL,
    place_street TEXT NOT NULL,
    place_postcode TEXT NOT NULL,
    place_town TEXT NOT NULL,
    place_country TEXT NOT NULL,
    place_latitude REAL,
    place_longitude REAL,
    revenue INTEGER NOT NULL,
    abc_class TEXT,
    coverage_model TEXT,
    effort_percent INTEGER NOT NULL,
    sector TEXT NOT NULL,
    territory TEXT NOT NULL,
    -- Lists are JSON arrays: they belong to the row and are only ever read and written with it.
    languages TEXT NOT NULL,
    all_languages INTEGER NOT NULL,
    products TEXT NOT NULL,
    contact_name TEXT NOT NULL,
    contact_email TEXT NOT NULL,
    contact_phone TEXT NOT NULL,
    inside_owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    field_owner BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    tandem BLOB REFERENCES tandems (id) DEFERRABLE INITIALLY DEFERRED,
    pinned INTEGER NOT NULL,
    protection TEXT,
    protected_until TEXT,
    note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX accounts_by_inside_owner ON accounts (inside_owner);
CREATE INDEX accounts_by_field_owner ON accounts (field_owner);
CREATE INDEX accounts_by_tandem ON accounts (tandem);

CREATE TABLE appointments (
    id BLOB NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    visitor BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    setter BLOB REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    account BLOB REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    span_start TEXT NOT NULL,
    span_end TEXT NOT NULL,
    span_zone TEXT NOT NULL,
    -- JSON array of ids of people.
    invited TEXT NOT NULL,
    no_companion INTEGER NOT NULL,
    private INTEGER NOT NULL,
    source_uid TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appointments_by_visitor ON appointments (visitor);
CREATE INDEX appointments_by_setter ON appointments (setter);
CREATE INDEX appointments_by_account ON appointments (account);

CREATE TABLE calendar_items (
    id BLOB NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    span_start TEXT NOT NULL,
    span_end TEXT NOT NULL,
    span_zone TEXT NOT NULL,
    place_street TEXT NOT NULL,
    place_postcode TEXT NOT NULL,
    place_town TEXT NOT NULL,
    place_country TEXT NOT NULL,
    place_latitude REAL,
    place_longitude REAL,
    -- JSON array of ids of people.
    attendees TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE holiday_calendars (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    region TEXT NOT NULL,
    kind TEXT NOT NULL,
    complete_until TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE holidays (
    id BLOB NOT NULL PRIMARY KEY,
    calendar BLOB NOT NULL REFERENCES holiday_calendars (id) DEFERRABLE INITIALLY DEFERRED,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX holidays_by_calendar ON holidays (calendar);

CREATE TABLE blackouts (
    id BLOB NOT NULL PRIMARY KEY,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE switch_days (
    id BLOB NOT NULL PRIMARY KEY,
    inside_rep BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    field_rep BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    ride_along_date TEXT NOT NULL,
    ride_along_length TEXT NOT NULL,
    desk_shift_date TEXT NOT NULL,
    desk_shift_length TEXT NOT NULL,
    status TEXT NOT NULL,
    pinned INTEGER NOT NULL,
    goals TEXT NOT NULL,
    inside_debrief TEXT NOT NULL,
    field_debrief TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX switch_days_by_inside_rep ON switch_days (inside_rep);
CREATE INDEX switch_days_by_field_rep ON switch_days (field_rep);

CREATE TABLE seat_needs (
    id BLOB NOT NULL PRIMARY KEY,
    show BLOB NOT NULL REFERENCES trade_shows (id) DEFERRABLE INITIALLY DEFERRED,
    station BLOB REFERENCES stations (id) DEFERRABLE INITIALLY DEFERRED,
    shift BLOB REFERENCES shifts (id) DEFERRABLE INITIALLY DEFERRED,
    scope TEXT NOT NULL,
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    level INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX seat_needs_by_show ON seat_needs (show);
CREATE INDEX seat_needs_by_station ON seat_needs (station);
CREATE INDEX seat_needs_by_shift ON seat_needs (shift);

CREATE TABLE visits (
    id BLOB NOT NULL PRIMARY KEY,
    show BLOB NOT NULL REFERENCES trade_shows (id) DEFERRABLE INITIALLY DEFERRED,
    account BLOB NOT NULL REFERENCES accounts (id) DEFERRABLE INITIALLY DEFERRED,
    span_start TEXT NOT NULL,
    span_end TEXT NOT NULL,
    span_zone TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX visits_by_show ON visits (show);
CREATE INDEX visits_by_account ON visits (account);

CREATE TABLE booth_duties (
    id BLOB NOT NULL PRIMARY KEY,
    shift BLOB NOT NULL REFERENCES shifts (id) DEFERRABLE INITIALLY DEFERRED,
    station BLOB REFERENCES stations (id) DEFERRABLE INITIALLY DEFERRED,
    person BLOB NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
    pinned INTEGER NOT NULL,
    sequence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX booth_duties_by_shift ON booth_duties (shift);
CREATE INDEX booth_duties_by_station ON booth_duties (station);
CREATE INDEX booth_duties_by_person ON booth_duties (person);

-- Drafts and releases hold long texts, which ordinary tables store better.
CREATE TABLE drafts (
    id BLOB NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL,
    started_from INTEGER NOT NULL,
    -- JSON array of changes.
    changes TEXT NOT NULL
) STRICT;

CREATE TABLE releases (
    id BLOB NOT NULL PRIMARY KEY,
    number INTEGER NOT NULL,
    scope TEXT NOT NULL,
    -- No foreign key: a release outlives the show it was made for.
    scope_show BLOB,
    published_at TEXT NOT NULL,
    published_by TEXT NOT NULL,
    note TEXT NOT NULL,
    frozen TEXT NOT NULL,
    withdrawn_at TEXT
) STRICT;

-- Appended to, never rewritten.
CREATE TABLE history (
    id INTEGER NOT NULL PRIMARY KEY,
    at TEXT NOT NULL,
    action TEXT NOT NULL,
    title TEXT NOT NULL,
    -- JSON: what the title's sentence is about.
    args TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'restore', 'lasting')),
    -- The entry that is undone, redone or restored.
    target INTEGER REFERENCES history (id) DEFERRABLE INITIALLY DEFERRED,
    -- Schema of the JSON in the changes.
    schema INTEGER NOT NULL,
    -- Of the entry and its changes.
    checksum INTEGER NOT NULL
) STRICT;
CREATE INDEX history_by_target ON history (target);

CREATE TABLE history_changes (
    entry INTEGER NOT NULL REFERENCES history (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    noun TEXT NOT NULL,
    entity BLOB NOT NULL,
    "before" TEXT,
    "after" TEXT,
    PRIMARY KEY (entry, position)
) STRICT;
CREATE INDEX history_changes_by_entity ON history_changes (entity, entry);
