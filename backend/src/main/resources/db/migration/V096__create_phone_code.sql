-- codes sent to mobile numbers, as digests; they also count how often a number and an address have asked
CREATE TABLE phone_code (
  id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
  phone       VARCHAR(11) NOT NULL,
  purpose     VARCHAR(20) NOT NULL,
  digest      CHAR(64)    NOT NULL,
  address     VARCHAR(64) NOT NULL,
  created_at  DATETIME(6) NOT NULL,
  minute_key  BIGINT      NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  attempts    INT         NOT NULL,
  used_at     DATETIME(6)
);

-- of two who ask for one number at the same moment, one is told to wait
CREATE UNIQUE INDEX phone_code_once ON phone_code (phone, minute_key);
CREATE INDEX phone_code_by_phone ON phone_code (phone, created_at);
CREATE INDEX phone_code_by_address ON phone_code (address, created_at);
CREATE INDEX phone_code_by_time ON phone_code (created_at);
