-- Who changed what about an enterprise, in words.
CREATE TABLE enterprise_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uscc VARCHAR(18) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    changed_by VARCHAR(64) NOT NULL,
    what VARCHAR(2000) NOT NULL
);
CREATE INDEX enterprise_change_by_enterprise ON enterprise_change (uscc, id);
