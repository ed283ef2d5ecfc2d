-- What an enterprise, or somebody for it, has been punished with: one row for each target of a decision.
CREATE TABLE penalty (
    case_number VARCHAR(32) NOT NULL,
    row_no INT NOT NULL,
    uscc VARCHAR(18) NOT NULL,
    party VARCHAR(200) NOT NULL,
    codes VARCHAR(1000) NOT NULL,
    kinds VARCHAR(300) NOT NULL,
    fine DECIMAL(14, 2) NOT NULL,
    acted_on DATE,
    decided_on DATE NOT NULL,
    revoked BOOLEAN NOT NULL,
    PRIMARY KEY (case_number, row_no)
);
CREATE INDEX penalty_by_decision ON penalty (uscc, decided_on);
