-- Threats as their service last told of them: to check links and to show them at the threat's level, never to answer a
-- question about the past. A threat that was disposed of keeps its id and sequence.
CREATE TABLE known_threat (
    id           uuid    PRIMARY KEY,
    sequence     integer NOT NULL,
    gone         boolean NOT NULL DEFAULT false,
    reference    text    NOT NULL,
    organisation text    NOT NULL,
    region       text    NOT NULL,
    affected     text[]  NOT NULL,
    marking      text    NOT NULL,
    groups       text[]  NOT NULL
);
CREATE INDEX known_threat_reference ON known_threat (reference);
GRANT SELECT, INSERT, UPDATE ON known_threat TO ${app_role};

-- How far the link has come. Who named the threat of a pending or a refused link stands beside it, an account, its
-- organisation and the roles of its token, a line for each: a pending link is judged by what that account may see and
-- shows to it alone, a refused one to its organisation. What was named before anybody judged it is taken as history is.
ALTER TABLE order_version
    DROP CONSTRAINT order_version_link_status_check,
    ADD link_asker text;
UPDATE order_version SET link_status = 'SETTLED' WHERE link_status = 'PENDING';
ALTER TABLE order_version
    ADD CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    ADD CONSTRAINT a_link_that_was_asked_for_has_an_asker CHECK
        ((link_status IN ('PENDING', 'REFUSED')) = (link_asker IS NOT NULL));
GRANT INSERT (link_asker) ON order_version TO ${app_role};

ALTER TABLE ancillary_order
    ADD link_status text NOT NULL DEFAULT 'NONE' CHECK (link_status IN ('NONE', 'PENDING', 'SETTLED', 'REFUSED')),
    ADD link_asker  text;
UPDATE ancillary_order SET link_status = 'SETTLED' WHERE num_nulls(threat_id, threat_reference) < 2;
ALTER TABLE ancillary_order
    ADD CONSTRAINT a_link_names_a_threat CHECK ((link_status = 'NONE') = (num_nulls(threat_id, threat_reference) = 2)),
    ADD CONSTRAINT a_link_that_was_asked_for_has_an_asker CHECK
        ((link_status IN ('PENDING', 'REFUSED')) = (link_asker IS NOT NULL));
CREATE INDEX ancillary_order_unsettled ON ancillary_order (link_status, recorded_at)
    WHERE link_status IN ('PENDING', 'REFUSED');
GRANT UPDATE (link_status, link_asker) ON ancillary_order TO ${app_role};
