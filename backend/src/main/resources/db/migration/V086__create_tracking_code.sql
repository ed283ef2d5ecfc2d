-- what opens the status page of a case to somebody who is not signed in; made when it is first shown
CREATE TABLE tracking_code (
  case_number VARCHAR(32) NOT NULL PRIMARY KEY,
  code        CHAR(8)     NOT NULL
);
