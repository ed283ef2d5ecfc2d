-- who takes over what still comes to somebody who has left, where a case names them
ALTER TABLE app_user ADD COLUMN successor VARCHAR(64);
