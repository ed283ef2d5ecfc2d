-- Cases by how they ended, by when they ended, and of a party by number: each list of the search page walks one index.
CREATE INDEX ix_case_file_outcome ON case_file (type_key, outcome, opened_at, number);
CREATE INDEX ix_case_file_closed ON case_file (type_key, closed_at, number);
CREATE INDEX ix_case_party_number ON case_party (party, case_number, opened_at);
