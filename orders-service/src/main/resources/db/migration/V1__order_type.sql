-- The catalogue of orders and partner powers: what the law says of each, as data with a first and a last day. The law
-- moves, and not all of it could be confirmed: each row carries its confidence and its sources. What a court ordered is
-- a fact even where its row calls it odd.

CREATE TABLE order_type (
    code            text    NOT NULL CHECK (code ~ '^[A-Z]+(_[A-Z]+)*$'),
    name            text    NOT NULL,
    statute         text    NOT NULL,
    applicants      text    NOT NULL,
    court_and_route text    NOT NULL,
    -- In words, with what cannot be computed (periods of single terms, extensions); then what can be held against an order.
    duration        text    NOT NULL,
    duration_types  text[]  NOT NULL CHECK (cardinality(duration_types) > 0 AND duration_types <@ ARRAY[
        'FIXED', 'UNTIL_FURTHER_ORDER', 'UNTIL_EVENT', 'PER_CONDITION', 'PROVIDER_DEADLINE']),
    minimum_period  text    CHECK (minimum_period ~ '^P[0-9]+[YMD]$'),
    maximum_period  text    CHECK (maximum_period ~ '^P[0-9]+[YMD]$'),
    clock           text    NOT NULL CHECK (clock IN ('FROM_MAKING', 'FROM_COMING_INTO_FORCE', 'FROM_RELEASE')),
    subject_kinds   text[]  NOT NULL CHECK (cardinality(subject_kinds) > 0 AND subject_kinds <@ ARRAY[
        'PERSON', 'COMPANY', 'PREMISES', 'ACCOUNT', 'DEVICE', 'CASH']),
    interim         text,
    breach          text    NOT NULL,
    review          text    NOT NULL,
    confidence      text    NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    source          text    NOT NULL,
    -- Police areas in which the order is available; null for everywhere. A pilot names its areas.
    areas           text[]  CHECK (cardinality(areas) > 0),
    -- On the statute book and not known to have commenced.
    prospective     boolean NOT NULL DEFAULT false,
    valid_from      date    NOT NULL,
    valid_to        date    CHECK (valid_to > valid_from),
    PRIMARY KEY (code, valid_from)
);

GRANT SELECT ON order_type TO ${app_role};
