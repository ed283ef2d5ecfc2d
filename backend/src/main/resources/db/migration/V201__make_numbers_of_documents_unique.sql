-- no two papers bear one 文号; those without any do not meet here
CREATE UNIQUE INDEX ux_document_number ON document (number);
