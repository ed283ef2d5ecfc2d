CREATE TABLE enterprise (
    uscc VARCHAR(18) NOT NULL PRIMARY KEY,
    name VARCHAR(128) NOT NULL,
    town VARCHAR(32) NOT NULL,
    industry VARCHAR(64) NOT NULL,
    address VARCHAR(255) NOT NULL,
    contact_name VARCHAR(64),
    contact_phone VARCHAR(32),
    active BOOLEAN NOT NULL
);
CREATE INDEX enterprise_by_name ON enterprise (name);
CREATE INDEX enterprise_by_town ON enterprise (town, name);
