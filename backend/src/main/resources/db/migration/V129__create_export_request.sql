-- An export too large to be handed out at once: it waits for approval, is made, and can be fetched for some days.
-- pending_key: digest of who wants what, as long as it is not decided or made, so that asking twice is asking once.
CREATE TABLE export_request (
  id           BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
  username     VARCHAR(64)   NOT NULL,
  place        VARCHAR(16)   NOT NULL,
  query        VARCHAR(1000) NOT NULL,
  summary      VARCHAR(500)  NOT NULL,
  state        VARCHAR(16)   NOT NULL,
  requested_at DATETIME(6)   NOT NULL,
  address      VARCHAR(64)   NOT NULL,
  decided_by   VARCHAR(64),
  decided_at   DATETIME(6),
  reason       VARCHAR(200),
  written      INT           NOT NULL,
  touched_at   DATETIME(6)   NOT NULL,
  expires_at   DATETIME(6),
  pending_key  CHAR(64),
  UNIQUE KEY ux_export_request_pending (pending_key),
  KEY ix_export_request_user (username, id),
  KEY ix_export_request_state (state, id)
);
CREATE TABLE export_file (
  request_id BIGINT   NOT NULL PRIMARY KEY,
  content    LONGBLOB NOT NULL
);
