-- Which cases belong together: a row for each side, in the words of that side. The cause is the key of the message that
-- opened one of the two, so that a message that comes twice opens one case; recorded_at says when the ledger of the case
-- that sent it was told.
CREATE TABLE case_link (
  case_number  VARCHAR(32) NOT NULL,
  relation     VARCHAR(40) NOT NULL,
  other_number VARCHAR(32) NOT NULL,
  cause        VARCHAR(36) NOT NULL,
  recorded_at  DATETIME(6),
  PRIMARY KEY (case_number, relation, other_number),
  UNIQUE KEY ux_case_link_cause (cause, case_number)
);
