-- the drafts of a task go when it is done, whoever wrote them; old ones go by age
CREATE INDEX draft_by_key ON draft (draft_key);
CREATE INDEX draft_by_age ON draft (saved_at);
