-- a recheck is done by two, and both answer for it
ALTER TABLE hazard MODIFY COLUMN verified_by VARCHAR(255);
