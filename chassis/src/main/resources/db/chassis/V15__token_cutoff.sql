-- No token is taken that was issued before this instant. The owner alone moves it (docs/operating.md).
CREATE TABLE token_cutoff (
    only_row      boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    issued_before timestamptz NOT NULL DEFAULT 'epoch'
);
INSERT INTO token_cutoff DEFAULT VALUES;
GRANT SELECT ON token_cutoff TO ${app_role};
