-- what else the bureau keeps of an enterprise; a certificate or a policy names whose it is
ALTER TABLE enterprise_detail ADD COLUMN other_names VARCHAR(255);
ALTER TABLE enterprise_detail ADD COLUMN village VARCHAR(64);
ALTER TABLE enterprise_detail ADD COLUMN coordinates VARCHAR(32);
ALTER TABLE enterprise_detail ADD COLUMN actual_controller VARCHAR(64);
ALTER TABLE enterprise_detail ADD COLUMN hazard_source VARCHAR(16);
ALTER TABLE enterprise_detail ADD COLUMN chain_role VARCHAR(16);
ALTER TABLE enterprise_detail ADD COLUMN credit_until DATE;
ALTER TABLE enterprise_licence ADD COLUMN holder VARCHAR(64);
