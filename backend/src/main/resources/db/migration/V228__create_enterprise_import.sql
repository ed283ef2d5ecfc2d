-- a list of enterprises that was read and is to be confirmed, line by line as it was written
CREATE TABLE enterprise_import (
    id CHAR(32) NOT NULL PRIMARY KEY,
    content LONGTEXT NOT NULL,
    uploaded_by VARCHAR(64) NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    confirmed_at DATETIME(6)
);
CREATE INDEX enterprise_import_by_age ON enterprise_import (uploaded_at);
