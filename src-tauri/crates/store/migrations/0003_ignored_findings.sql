-- Findings that somebody chose to ignore, each with the reason.
CREATE TABLE ignored_findings (
    id BLOB NOT NULL PRIMARY KEY,
    finding TEXT NOT NULL,
    reason TEXT NOT NULL,
    since TEXT NOT NULL
) STRICT, WITHOUT ROWID;
