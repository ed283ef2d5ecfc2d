-- Where each pair of neighbouring characters stands in an enterprise's name, so that any part of a name is found by index.
-- gram: the two code points as one number, first * 2^21 + second, exact whatever the collation; before the first
-- character stands 0. position counts from 0.
CREATE TABLE enterprise_gram (
    gram BIGINT NOT NULL,
    uscc VARCHAR(18) NOT NULL,
    position INT NOT NULL,
    PRIMARY KEY (gram, uscc, position)
);
CREATE INDEX enterprise_gram_by_enterprise ON enterprise_gram (uscc);
