-- 送达地址及方式确认书: whoever agrees to be served electronically signs that, and may take it back.
CREATE TABLE service_consent (
    uscc VARCHAR(18) NOT NULL,
    signed_on DATE NOT NULL,
    address VARCHAR(255) NOT NULL,
    document VARCHAR(255) NOT NULL,
    withdrawn_on DATE,
    recorded_by VARCHAR(64) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    PRIMARY KEY (uscc, signed_on)
);
