-- a page's session holds a token like those of the API: one list of who is signed in, and one place to end it for every node
ALTER TABLE access_token ADD COLUMN kind VARCHAR(8) DEFAULT 'api' NOT NULL;
ALTER TABLE access_token ADD COLUMN address VARCHAR(64);
ALTER TABLE access_token ADD COLUMN agent VARCHAR(255);
ALTER TABLE access_token ADD COLUMN last_seen_at DATETIME(6);
CREATE INDEX access_token_by_user ON access_token (username, created_at);
CREATE INDEX access_token_by_beginning ON access_token (created_at, digest);
