-- Run once by an administrator on the server, before the first migration; not a Flyway migration.
-- The owner runs DDL and owns the SECURITY DEFINER functions; it alone needs pg_read_all_stats, because
-- safe_instant() runs with its rights. The application gets no role of the server at all.
CREATE ROLE disruption_owner LOGIN;
CREATE ROLE disruption_app LOGIN;
GRANT pg_read_all_stats TO disruption_owner;
CREATE DATABASE disruption OWNER disruption_owner;
ALTER ROLE disruption_app IN DATABASE disruption SET transaction_timeout = '30s';
ALTER ROLE disruption_app IN DATABASE disruption SET idle_in_transaction_session_timeout = '10s';
ALTER ROLE disruption_app IN DATABASE disruption SET lock_timeout = '5s';
ALTER DATABASE disruption SET timezone = 'UTC';
REVOKE CONNECT, TEMPORARY ON DATABASE disruption FROM PUBLIC;
GRANT CONNECT ON DATABASE disruption TO disruption_app;
