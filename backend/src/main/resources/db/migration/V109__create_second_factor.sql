-- the secret is encrypted with a key that is not in the database; last_step: no code counts twice
CREATE TABLE second_factor (
    username VARCHAR(64) NOT NULL PRIMARY KEY,
    secret VARCHAR(255) NOT NULL,
    confirmed_at DATETIME(6),
    last_step BIGINT NOT NULL
);
