-- Why somebody decided that a dead letter will never be processed.
ALTER TABLE dead_letter ADD COLUMN settled_reason text;
GRANT UPDATE (settled_reason) ON dead_letter TO ${app_role};
