-- 1 from the moment that something is chained until the figures have read it.
ALTER TABLE ledger_chain ADD COLUMN unread INT NOT NULL DEFAULT 1;

CREATE INDEX ix_ledger_chain_unread ON ledger_chain (unread, case_number);
