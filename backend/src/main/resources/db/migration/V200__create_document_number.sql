-- the last 文号 that was given for each 字 in each year; it moves only together with the paper that bears it
CREATE TABLE document_number (
  word        VARCHAR(24) NOT NULL,
  number_year INT         NOT NULL,
  last_number BIGINT      NOT NULL,
  PRIMARY KEY (word, number_year)
);
