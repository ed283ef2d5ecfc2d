-- for which of several a task is, where a step is done side by side for each of them
ALTER TABLE inbox_task ADD COLUMN about VARCHAR(100) NULL;
