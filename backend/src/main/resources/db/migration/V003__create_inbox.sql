CREATE TABLE inbox_task (
  id              VARCHAR(64)  NOT NULL PRIMARY KEY,
  case_number     VARCHAR(32)  NOT NULL,
  type_key        VARCHAR(64)  NOT NULL,
  type_version    INT          NOT NULL,
  title           VARCHAR(255) NOT NULL,
  enterprise_name VARCHAR(200),
  town            VARCHAR(32),
  step            VARCHAR(64)  NOT NULL,
  step_name       VARCHAR(128) NOT NULL,
  state           VARCHAR(16)  NOT NULL,
  candidates      VARCHAR(600) NOT NULL,
  assignee        VARCHAR(64),
  created_at      DATETIME(6)  NOT NULL,
  due_at          DATETIME(6)  NOT NULL,
  ended_at        DATETIME(6),
  ended_by        VARCHAR(64),
  KEY ix_inbox_task_case (case_number, created_at),
  KEY ix_inbox_task_mine (assignee, state, due_at, id),
  KEY ix_inbox_task_mine_created (assignee, state, created_at, id),
  KEY ix_inbox_task_done (ended_by, ended_at, id)
);

-- One row per key that an unclaimed task can be seen by, in the order in which a handler reads: earliest due first.
CREATE TABLE inbox_visibility (
  scope_key   VARCHAR(120) NOT NULL,
  due_at      DATETIME(6)  NOT NULL,
  task_id     VARCHAR(64)  NOT NULL,
  case_number VARCHAR(32)  NOT NULL,
  created_at  DATETIME(6)  NOT NULL,
  type_key    VARCHAR(64)  NOT NULL,
  step        VARCHAR(64)  NOT NULL,
  town        VARCHAR(32),
  PRIMARY KEY (scope_key, due_at, task_id),
  KEY ix_inbox_visibility_case (scope_key, case_number),
  KEY ix_inbox_visibility_task (task_id),
  KEY ix_inbox_visibility_step (scope_key, step, due_at, task_id),
  KEY ix_inbox_visibility_created (scope_key, created_at, task_id)
);
