CREATE INDEX enterprise_by_town_and_code ON enterprise (town, uscc);
