-- Need-to-know groups and their members as threat-service last published them. A group that is not here has no members.
-- threat-service itself owns the groups and leaves this empty.
CREATE TABLE known_group (
    id       uuid    PRIMARY KEY,
    sequence integer NOT NULL,
    code     text    NOT NULL,
    members  jsonb   NOT NULL   -- [{"userId": …, "from": day}]
);
GRANT SELECT, INSERT, UPDATE ON known_group TO ${app_role};
