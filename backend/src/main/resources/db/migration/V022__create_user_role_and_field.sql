CREATE TABLE user_role (
    username VARCHAR(64) NOT NULL,
    role VARCHAR(40) NOT NULL,
    PRIMARY KEY (username, role),
    CONSTRAINT user_role_user FOREIGN KEY (username) REFERENCES app_user (username)
);
CREATE INDEX user_role_by_role ON user_role (role, username);

-- what an expert is an expert in
CREATE TABLE user_field (
    username VARCHAR(64) NOT NULL,
    field VARCHAR(40) NOT NULL,
    PRIMARY KEY (username, field),
    CONSTRAINT user_field_user FOREIGN KEY (username) REFERENCES app_user (username)
);
CREATE INDEX user_field_by_field ON user_field (field, username);
