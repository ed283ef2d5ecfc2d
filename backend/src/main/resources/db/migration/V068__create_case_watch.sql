-- Whoever watches a case finds its open tasks in their inbox, whoever holds them.
CREATE TABLE case_watch (
  username    VARCHAR(64) NOT NULL,
  case_number VARCHAR(32) NOT NULL,
  watched_at  DATETIME(6) NOT NULL,
  PRIMARY KEY (username, case_number),
  KEY ix_case_watch_case (case_number)
);
