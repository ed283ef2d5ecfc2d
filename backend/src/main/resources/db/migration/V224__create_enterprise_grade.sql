-- The colours that an enterprise has been given, never changed: the newest counts.
CREATE TABLE enterprise_grade (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    uscc VARCHAR(18) NOT NULL,
    grade VARCHAR(16) NOT NULL,
    since DATETIME(6) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    set_by VARCHAR(64) NOT NULL
);
CREATE INDEX enterprise_grade_by_enterprise ON enterprise_grade (uscc, id);
