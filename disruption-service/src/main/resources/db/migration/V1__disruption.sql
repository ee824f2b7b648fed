-- A disruption: an event that disrupted serious and organised crime, recorded once by the organisation that led it.
create table disruption (
    id                  uuid primary key,
    reference           text not null unique,
    version             integer not null check (version > 0),
    organisation        text not null references organisation,
    region              text not null,
    marking             text not null check (marking in ('OFFICIAL', 'OFFICIAL_SENSITIVE')),
    need_to_know_groups text[] not null default '{}',
    submitted_by        text not null,
    recorded_at         timestamptz not null,
    occurred_on         date not null,
    what_was_done       text not null check (length(what_was_done) between 1 and 4000),
    four_p              text not null check (four_p in ('PURSUE', 'PREVENT', 'PROTECT', 'PREPARE')),
    disruption_type     text not null check (disruption_type in ('LEAD', 'SUPPORT')),
    assessment_category text not null check (assessment_category in
                            ('MAJOR', 'MODERATE', 'MINOR', 'NONE', 'NEGATIVE', 'UNASSESSED')),
    category_rationale  text,
    contact_unit        text,
    beneficiary         text references organisation,
    source_system       text,
    source_reference    text,
    recorded_by_user    text,
    recorded_by_unit    text,
    constraint disruption_source_reference_key unique (organisation, source_system, source_reference),
    constraint a_source_has_both_halves check ((source_system is null) = (source_reference is null)),
    constraint support_names_its_beneficiary check ((disruption_type = 'SUPPORT') = (beneficiary is not null)),
    constraint a_grade_has_a_rationale check
        (assessment_category = 'UNASSESSED' or category_rationale is not null)
);

grant select, insert, update on disruption to ${app_role};
