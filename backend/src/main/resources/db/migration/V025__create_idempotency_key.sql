-- the id is a digest of user, method, path and key: compared exactly, whatever the collation
CREATE TABLE idempotency_key (
    id CHAR(64) NOT NULL PRIMARY KEY,
    fingerprint CHAR(64) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    status INT,
    location VARCHAR(512),
    content_type VARCHAR(128),
    body LONGBLOB
);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);
