-- The explanation, and what the due date would be without an agreement, come out of rule, start and intervals.
ALTER TABLE clock DROP COLUMN unit;
ALTER TABLE clock DROP COLUMN ordinary_due_at;
ALTER TABLE clock DROP COLUMN agreed_until;
ALTER TABLE clock DROP COLUMN paused_at;
ALTER TABLE clock DROP COLUMN explanation;
