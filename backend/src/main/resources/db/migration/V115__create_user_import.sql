-- a list of users that was read and is to be confirmed; the id is the SHA-256 of the file, so that none is imported twice
CREATE TABLE user_import (
    id CHAR(64) NOT NULL PRIMARY KEY,
    content LONGTEXT NOT NULL,
    uploaded_by VARCHAR(64) NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    confirmed_at DATETIME(6)
);
