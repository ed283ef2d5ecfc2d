-- How many rows of case_measure fall on a day, for each town and ('') for all of them.
CREATE TABLE measure_day (
  type_key VARCHAR(64) NOT NULL,
  town     VARCHAR(32) NOT NULL,
  on_day   DATE        NOT NULL,
  measure  VARCHAR(80) NOT NULL,
  cases    BIGINT      NOT NULL,
  PRIMARY KEY (type_key, town, on_day, measure)
);
