-- By which activities of its model a case has come into the shared part where the task is; empty for most.
ALTER TABLE inbox_task ADD COLUMN called_by VARCHAR(200) NOT NULL DEFAULT '';
