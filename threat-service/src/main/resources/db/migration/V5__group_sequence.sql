-- Counts the changes of a group, so that other services tell a later state from an earlier one.
ALTER TABLE need_to_know_group ADD sequence integer NOT NULL DEFAULT 1;
GRANT UPDATE (sequence) ON need_to_know_group TO ${app_role};
