-- a message in somebody's inbox of the application
CREATE TABLE notice (
  id          BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recipient   VARCHAR(64)   NOT NULL,
  case_number VARCHAR(32),
  kind        VARCHAR(60)   NOT NULL,
  title       VARCHAR(200)  NOT NULL,
  body        VARCHAR(2000) NOT NULL,
  created_at  DATETIME(6)   NOT NULL,
  read_at     DATETIME(6)
);

-- newest first is largest id first; reading a page never touches another page's rows
CREATE INDEX notice_recipient ON notice (recipient, id);
CREATE INDEX notice_unread ON notice (recipient, read_at, id);
