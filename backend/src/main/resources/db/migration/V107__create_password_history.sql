-- hashes of the passwords that may not come back
CREATE TABLE password_history (
    username VARCHAR(64) NOT NULL,
    set_at DATETIME(6) NOT NULL,
    password_hash VARCHAR(255) NOT NULL,
    PRIMARY KEY (username, set_at)
);
