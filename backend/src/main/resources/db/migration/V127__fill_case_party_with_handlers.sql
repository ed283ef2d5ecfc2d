-- 'by:<name>' says who opened a case or has had one of its tasks; it opens nothing to anybody, it only finds.
INSERT IGNORE INTO case_party (party, opened_at, case_number)
SELECT CONCAT('by:', c.opened_by), c.opened_at, c.number FROM case_file c;
INSERT IGNORE INTO case_party (party, opened_at, case_number)
SELECT DISTINCT CONCAT('by:', t.assignee), c.opened_at, c.number
FROM inbox_task t JOIN case_file c ON c.number = t.case_number WHERE t.assignee IS NOT NULL;
INSERT IGNORE INTO case_party (party, opened_at, case_number)
SELECT DISTINCT CONCAT('by:', t.ended_by), c.opened_at, c.number
FROM inbox_task t JOIN case_file c ON c.number = t.case_number WHERE t.state = 'done' AND t.ended_by IS NOT NULL;
