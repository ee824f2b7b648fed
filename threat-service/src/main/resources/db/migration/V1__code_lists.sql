-- Closed lists of codes as dated data. An ended code stays valid for records whose own day lies in its period.
CREATE TABLE code_list_entry (
    list       text    NOT NULL CHECK (list ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    code       text    NOT NULL,
    position   integer NOT NULL,                -- the order in which people expect the list
    label      text    NOT NULL,
    meaning    text    NOT NULL,
    source     text    NOT NULL CHECK (source IN ('PUBLIC', 'OURS', 'ILLUSTRATIVE')),
    valid_from date    NOT NULL,
    valid_to   date    CHECK (valid_to > valid_from),
    PRIMARY KEY (list, code, valid_from)
);
GRANT SELECT ON code_list_entry TO ${app_role};
