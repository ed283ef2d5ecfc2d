-- when an account's password was set, and whether it must be changed before anything else; no row: nobody has ever said
CREATE TABLE credential (
    username VARCHAR(64) NOT NULL PRIMARY KEY,
    changed_at DATETIME(6) NOT NULL,
    temporary BOOLEAN NOT NULL,
    CONSTRAINT credential_user FOREIGN KEY (username) REFERENCES app_user (username)
);
INSERT INTO credential (username, changed_at, temporary)
SELECT username, CURRENT_TIMESTAMP(6), FALSE FROM app_user WHERE demo = FALSE AND kind = 'STAFF';
