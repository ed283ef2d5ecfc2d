-- of which licences somebody has been told that they end, by how many days before; one that is renewed is told of anew
CREATE TABLE licence_warning (
    uscc VARCHAR(18) NOT NULL,
    kind VARCHAR(64) NOT NULL,
    number VARCHAR(64) NOT NULL,
    valid_until DATE NOT NULL,
    days INT NOT NULL,
    PRIMARY KEY (uscc, kind, number, valid_until, days)
);
