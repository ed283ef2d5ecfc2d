-- When the row changed last, by the database's own clock, which all nodes share; no statement has to say it.
ALTER TABLE inbox_task ADD COLUMN changed_at DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6);
CREATE INDEX ix_inbox_task_changed ON inbox_task (changed_at);
