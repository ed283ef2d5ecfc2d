-- what is to leave the house: written in the transaction that causes it, delivered afterwards
CREATE TABLE outbox (
  id              BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_key     VARCHAR(36)  NOT NULL,
  topic           VARCHAR(60)  NOT NULL,
  recipient       VARCHAR(64)  NOT NULL,
  payload         LONGTEXT     NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  next_attempt_at DATETIME(6)  NOT NULL,
  attempts        INT          NOT NULL,
  last_error      VARCHAR(500),
  sent_at         DATETIME(6)
);

CREATE UNIQUE INDEX outbox_key ON outbox (message_key);
CREATE INDEX outbox_due ON outbox (sent_at, next_attempt_at);
