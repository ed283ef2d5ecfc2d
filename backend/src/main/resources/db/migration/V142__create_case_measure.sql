-- Under which measures a case counts, and at which moment. Town is '' where there is none.
CREATE TABLE case_measure (
  case_number VARCHAR(32) NOT NULL,
  measure     VARCHAR(80) NOT NULL,
  type_key    VARCHAR(64) NOT NULL,
  town        VARCHAR(32) NOT NULL,
  at          DATETIME(6) NOT NULL,
  PRIMARY KEY (case_number, measure),
  KEY ix_case_measure_type (type_key, measure, at, case_number),
  KEY ix_case_measure_town (type_key, measure, town, at, case_number)
);
