-- A period that runs, or ran, for a case or one of its tasks.
-- due_at is the later of ordinary_due_at (the rule and its pauses) and agreed_until (the day that the parties agreed on).
CREATE TABLE clock (
  id BIGINT NOT NULL AUTO_INCREMENT,
  case_number VARCHAR(32) NOT NULL,
  code VARCHAR(40) NOT NULL,
  name VARCHAR(100) NOT NULL,
  unit VARCHAR(16) NOT NULL,
  task_id VARCHAR(64) NULL,
  started_at DATETIME(6) NOT NULL,
  ordinary_due_at DATETIME(6) NOT NULL,
  agreed_until DATETIME(6) NULL,
  due_at DATETIME(6) NOT NULL,
  state VARCHAR(10) NOT NULL,
  paused_at DATETIME(6) NULL,
  stopped_at DATETIME(6) NULL,
  explanation LONGTEXT NOT NULL,
  PRIMARY KEY (id)
);

CREATE INDEX clock_by_case ON clock (case_number, code, state);
CREATE INDEX clock_by_task ON clock (task_id);
CREATE INDEX clock_by_due ON clock (state, due_at);
