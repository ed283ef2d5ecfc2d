-- Who of the bureau was to come, and came: one row for each case that sends somebody.
CREATE TABLE enterprise_visit (
    case_number VARCHAR(32) NOT NULL PRIMARY KEY,
    uscc VARCHAR(18) NOT NULL,
    purpose VARCHAR(16) NOT NULL,
    planned_at DATETIME(6) NOT NULL,
    happened_at DATETIME(6),
    counted BOOLEAN NOT NULL,
    status VARCHAR(16) NOT NULL
);
CREATE INDEX enterprise_visit_by_plan ON enterprise_visit (uscc, planned_at);
