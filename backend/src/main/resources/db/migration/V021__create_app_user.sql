CREATE TABLE app_user (
    username VARCHAR(64) NOT NULL PRIMARY KEY,
    name VARCHAR(64) NOT NULL,
    kind VARCHAR(16) NOT NULL,
    organisation_code VARCHAR(64) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    certificate_valid_until DATE,
    active BOOLEAN NOT NULL,
    demo BOOLEAN NOT NULL,
    CONSTRAINT app_user_organisation FOREIGN KEY (organisation_code) REFERENCES organisation (code)
);
CREATE INDEX app_user_by_name ON app_user (name);
CREATE INDEX app_user_by_organisation ON app_user (organisation_code, username);
CREATE INDEX app_user_by_demo ON app_user (demo);
