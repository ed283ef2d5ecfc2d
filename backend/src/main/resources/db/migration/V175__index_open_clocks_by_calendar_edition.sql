-- What a change of the calendar has to count anew: the open clocks of older editions, in the order of the primary key.
CREATE INDEX clock_by_edition ON clock (state, calendar_edition, id);

ALTER TABLE clock DROP INDEX clock_by_due;
