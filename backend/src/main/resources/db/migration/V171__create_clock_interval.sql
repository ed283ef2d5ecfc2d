-- Where a clock stood still, went on, was put off, extended, overdue or counted anew: who, why and by which document.
-- until_at is the day that was agreed on; due_before and due_after are what the act made of the due date then.
CREATE TABLE clock_interval (
  id               BIGINT       NOT NULL AUTO_INCREMENT,
  clock_id         BIGINT       NOT NULL,
  case_number      VARCHAR(32)  NOT NULL,
  kind             VARCHAR(16)  NOT NULL,
  at               DATETIME(6)  NOT NULL,
  actor            VARCHAR(64)  NOT NULL,
  actor_name       VARCHAR(100) NOT NULL,
  reason           VARCHAR(500) NULL,
  document         VARCHAR(200) NULL,
  amount           INT          NULL,
  unit             VARCHAR(16)  NULL,
  until_at         DATETIME(6)  NULL,
  due_before       DATETIME(6)  NOT NULL,
  due_after        DATETIME(6)  NOT NULL,
  calendar_edition BIGINT       NOT NULL,
  PRIMARY KEY (id),
  KEY ix_clock_interval_case (case_number, id),
  KEY ix_clock_interval_edition (kind, calendar_edition, id)
);
