-- Each filter of the inbox has an index that begins with it and goes on in the order of the list; what else may be asked for
-- stands behind, so that it is decided within the index.
CREATE INDEX ix_inbox_visibility_town ON inbox_visibility (scope_key, town, due_at, task_id, type_key);
CREATE INDEX ix_inbox_visibility_type ON inbox_visibility (scope_key, type_key, due_at, task_id);
CREATE INDEX ix_inbox_visibility_step_town ON inbox_visibility (scope_key, step, due_at, task_id, town, type_key);
CREATE INDEX ix_inbox_task_done_narrowed ON inbox_task (ended_by, state, ended_at, id, type_key, step, town);
ALTER TABLE inbox_visibility DROP INDEX ix_inbox_visibility_step;
ALTER TABLE inbox_task DROP INDEX ix_inbox_task_done;
