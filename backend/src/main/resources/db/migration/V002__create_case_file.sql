CREATE TABLE case_file (
  number          VARCHAR(32)  NOT NULL PRIMARY KEY,
  type_key        VARCHAR(64)  NOT NULL,
  type_version    INT          NOT NULL,
  title           VARCHAR(255) NOT NULL,
  status          VARCHAR(16)  NOT NULL,
  outcome         VARCHAR(64),
  opened_at       DATETIME(6)  NOT NULL,
  closed_at       DATETIME(6),
  opened_by       VARCHAR(64)  NOT NULL,
  enterprise_uscc CHAR(18),
  enterprise_name VARCHAR(200),
  town            VARCHAR(32),
  data            LONGTEXT     NOT NULL,
  sources         LONGTEXT     NOT NULL,
  KEY ix_case_file_type (type_key, status, opened_at, number),
  KEY ix_case_file_number (type_key, status, number),
  KEY ix_case_file_town (type_key, town, opened_at, number),
  KEY ix_case_file_enterprise (enterprise_uscc, opened_at, number)
);

-- Who a case belongs to, beyond those who read every case of its type: 'uscc:<code>' or 'user:<name>'.
CREATE TABLE case_party (
  party       VARCHAR(80) NOT NULL,
  opened_at   DATETIME(6) NOT NULL,
  case_number VARCHAR(32) NOT NULL,
  PRIMARY KEY (party, opened_at, case_number),
  KEY ix_case_party_case (case_number)
);

-- One row per prefix and year hands out numbers in blocks, so that opening cases never queues on it.
CREATE TABLE case_number (
  prefix      VARCHAR(8) NOT NULL,
  number_year INT        NOT NULL,
  next_number BIGINT     NOT NULL,
  PRIMARY KEY (prefix, number_year)
);
