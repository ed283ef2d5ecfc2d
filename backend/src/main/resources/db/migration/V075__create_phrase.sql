-- what somebody of the staff often writes in a step
CREATE TABLE phrase (
  id         BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username   VARCHAR(64)  NOT NULL,
  case_type  VARCHAR(64)  NOT NULL,
  step       VARCHAR(64)  NOT NULL,
  text       VARCHAR(500) NOT NULL,
  created_at DATETIME(6)  NOT NULL
);

CREATE INDEX phrase_of_step ON phrase (username, case_type, step, id);
