-- What decides a due date stays with the clock: the rule as it was when the clock started (JSON; none for clocks from
-- before, which go by the rule of today), and the edition of the calendar that the due date was counted with.
ALTER TABLE clock ADD COLUMN rule_snapshot LONGTEXT NULL;
ALTER TABLE clock ADD COLUMN calendar_edition BIGINT NOT NULL DEFAULT 0;
ALTER TABLE clock ADD COLUMN internal_due_at DATETIME(6) NULL;
ALTER TABLE clock ADD COLUMN started_by VARCHAR(64) NOT NULL DEFAULT 'system';
ALTER TABLE clock ADD COLUMN start_reason VARCHAR(500) NULL;
ALTER TABLE clock ADD COLUMN start_document VARCHAR(200) NULL;
ALTER TABLE clock ADD COLUMN stopped_by VARCHAR(64) NULL;
