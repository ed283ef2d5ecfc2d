-- Closed cases of a town stand behind all its open ones: the status belongs into the index.
CREATE INDEX ix_case_file_place ON case_file (type_key, town, status, opened_at, number);
ALTER TABLE case_file DROP INDEX ix_case_file_town;
