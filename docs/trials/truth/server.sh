#!/bin/sh
# init|start|stop a PostgreSQL 18 for the trial, fsync on, on port 55432. Needs PG_HOME (a PostgreSQL 18 with initdb and
# pg_ctl; local-stack/target/servers/postgresql-* after a build) and, with root, a user namespace.
set -e
: "${PG_HOME:?set PG_HOME to an installation of PostgreSQL 18}"
folder="${TRIAL_HOME:-${TMPDIR:-/tmp}/soc-truth-trial}"
as=''
[ "$(id -u)" -ne 0 ] || as='unshare -U'
case "$1" in
init)
    mkdir -p "$folder"
    $as "$PG_HOME/bin/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8
    cat >> "$folder/data/postgresql.conf" <<CONF
port = 55432
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = on
synchronous_commit = on
max_connections = 200
shared_buffers = 512MB
max_wal_size = 4GB
timezone = 'UTC'
CONF
    ;;
start) $as "$PG_HOME/bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w start ;;
stop) $as "$PG_HOME/bin/pg_ctl" -D "$folder/data" -m fast -w stop ;;
*) echo "usage: server.sh init|start|stop" >&2; exit 2 ;;
esac
