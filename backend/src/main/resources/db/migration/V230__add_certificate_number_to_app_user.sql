-- papers name who has inspected by the number of their law-enforcement certificate
ALTER TABLE app_user ADD COLUMN certificate_number VARCHAR(30);
