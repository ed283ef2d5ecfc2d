-- That whoever holds a task has arrived where it is done; the first check-in counts.
CREATE TABLE check_in (
  task_id     VARCHAR(64) NOT NULL PRIMARY KEY,
  case_number VARCHAR(32) NOT NULL,
  username    VARCHAR(64) NOT NULL,
  at          DATETIME(6) NOT NULL
);
