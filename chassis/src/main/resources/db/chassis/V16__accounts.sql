-- What accounts were called, and since when: the identity provider forgets those that are deleted there, and versions and the audit
-- log name them by their ids for ever. A later name is a row of its own, so that what was said before keeps the one of its day.
CREATE TABLE account (
    id       text        NOT NULL,
    named_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    name     text        NOT NULL,
    PRIMARY KEY (id, named_at)
);
GRANT SELECT, INSERT (id, name) ON account TO ${app_role};
