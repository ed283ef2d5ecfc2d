-- A calendar file that was read and may be confirmed; the id is the SHA-256 of file, edition in force and content.
CREATE TABLE calendar_import (
  id          CHAR(64)    NOT NULL PRIMARY KEY,
  file        VARCHAR(20) NOT NULL,
  seen        BIGINT      NOT NULL,
  content     LONGTEXT    NOT NULL,
  uploaded_by VARCHAR(64) NOT NULL,
  uploaded_at DATETIME(6) NOT NULL
);

CREATE INDEX ix_calendar_import_uploaded ON calendar_import (uploaded_at);
