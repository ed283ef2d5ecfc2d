CREATE TABLE enterprise_licence (
    uscc VARCHAR(18) NOT NULL,
    kind VARCHAR(64) NOT NULL,
    number VARCHAR(64) NOT NULL,
    valid_until DATE,
    PRIMARY KEY (uscc, kind, number)
);
CREATE INDEX enterprise_licence_by_end ON enterprise_licence (valid_until, uscc);
