-- Need-to-know groups and their members. A threat that names a group shows to its members and to nobody else, whatever
-- its marking; so who was a member, and from when to when, is kept for ever.
CREATE TABLE need_to_know_group (
    code         text        PRIMARY KEY CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name         text        NOT NULL,
    organisation text        NOT NULL REFERENCES organisation,
    made_at      timestamptz NOT NULL DEFAULT stamp(),
    made_by      text        NOT NULL,
    -- Counts the changes of the group, so that other services tell a later state from an earlier one.
    sequence     integer     NOT NULL DEFAULT 1
);
GRANT SELECT, UPDATE (sequence) ON need_to_know_group TO ${app_role};
GRANT INSERT (code, name, organisation, made_by) ON need_to_know_group TO ${app_role};

CREATE TABLE group_member (
    id          uuid        PRIMARY KEY DEFAULT uuidv7(),
    group_code  text        NOT NULL REFERENCES need_to_know_group,
    user_id     text        NOT NULL,
    member_from date        NOT NULL,                -- half-open [from, to), days of Europe/London
    member_to   date        CHECK (member_to >= member_from),
    admitted_at timestamptz NOT NULL DEFAULT stamp(),
    admitted_by text        NOT NULL,
    ended_at    timestamptz,
    ended_by    text,
    CHECK (num_nulls(member_to, ended_at, ended_by) IN (0, 3))
);
CREATE UNIQUE INDEX group_member_present ON group_member (group_code, user_id) WHERE member_to IS NULL;
GRANT SELECT ON group_member TO ${app_role};
GRANT INSERT (group_code, user_id, member_from, admitted_by) ON group_member TO ${app_role};
-- A membership can be ended and not be changed otherwise.
GRANT UPDATE (member_to, ended_at, ended_by) ON group_member TO ${app_role};
