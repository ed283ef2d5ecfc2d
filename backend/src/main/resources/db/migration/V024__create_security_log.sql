-- kept at least six months; nothing deletes from it
CREATE TABLE security_log (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    at DATETIME(6) NOT NULL,
    kind VARCHAR(32) NOT NULL,
    username VARCHAR(64),
    address VARCHAR(64) NOT NULL,
    method VARCHAR(16) NOT NULL,
    path VARCHAR(255) NOT NULL,
    detail VARCHAR(255) NOT NULL
);
CREATE INDEX security_log_by_time ON security_log (at);
CREATE INDEX security_log_by_user ON security_log (username, at);
