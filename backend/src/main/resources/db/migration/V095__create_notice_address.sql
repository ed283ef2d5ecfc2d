-- where a person is told outside of the application; no row is the same as nothing known
CREATE TABLE notice_address (
  username   VARCHAR(64) NOT NULL PRIMARY KEY,
  phone      VARCHAR(11),
  sms_wanted BOOLEAN     NOT NULL,
  openid     VARCHAR(64),
  bound_at   DATETIME(6)
);

-- one WeChat account belongs to one person
CREATE UNIQUE INDEX notice_address_openid ON notice_address (openid);
