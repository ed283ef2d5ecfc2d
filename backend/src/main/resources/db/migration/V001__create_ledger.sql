-- The head of a case's chain is the lock of the case: every write takes this row first.
CREATE TABLE ledger_chain (
  case_number VARCHAR(32) NOT NULL PRIMARY KEY,
  algorithm   VARCHAR(16) NOT NULL,
  seq         BIGINT      NOT NULL,
  hash        CHAR(64)    NOT NULL,
  sealed_seq  BIGINT      NOT NULL,
  sealed_hash CHAR(64)    NOT NULL
);

CREATE TABLE ledger_event (
  case_number  VARCHAR(32)  NOT NULL,
  seq          BIGINT       NOT NULL,
  type         VARCHAR(64)  NOT NULL,
  at           DATETIME(6)  NOT NULL,
  actor        VARCHAR(64)  NOT NULL,
  on_behalf_of VARCHAR(64),
  step         VARCHAR(64),
  step_name    VARCHAR(128),
  data         LONGTEXT     NOT NULL,
  salt         CHAR(32)     NOT NULL,
  data_digest  CHAR(64)     NOT NULL,
  prev_hash    CHAR(64)     NOT NULL,
  hash         CHAR(64)     NOT NULL,
  PRIMARY KEY (case_number, seq)
);

CREATE TABLE ledger_seal (
  seal_date  DATE         NOT NULL PRIMARY KEY,
  sealed_at  DATETIME(6)  NOT NULL,
  algorithm  VARCHAR(16)  NOT NULL,
  cases      BIGINT       NOT NULL,
  root       CHAR(64)     NOT NULL,
  key_id     VARCHAR(64)  NOT NULL,
  public_key VARCHAR(256) NOT NULL,
  signature  VARCHAR(256) NOT NULL
);
