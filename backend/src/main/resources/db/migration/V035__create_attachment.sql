-- a file that somebody uploaded; it belongs to its uploader until a submitted form binds it to a case
CREATE TABLE attachment (
  id          VARCHAR(32)  NOT NULL PRIMARY KEY,
  name        VARCHAR(120) NOT NULL,
  size        BIGINT       NOT NULL,
  type        VARCHAR(100) NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  uploader    VARCHAR(64)  NOT NULL,
  uploaded_at DATETIME(6)  NOT NULL,
  case_number VARCHAR(32),
  step        VARCHAR(120),
  step_name   VARCHAR(120),
  field       VARCHAR(120)
);

CREATE INDEX attachment_case ON attachment (case_number, uploaded_at);
CREATE INDEX attachment_uploader ON attachment (uploader, uploaded_at);
CREATE INDEX attachment_sha256 ON attachment (sha256);
