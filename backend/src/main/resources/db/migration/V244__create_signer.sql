-- whom the holder of a task has asked before it goes on (加签, 委派): kind is delegate, before, parallel or after
CREATE TABLE signer (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_number  VARCHAR(32)   NOT NULL,
  task_id      VARCHAR(64)   NOT NULL,
  kind         VARCHAR(16)   NOT NULL,
  asked        VARCHAR(64)   NOT NULL,
  asked_by     VARCHAR(64)   NOT NULL,
  question     VARCHAR(500)  NOT NULL,
  state        VARCHAR(16)   NOT NULL,
  opinion      VARCHAR(16)   NULL,
  answer       VARCHAR(1000) NULL,
  asked_at     DATETIME(6)   NOT NULL,
  ended_at     DATETIME(6)   NULL
);
CREATE INDEX signer_by_task ON signer (task_id, id);
CREATE INDEX signer_by_asked ON signer (asked, state, id);
-- how many of them have not answered, and what waits for those who sign afterwards
ALTER TABLE inbox_task ADD COLUMN asked INT DEFAULT 0 NOT NULL;
CREATE TABLE held_submission (
  task_id    VARCHAR(64) NOT NULL PRIMARY KEY,
  username   VARCHAR(64) NOT NULL,
  submission LONGTEXT    NOT NULL
);
