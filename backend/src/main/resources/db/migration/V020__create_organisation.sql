CREATE TABLE organisation (
    code VARCHAR(64) NOT NULL PRIMARY KEY,
    name VARCHAR(128) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    town VARCHAR(32),
    uscc VARCHAR(18)
);
CREATE INDEX organisation_by_kind ON organisation (kind, name);
CREATE INDEX organisation_by_name ON organisation (name);
CREATE INDEX organisation_by_uscc ON organisation (uscc);
