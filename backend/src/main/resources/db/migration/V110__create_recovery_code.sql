-- SHA-256 of codes with 80 random bits; a row is deleted when its code is used
CREATE TABLE recovery_code (
    username VARCHAR(64) NOT NULL,
    digest CHAR(64) NOT NULL,
    PRIMARY KEY (username, digest)
);
