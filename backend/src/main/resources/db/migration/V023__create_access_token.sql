-- only the SHA-256 of a token is kept: who reads this table cannot sign in with it
CREATE TABLE access_token (
    digest CHAR(64) NOT NULL PRIMARY KEY,
    username VARCHAR(64) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL
);
CREATE INDEX access_token_by_expiry ON access_token (expires_at);
