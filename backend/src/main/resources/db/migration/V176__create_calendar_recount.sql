-- Up to which interval the handlers have been told that an edition of the calendar has moved due dates.
CREATE TABLE calendar_recount (
  edition      BIGINT NOT NULL,
  told_through BIGINT NOT NULL,
  PRIMARY KEY (edition)
);
