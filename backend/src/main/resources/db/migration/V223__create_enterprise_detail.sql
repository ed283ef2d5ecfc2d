-- What the bureau knows about an enterprise beyond what every page names: one row for each that has any of it. "grade" is the newest
-- of enterprise_grade once more, so that a list by colour walks an index.
CREATE TABLE enterprise_detail (
    uscc VARCHAR(18) NOT NULL PRIMARY KEY,
    legal_representative VARCHAR(64),
    principal VARCHAR(64),
    principal_phone VARCHAR(32),
    safety_head VARCHAR(64),
    safety_head_phone VARCHAR(32),
    industry_code VARCHAR(8),
    category VARCHAR(32),
    scale VARCHAR(16),
    employees INT,
    standardization_level VARCHAR(16),
    standardization_until DATE,
    landlord VARCHAR(128),
    high_risks VARCHAR(255),
    grade VARCHAR(16),
    changed_at DATETIME(6) NOT NULL,
    changed_by VARCHAR(64) NOT NULL
);
CREATE INDEX enterprise_detail_by_grade ON enterprise_detail (grade, uscc);
CREATE INDEX enterprise_detail_by_category ON enterprise_detail (category, uscc);
