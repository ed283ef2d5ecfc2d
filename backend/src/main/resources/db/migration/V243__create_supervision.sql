-- which level of the ladder was given when: automatically once for each clock, or by hand
CREATE TABLE supervision (
  id           BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  case_number  VARCHAR(32)  NOT NULL,
  clock_id     BIGINT       NULL,
  level_code   VARCHAR(40)  NOT NULL,
  level_name   VARCHAR(100) NOT NULL,
  number       VARCHAR(100) NOT NULL,
  document_id  VARCHAR(64)  NOT NULL,
  text         VARCHAR(1000) NOT NULL,
  given_by     VARCHAR(64)  NOT NULL,
  given_at     DATETIME(6)  NOT NULL,
  given_on     VARCHAR(80)  NOT NULL,
  CONSTRAINT supervision_once UNIQUE (case_number, level_code, given_on)
);
CREATE INDEX supervision_by_clock ON supervision (clock_id);
