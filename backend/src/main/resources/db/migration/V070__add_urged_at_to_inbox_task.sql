ALTER TABLE inbox_task ADD COLUMN urged_at DATETIME(6);
