-- who took what out of the house, when and from where; nothing deletes from it
CREATE TABLE export_log (
  id         BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at         DATETIME(6)   NOT NULL,
  act        VARCHAR(16)   NOT NULL,
  username   VARCHAR(64)   NOT NULL,
  address    VARCHAR(64)   NOT NULL,
  place      VARCHAR(16)   NOT NULL,
  query      VARCHAR(1000) NOT NULL,
  summary    VARCHAR(500)  NOT NULL,
  row_count  INT,
  request_id BIGINT
);
