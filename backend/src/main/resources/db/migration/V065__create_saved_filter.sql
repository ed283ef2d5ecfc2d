-- What somebody looks for again and again: a list (inbox, cases) and the query of its address.
CREATE TABLE saved_filter (
  id       BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username VARCHAR(64)   NOT NULL,
  place    VARCHAR(16)   NOT NULL,
  name     VARCHAR(40)   NOT NULL,
  query    VARCHAR(1000) NOT NULL,
  UNIQUE KEY ux_saved_filter_name (username, place, name)
);
