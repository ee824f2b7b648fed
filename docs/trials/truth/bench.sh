#!/bin/sh
# five single inserts per transaction against the group-commit statement; medians want several rounds
cd "$(dirname "$0")"; T=${1:-6}
./reset.sh 2>/dev/null
psql -X -q -h 127.0.0.1 -p 55432 -U postgres -d disruption -f work/bench_fn.sql
psql -X -q -h 127.0.0.1 -p 55432 -U postgres -d disruption -c "alter function bench_batch(integer) set enable_seqscan=off"
slot=$(psql -X -A -t -h 127.0.0.1 -p 55432 -U postgres -d disruption -c "select (floor(extract(epoch from now())/43200)::bigint%4)")
B="pgbench -n -h 127.0.0.1 -p 55432 -U disruption_app disruption -M prepared"
tps() { grep '^tps' | sed 's/tps = \([0-9]*\).*/\1/'; }
for round in 1 2 3; do
  for c in 16 64; do echo "round $round: five inserts, $c clients: $($B -c $c -j 2 -T $T -D slot=$slot -f work/single.pgb | tps) records/s"; done
  for w in 1 2; do for n in 8 64; do t=$($B -c $w -j 1 -T $T -D n=$n -f work/batch.pgb | tps); echo "round $round: batch of $n, $w writers: $((t*n)) records/s ($t transactions/s)"; done; done
done
