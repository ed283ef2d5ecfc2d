-- a paper that the bureau issued in a case, in the form that can be edited and in the form that is handed out
CREATE TABLE document (
  id          VARCHAR(32)  NOT NULL PRIMARY KEY,
  case_number VARCHAR(32)  NOT NULL,
  kind        VARCHAR(60)  NOT NULL,
  name        VARCHAR(120) NOT NULL,
  number      VARCHAR(60),
  created_at  DATETIME(6)  NOT NULL,
  sha256      CHAR(64)     NOT NULL,
  docx        LONGBLOB     NOT NULL,
  pdf         LONGBLOB     NOT NULL
);

CREATE INDEX document_case ON document (case_number, created_at);
