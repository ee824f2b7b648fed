-- What accounts were called when they last asked: the identity provider forgets those that are deleted there, and versions and
-- the audit log name them by their ids for ever.
CREATE TABLE account (
    id       text        PRIMARY KEY,
    name     text        NOT NULL,
    named_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
GRANT SELECT, INSERT (id, name), UPDATE (name, named_at) ON account TO ${app_role};
