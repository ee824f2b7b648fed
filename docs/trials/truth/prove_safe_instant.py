"The safe instant: sleeping writers, holes tried, a race of many writers and readers."
from pgpair import *
import random
A, B, R, O = Session(), Session(), Session(), Session('postgres')
def ask(T):
    s = R.run("SELECT safe_instant('%s') > '%s'" % (T, T))
    if s != 't': return 'refused' if s == 'f' else s
    return R.run("SELECT count(*)||'/'||md5(coalesce(string_agg(disruption_id||':'||version,',' ORDER BY disruption_id),'')) FROM disruption_version WHERE known_from<='%s' AND known_to>'%s'" % (T, T))
clock = lambda: O.run('SELECT clock_timestamp()')
x = new(); A.run('BEGIN'); A.run(head(x)); A.run(version(x, 1)); A.run('COMMIT')
# 1 a writer sleeps with its stamp
y = new(); T0 = clock(); before = ask(T0)
A.run('BEGIN'); A.run(head(y)); A.run(version(y, 1)); time.sleep(0.05); T1 = clock(); time.sleep(0.05)
naive = R.run("SELECT count(*) FROM disruption_version WHERE known_from<='%s'" % T1)
check('T after the stamp, writer asleep: refused', ask(T1) == 'refused'); check('T before it: the same answer', ask(T0) == before)
A.run('COMMIT'); check('after commit: T1 answers, T0 as before', ask(T1) not in ('refused', '') and ask(T0) == before); check('(without the safe instant the count would have moved)', R.run("SELECT count(*) FROM disruption_version WHERE known_from<='%s'" % T1) != naive)
# 2 late transaction id
A.run('BEGIN'); A.run('SELECT 1'); time.sleep(0.05); T = clock(); time.sleep(0.05); a = ask(T); check('a transaction began before T but has no id: answered', a != 'refused'); A.run(version(x, 2)); check('it takes its id and stamp later: refused meanwhile', ask(T) == 'refused'); A.run('COMMIT'); check('and T answers the same afterwards', ask(T) == a)
# 3 savepoints
A.run('BEGIN'); A.run('SAVEPOINT s'); A.run(version(x, 3)); A.run('ROLLBACK TO s'); time.sleep(0.02); T = clock(); time.sleep(0.02); check('stamp rolled back to a savepoint, id kept: refused', ask(T) == 'refused'); A.run(version(x, 3)); A.run('COMMIT'); a = ask(T); check('then answered', a != 'refused' and a == ask(T))
# 4 guards
R.run('BEGIN ISOLATION LEVEL REPEATABLE READ'); check('asked inside a snapshot: error', '55000' in R.run('SELECT safe_instant()')); R.run('ROLLBACK')
R.run('BEGIN'); R.run('SELECT stamp()'); check('asked by a writer: error', '55000' in R.run('SELECT safe_instant()')); R.run('ROLLBACK')
R.run('BEGIN'); R.run('SELECT count(*) FROM pg_stat_activity'); A.run('BEGIN'); A.run('SELECT stamp()'); check('cached activity of the transaction is thrown away', R.run("SELECT safe_instant() < clock_timestamp() - interval '0' AND safe_instant() <= (SELECT min(xact_start) FROM pg_stat_get_activity(NULL) WHERE backend_xid IS NOT NULL)") == 't'); A.run('ROLLBACK'); R.run('ROLLBACK')
O.run('REVOKE pg_read_all_stats FROM disruption_owner'); check('owner without pg_read_all_stats: error', '42501' in R.run('SELECT safe_instant()')); O.run('GRANT pg_read_all_stats TO disruption_owner')
P = Session('postgres'); P.run('SET track_activities=off'); P.run('BEGIN'); P.run('SELECT stamp()'); r = R.run('SELECT safe_instant()'); check('track_activities off in a writer: error, never an unsafe instant', '55000' in r, r); P.run('ROLLBACK'); check('over: answers again', R.run('SELECT safe_instant() IS NOT NULL') == 't')
check('and the app cannot switch it off', '42501' in A.run('SET track_activities=off'))
A.run('SET synchronous_commit=off'); check('stamp under synchronous_commit=off: error', '55000' in A.run('SELECT stamp()')); A.run('RESET synchronous_commit')
# 5 the clock goes back: a promise is kept by the floor
floor = O.run('SELECT last_value FROM clock_floor'); O.run("SELECT setval('clock_floor', micros(clock_timestamp() + interval '1.5 s'))"); r = A.run('SELECT stamp()'); check('clock behind a promised instant: writers get 40001', '40001' in r, r); time.sleep(1.6); check('and go on when it has passed it', 'ERROR' not in A.run('SELECT stamp()'))
# 6 a long statistics or DDL transaction of the owner only delays
W = Session('disruption_owner'); W.run('BEGIN'); W.run('ANALYZE disruption'); T = clock(); time.sleep(0.01); check('owner busy in this database: refused, not wrong', ask(T) == 'refused'); W.run('ROLLBACK'); check('over', ask(T) != 'refused')
D = Session('postgres', 'postgres'); D.run('BEGIN'); D.run('SELECT pg_current_xact_id()'); T = clock(); time.sleep(0.01); check('a writer of another database does not delay', ask(T) != 'refused'); D.run('ROLLBACK')
# 7 many: random writers, each T asked again and again until the end
stop = time.time() + float(sys.argv[1] if len(sys.argv) > 1 else 12); errors = []; stats = dict(w=0, r=0, q=0, refused=0)
ids = [new() for _ in range(6)]
for i in ids: A.run('BEGIN'); A.run(head(i)); A.run(version(i, 1)); A.run('COMMIT')
def writer():
    s = Session(); rnd = random.Random()
    while time.time() < stop:
        s.run('BEGIN'); 
        if rnd.random() < .3: time.sleep(rnd.random() * .02)
        i = rnd.choice(ids); n = int(s.run("SELECT version FROM disruption WHERE id='%s'" % i)) + 1
        if rnd.random() < .3: s.run('SELECT stamp()'); time.sleep(rnd.random() * .02)
        r = s.run("WITH l AS (%s RETURNING 1) SELECT count(*) FROM l" % lock(i, n))
        if r == '1': r = s.run(version(i, n)); stats['w'] += 1; stats['r'] += '40001' in r
        if rnd.random() < .3: time.sleep(rnd.random() * .03)
        s.run('COMMIT' if rnd.random() < .85 else 'ROLLBACK')
known = {}; guard = threading.Lock()
def reader():
    s = Session(); rnd = random.Random()
    while time.time() < stop:
        with guard: old = rnd.choice(list(known)) if known and rnd.random() < .6 else None
        T = old or s.run("SELECT clock_timestamp() - interval '%d microseconds'" % rnd.choice([0, 1, 50, 500, 5000, 30000]))
        stats['q'] += 1
        if s.run("SELECT safe_instant('%s') > '%s'" % (T, T)) != 't': stats['refused'] += 1; continue
        a = s.run("SELECT count(*)||md5(string_agg(disruption_id||':'||version,',' ORDER BY disruption_id,version)) FROM disruption_version WHERE known_from<='%s' AND known_to>'%s'" % (T, T))
        with guard:
            if known.setdefault(T, a) != a: errors.append((T, known[T], a))
ts = [threading.Thread(target=writer) for _ in range(8)] + [threading.Thread(target=reader) for _ in range(4)]
[t.start() for t in ts]; [t.join() for t in ts]
for T, a in known.items():
    b = R.run("SELECT count(*)||md5(string_agg(disruption_id||':'||version,',' ORDER BY disruption_id,version)) FROM disruption_version WHERE known_from<='%s' AND known_to>'%s'" % (T, T))
    if a != b: errors.append((T, a, b))
check('%d questions at %d instants against %d writes (%d of them 40001), %d refused: no answer ever changed' % (stats['q'], len(known), stats['w'], stats['r'], stats['refused']), not errors and len(known) > 50, errors[:2] if errors else '')
end()
