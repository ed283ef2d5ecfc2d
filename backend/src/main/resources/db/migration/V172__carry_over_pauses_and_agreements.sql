-- Clocks from before knew a pause by one moment and an agreement by one day. Pauses that were over lie in the text of the
-- explanation alone: the due date that they led to is kept like a day that was agreed on.
INSERT INTO clock_interval
  (clock_id, case_number, kind, at, actor, actor_name, reason, until_at, due_before, due_after, calendar_edition)
SELECT id, case_number, 'AGREED', started_at, 'system', '系统', '按约定时间办理', agreed_until, ordinary_due_at, due_at, 0
FROM clock WHERE agreed_until IS NOT NULL;

INSERT INTO clock_interval
  (clock_id, case_number, kind, at, actor, actor_name, reason, until_at, due_before, due_after, calendar_edition)
SELECT id, case_number, 'AGREED', started_at, 'system', '系统', '此前曾暂停计时，沿用原期限', due_at, due_at, due_at, 0
FROM clock WHERE explanation LIKE '%恢复计时%';

INSERT INTO clock_interval
  (clock_id, case_number, kind, at, actor, actor_name, due_before, due_after, calendar_edition)
SELECT id, case_number, 'PAUSED', paused_at, 'system', '系统', due_at, due_at, 0
FROM clock WHERE paused_at IS NOT NULL;
