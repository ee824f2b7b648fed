#!/bin/sh
# every proof on a fresh database
cd "$(dirname "$0")"
for t in versions safe_instant audit outbox idempotency; do ./reset.sh 2>/dev/null; echo "== $t"; python3 prove_$t.py; done
