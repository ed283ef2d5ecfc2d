CREATE TABLE enterprise_site (
    uscc VARCHAR(18) NOT NULL,
    position INT NOT NULL,
    name VARCHAR(128) NOT NULL,
    address VARCHAR(255) NOT NULL,
    PRIMARY KEY (uscc, position),
    CONSTRAINT enterprise_site_enterprise FOREIGN KEY (uscc) REFERENCES enterprise (uscc)
);
