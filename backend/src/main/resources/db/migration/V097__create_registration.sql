-- people who want an account for an enterprise; what nobody approves is deleted half a year after the last word
CREATE TABLE registration (
  number          VARCHAR(32)  NOT NULL PRIMARY KEY,
  status          VARCHAR(16)  NOT NULL,
  uscc            VARCHAR(18)  NOT NULL,
  enterprise_name VARCHAR(128) NOT NULL,
  town            VARCHAR(32)  NOT NULL,
  address         VARCHAR(255) NOT NULL,
  contact_name    VARCHAR(64)  NOT NULL,
  phone           VARCHAR(11)  NOT NULL,
  username        VARCHAR(64)  NOT NULL,
  role            VARCHAR(40)  NOT NULL,
  password_hash   VARCHAR(255) NOT NULL,
  consented_at    DATETIME(6)  NOT NULL,
  submitted_at    DATETIME(6)  NOT NULL,
  changed_at      DATETIME(6)  NOT NULL,
  version         INT          NOT NULL,
  decided_by      VARCHAR(64),
  decided_at      DATETIME(6),
  reason          VARCHAR(500),
  open_applicant  VARCHAR(40),
  open_username   VARCHAR(64)
);

-- both are empty once it is decided: one open registration for an enterprise and a phone, one for a user name
CREATE UNIQUE INDEX registration_open_applicant ON registration (open_applicant);
CREATE UNIQUE INDEX registration_open_username ON registration (open_username);
CREATE INDEX registration_by_status ON registration (status, changed_at, number);
CREATE INDEX registration_by_uscc ON registration (uscc, submitted_at);
