-- Dated rules: what holds from one day to another, as data that an administrator keeps: code lists, scoring schemes, order
-- types, what the national standard lets be recorded. A rule is known by its book, by what it is about (its key), and by its
-- first day. What it says is versioned as records are: nothing is overwritten, and every version says who stated it and why.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE dated_rule (
    id         uuid    PRIMARY KEY,
    book       text    NOT NULL,
    key        text    NOT NULL,
    valid_from date    NOT NULL,
    -- The present state, that of the version named. A rule that ends on its first day never held.
    version    integer NOT NULL,
    valid_to   date    CHECK (valid_to >= valid_from),
    UNIQUE (book, key, valid_from),
    CONSTRAINT one_rule_on_a_day EXCLUDE USING gist (book WITH =, key WITH =, daterange(valid_from, valid_to) WITH &&)
);

CREATE TABLE dated_rule_version (
    rule_id    uuid        NOT NULL REFERENCES dated_rule,
    version    integer     NOT NULL CHECK (version >= 1),
    known_from timestamptz NOT NULL DEFAULT stamp(),
    known_to   timestamptz NOT NULL DEFAULT 'infinity',
    writing    xid8        NOT NULL DEFAULT pg_current_xact_id(),
    valid_to   date,
    value      jsonb       NOT NULL,
    source     text        NOT NULL CHECK (length(source) BETWEEN 1 AND 1000),
    confidence text        NOT NULL CHECK (confidence IN ('HIGH', 'MEDIUM', 'LOW')),
    stated_by  text        NOT NULL,
    reason     text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    PRIMARY KEY (rule_id, version),
    CHECK (known_from <= known_to)
);
CALL make_versioned('dated_rule_version', 'rule_id');

GRANT SELECT ON dated_rule, dated_rule_version TO ${app_role};
GRANT INSERT ON dated_rule TO ${app_role};
GRANT UPDATE (version, valid_to) ON dated_rule TO ${app_role};
GRANT INSERT (rule_id, version, valid_to, value, source, confidence, stated_by, reason) ON dated_rule_version TO ${app_role};

-- States a rule that comes with a release. One that an administrator stated is left as it is, and so is what would meet
-- another rule of its key: who runs the system knows better than who made it. What comes with the first release counts as
-- known always, because histories that are loaded are older than this database.
CREATE FUNCTION ship_rule(
    of_book text, of_key text, from_day date, to_day date, what jsonb, from_source text, with_confidence text)
    RETURNS void
    LANGUAGE plpgsql
AS $function$
DECLARE
    present record;
    first   constant boolean := NOT EXISTS (
        SELECT FROM dated_rule r JOIN dated_rule_version v ON v.rule_id = r.id
         WHERE r.book = of_book AND v.writing <> pg_current_xact_id());
    rule    uuid;
BEGIN
    IF EXISTS (SELECT FROM dated_rule r
                WHERE r.book = of_book AND r.key = of_key AND r.valid_from <> from_day
                  AND daterange(r.valid_from, r.valid_to) && daterange(from_day, to_day)) THEN
        RETURN;
    END IF;
    SELECT r.id, v.version, v.valid_to, v.value, v.source, v.confidence, v.stated_by
      INTO present
      FROM dated_rule r
      JOIN dated_rule_version v ON v.rule_id = r.id AND v.version = r.version
     WHERE r.book = of_book AND r.key = of_key AND r.valid_from = from_day;
    IF NOT FOUND THEN
        INSERT INTO dated_rule (id, book, key, valid_from, version, valid_to)
        VALUES (uuidv7(), of_book, of_key, from_day, 1, to_day)
        RETURNING id INTO rule;
        INSERT INTO dated_rule_version (rule_id, version, known_from, valid_to, value, source, confidence, stated_by, reason)
        VALUES (rule, 1, CASE WHEN first THEN timestamptz '1900-01-01 00:00:00+00' ELSE stamp() END, to_day, what,
                from_source, with_confidence, 'release', 'It comes with this system.');
    ELSIF present.stated_by = 'release'
          AND (present.valid_to, present.value, present.source, present.confidence)
              IS DISTINCT FROM (to_day, what, from_source, with_confidence) THEN
        INSERT INTO dated_rule_version (rule_id, version, valid_to, value, source, confidence, stated_by, reason)
        VALUES (present.id, present.version + 1, to_day, what, from_source, with_confidence, 'release',
                'It came anew with a release of this system.');
        UPDATE dated_rule SET version = present.version + 1, valid_to = to_day WHERE id = present.id;
    END IF;
END
$function$;
