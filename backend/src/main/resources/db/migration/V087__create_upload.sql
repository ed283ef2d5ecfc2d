-- a file that arrives piece by piece; when it is whole it becomes an attachment
CREATE TABLE upload (
  id            VARCHAR(32)  NOT NULL PRIMARY KEY,
  uploader      VARCHAR(64)  NOT NULL,
  name          VARCHAR(255) NOT NULL,
  size          BIGINT       NOT NULL,
  received      BIGINT       NOT NULL,
  attachment_id VARCHAR(32),
  updated_at    DATETIME(6)  NOT NULL
);

CREATE INDEX upload_uploader ON upload (uploader, attachment_id);
CREATE INDEX upload_age ON upload (updated_at);
