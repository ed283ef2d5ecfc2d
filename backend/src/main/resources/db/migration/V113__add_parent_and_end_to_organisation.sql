-- the units of staff are a tree, and one that is closed takes nobody any more
ALTER TABLE organisation ADD COLUMN parent_code VARCHAR(64);
ALTER TABLE organisation ADD COLUMN closed_at DATETIME(6);
