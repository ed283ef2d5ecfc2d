-- the log of one person, newest first
CREATE INDEX security_log_by_user_and_id ON security_log (username, id);
