#!/bin/sh
# a fresh database from the three files
set -e
cd "$(dirname "$0")"
A="psql -X -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p 55432 -U postgres -d postgres"
$A -c "DROP DATABASE IF EXISTS disruption WITH (FORCE)" -c "DROP ROLE IF EXISTS disruption_app" -c "DROP ROLE IF EXISTS disruption_owner"
$A -f V0__bootstrap.sql
for f in V1__chassis.sql V2__disruption.sql; do psql -X -q -1 -v ON_ERROR_STOP=1 -h 127.0.0.1 -p 55432 -U disruption_owner -d disruption -f - <<EOF2
$(sed s/\${service}/disruption/g $f)
EOF2
done
