CREATE TABLE draft (
  username  VARCHAR(64) NOT NULL,
  draft_key VARCHAR(128) NOT NULL,
  data      LONGTEXT    NOT NULL,
  saved_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (username, draft_key)
);
