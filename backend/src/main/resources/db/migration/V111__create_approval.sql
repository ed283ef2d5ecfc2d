-- what one security administrator has asked for and another must agree to; a row goes when it is decided, the ledger keeps both
CREATE TABLE approval (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    act VARCHAR(24) NOT NULL,
    username VARCHAR(64) NOT NULL,
    detail VARCHAR(255) NOT NULL,
    requested_by VARCHAR(64) NOT NULL,
    requested_at DATETIME(6) NOT NULL
);
CREATE UNIQUE INDEX approval_by_user ON approval (username, act);
