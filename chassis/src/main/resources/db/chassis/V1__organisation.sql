-- The dated list of organisations. Every token names exactly one of them; records are owned by them.
create table organisation (
    id         text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       text not null,
    kind       text not null check (kind in
                   ('FORCE', 'ROCU', 'LAW_ENFORCEMENT_AGENCY', 'PARTNER', 'INSPECTORATE', 'OPERATOR')),
    region     text,
    ons_code   text,
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    source     text not null
);

grant select on organisation to ${app_role};
