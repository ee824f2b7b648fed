-- Whose history an earlier system kept is still being loaded, and whose is sealed. Without a row nothing was loaded yet.
CREATE TABLE history (
    organisation text        PRIMARY KEY REFERENCES organisation,
    opened_at    timestamptz NOT NULL DEFAULT stamp(),
    sealed_at    timestamptz,
    sealed_by    text,
    CHECK ((sealed_at IS NULL) = (sealed_by IS NULL))
);
GRANT SELECT ON history TO ${app_role};

-- Waits for the loads of that organisation that are under way: they hold the row. A second seal changes nothing.
CREATE FUNCTION seal_history(which text, who text) RETURNS timestamptz
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
DECLARE
    answer timestamptz;
BEGIN
    INSERT INTO history (organisation) VALUES (which) ON CONFLICT DO NOTHING;
    PERFORM FROM history h WHERE h.organisation = which FOR UPDATE;
    UPDATE history h SET sealed_at = stamp(), sealed_by = who WHERE h.organisation = which AND h.sealed_at IS NULL;
    SELECT h.sealed_at INTO answer FROM history h WHERE h.organisation = which;
    RETURN answer;
END
$$;

-- Called by the functions that load history; keeps the seal away until their transaction ends.
CREATE FUNCTION require_open_history(which text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
AS $$
BEGIN
    INSERT INTO history (organisation) VALUES (which) ON CONFLICT DO NOTHING;
    PERFORM FROM history h WHERE h.organisation = which AND h.sealed_at IS NULL FOR SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'the history of % is sealed', which
            USING ERRCODE = 'SH001', HINT = 'history-sealed';
    END IF;
END
$$;
GRANT EXECUTE ON FUNCTION seal_history(text, text) TO ${app_role};
