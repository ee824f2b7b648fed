"Idempotency: a twin waits, replays in a second statement, gives up after lock_timeout; the turn; the batch one by one."
from pgpair import *
import re
O, A, B = Session('postgres'), Session(), Session()
slot = A.run('SELECT insert_into FROM idempotency_slots(clock_timestamp())')
ins = lambda k, slots=slot: "INSERT INTO idempotency (slot,caller,method,path,key,body_hash,status,body) SELECT s,'c','POST','/p','%s',sha256('b'),201,'first' FROM unnest('%s'::smallint[]) WITH ORDINALITY u(s,n) ORDER BY n ON CONFLICT DO NOTHING RETURNING slot" % (k, slots)
look = lambda k: "SELECT convert_from(body,'UTF8') FROM idempotency WHERE key='%s' AND caller='c' AND method='POST' AND path='/p' LIMIT 1" % k
A.run('BEGIN'); A.run(ins('k1')); B.run('BEGIN'); B.start(ins('k1')); check('the twin waits on the unique index', B.busy(.5)); A.run('COMMIT'); check('gets nothing back', B.wait() == ''); check('and replays in a second statement', B.run(look('k1')) == 'first'); B.run('COMMIT')
A.run('BEGIN'); A.run(ins('k2')); B.run('BEGIN'); B.start(ins('k2')); B.busy(); A.run('ROLLBACK'); check('the first rolls back: the twin is the first', B.wait() != ''); B.run('COMMIT')
A.run('BEGIN'); A.run(ins('k3')); t = time.time(); r = B.run(ins('k3')); check('5 s, then 55P03: 409 with Retry-After', '55P03' in r and 4.5 < time.time() - t < 6, r); A.run('ROLLBACK')
# the turn: a transaction stamped before it, a twin stamped after it
T = "timestamptz '1970-01-01 00:00:00+00' + interval '43200 s' * 40000"
s = lambda d: A.run("SELECT insert_into FROM idempotency_slots(%s + interval '%s')" % (T, d)); l = lambda d: A.run("SELECT look_up FROM idempotency_slots(%s + interval '%s')" % (T, d))
check('before, just after, after the turn', (s('-1 ms'), s('1 ms'), s('3 min')) == ('{3}', '{3,0}', '{0}') and l('3 min') == '{3,2}', (s('-1 ms'), s('1 ms'), s('3 min'), l('3 min')))
A.run('BEGIN'); A.run(ins('k4', '{3}')); B.run('BEGIN'); B.start(ins('k4', '{3,0}')); check('a twin across the turn waits', B.busy(.5)); A.run('COMMIT'); r = B.wait(); check('and is not whole (one of two rows): STRAY, rolled back, run again', r == '0', r); B.run('ROLLBACK')
check('run again it finds the first by look-up', B.run("SELECT count(*) FROM idempotency WHERE slot=ANY('{3,2}') AND key='k4'") == '1')
A.run('BEGIN'); A.run(ins('k5', '{3,0}')); B.run('BEGIN'); B.start(ins('k5', '{0}')); check('a twin just after and one after the two minutes meet in the new partition', B.busy(.5)); A.run('COMMIT'); check('one effect', B.wait() == ''); B.run('COMMIT')
check('emptied by TRUNCATE of one partition', 'ERROR' not in B.run('SELECT turn_idempotency()'))
# the batch: PREPAREd as the service does it
stmt = open('record.sql').read(); stmt = stmt[stmt.index('WITH slots'):]
types = 'uuid[],' + 'text[],' * 6 + 'date[],' + 'text[],' * 9 + 'bytea[],bytea[],bytea[]'
for S in (A, B): r = S.run('PREPARE rec(%s) AS %s' % (types, stmt)); assert r == '', r
def batch(rows):
    n = len(rows); arr = lambda f: "ARRAY[%s]" % ','.join(("'%s'" % f(r)) if f(r) is not None else 'NULL' for r in rows)
    c = lambda v: arr(lambda r: v)
    return 'EXECUTE rec(%s)' % ','.join([arr(lambda r: r[0]) + '::uuid[]', arr(lambda r: r[0][:23]), c('cheshire'), c('north-west'), arr(lambda r: 'rms' if r[2] else None), arr(lambda r: r[2]), c('OFFICIAL'), c('2026-01-01') + '::date[]', c('LEAD'), c('PURSUE'), c('x'), c('MINOR'), c('u'), c('req'), c('c'), c('/p'), arr(lambda r: r[1]), *[c('\\x' + '00' * 32) + '::bytea[]'] * 3])
counts = lambda ids: O.run("SELECT (SELECT count(*) FROM disruption WHERE id=ANY('{%s}'))||' '||(SELECT count(*) FROM disruption_version WHERE disruption_id=ANY('{%s}'))||' '||(SELECT count(*) FROM audit_entry WHERE records && '{%s}')||' '||(SELECT count(*) FROM outbox WHERE aggregate_id=ANY('{%s}'))" % ((','.join(ids),) * 4))
i = [new() for _ in range(9)]; src = new(); k = [new() for _ in range(9)]
r = A.run(batch([(i[0], k[0], src), (i[1], k[1], None), (i[2], k[1], None), (i[3], k[3], src)])); check('one batch: new, new, key twice, source twice', r == '1|RECORDED\n2|RECORDED\n3|REPEATED\n4|SOURCE_KNOWN', r)
check('siblings of refused rows are not there', counts(i[:4]) == '2 2 2 2' and O.run("SELECT count(*) FROM idempotency WHERE key=ANY('{%s}')" % ','.join(k)) == '2', counts(i[:4]))
r = A.run(batch([(i[4], k[0], None), (i[5], k[5], src), (i[6], k[6], None)])); check('next batch: key known, source known, new', r == '1|REPEATED\n2|SOURCE_KNOWN\n3|RECORDED', r)
src2 = new(); A.run('BEGIN'); A.run(batch([(i[7], k[7], src2)])); B.run('BEGIN'); B.start(batch([(i[8], k[8], src2)])); check('the same source reference from two batches at once: waits', B.busy()); A.run('COMMIT'); r = B.wait(); check('then STRAY', r == '1|STRAY', r); B.run('ROLLBACK'); r = B.run(batch([(i[8], k[8], src2)])); check('run again: known; nothing left over', r == '1|SOURCE_KNOWN' and counts([i[8]]) == '0 0 0 0', r)
# two batches with the same keys in opposite order
j = [new() for _ in range(40)]; kk = [new() for _ in range(20)]; bad = []
for rnd in range(15):
    kk = [new() for _ in range(20)]; A.start(batch([(new(), q, None) for q in kk])); B.start(batch([(new(), q, None) for q in reversed(kk)])); ra, rb = A.wait(), B.wait()
    if (ra + rb).count('RECORDED') != 20 or 'ERROR' in ra + rb: bad.append(ra + rb)
check('15 times two batches with the same 20 keys in opposite order: no deadlock, 20 effects', not bad, bad[:1] if bad else '')
end()
