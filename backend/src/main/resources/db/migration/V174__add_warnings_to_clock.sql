-- How loudly somebody has been told (0 not, 1 yellow, 2 red, 3 overdue), and when the next warning is due, if one is.
ALTER TABLE clock ADD COLUMN warned INT NOT NULL DEFAULT 0;
ALTER TABLE clock ADD COLUMN next_warning_at DATETIME(6) NULL;

UPDATE clock SET next_warning_at = started_at WHERE state = 'RUNNING';

CREATE INDEX clock_by_warning ON clock (next_warning_at);
