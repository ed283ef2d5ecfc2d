-- what the other side has told this one last
ALTER TABLE case_link ADD COLUMN told VARCHAR(64) NULL;
