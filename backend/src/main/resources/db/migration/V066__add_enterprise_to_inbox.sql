-- A task is found by the enterprise that its case is about: a name is looked up first, then these codes are a range.
ALTER TABLE inbox_task ADD COLUMN enterprise_uscc VARCHAR(18);
ALTER TABLE inbox_visibility ADD COLUMN enterprise_uscc VARCHAR(18);

UPDATE inbox_task SET enterprise_uscc =
  (SELECT c.enterprise_uscc FROM case_file c WHERE c.number = inbox_task.case_number);
UPDATE inbox_visibility SET enterprise_uscc =
  (SELECT c.enterprise_uscc FROM case_file c WHERE c.number = inbox_visibility.case_number);

CREATE INDEX ix_inbox_task_done_enterprise ON inbox_task (ended_by, enterprise_uscc, ended_at, id);
CREATE INDEX ix_inbox_visibility_enterprise ON inbox_visibility (scope_key, enterprise_uscc, due_at, task_id);
