-- The working calendar as it was from one change to the next, whole: each row holds both files. The highest number is in force.
CREATE TABLE calendar_edition (
  number          BIGINT       NOT NULL PRIMARY KEY,
  source          VARCHAR(10)  NOT NULL,
  holidays        LONGTEXT     NOT NULL,
  office_hours    LONGTEXT     NOT NULL,
  holidays_sha256 CHAR(64)     NOT NULL,
  hours_sha256    CHAR(64)     NOT NULL,
  published_by    VARCHAR(64)  NOT NULL,
  published_at    DATETIME(6)  NOT NULL
);
