-- Which open tasks somebody has opened; what is not here is unread.
CREATE TABLE task_read (
  username VARCHAR(64) NOT NULL,
  task_id  VARCHAR(64) NOT NULL,
  PRIMARY KEY (username, task_id),
  KEY ix_task_read_task (task_id)
);
