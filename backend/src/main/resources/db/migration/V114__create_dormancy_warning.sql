-- who was told that the account will be closed because nobody uses it, and when
CREATE TABLE dormancy_warning (
    username VARCHAR(64) NOT NULL PRIMARY KEY,
    warned_at DATETIME(6) NOT NULL
);
