-- two administrators who edit one account at once: the second is told
ALTER TABLE app_user ADD COLUMN version INT NOT NULL DEFAULT 0;
ALTER TABLE app_user ADD COLUMN created_at DATETIME(6);
ALTER TABLE app_user ADD COLUMN last_sign_in_at DATETIME(6);
CREATE INDEX app_user_by_kind ON app_user (kind, username);
CREATE INDEX app_user_by_active ON app_user (active, username);
