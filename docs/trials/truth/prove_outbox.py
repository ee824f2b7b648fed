"Relay: nothing lost when commits come in another order than ids and stamps; order per aggregate; a refused row."
from pgpair import *
import random
O, R = Session('postgres'), Session(); CLAIM = open('claim.sql').read()
W = Session(); V = Session()
put = lambda a, n: "INSERT INTO outbox (topic,aggregate_id,sequence,payload) VALUES ('t','%s',%d,'x')" % (a, n)
claim = lambda: [tuple(l.split('|')[3:5]) for l in R.run(CLAIM).split('\n') if l]
x, y, z = new(), new(), new()
mark = lambda: R.run("WITH c AS (%s) UPDATE outbox o SET published_at=clock_timestamp() FROM c WHERE (o.slot,o.id)=(c.slot,c.id)" % CLAIM)
W.run('BEGIN'); W.run(put(x, 1)); V.run(put(y, 1)); check('the later id commits first and is claimed', claim() == [(y, '1')]); mark(); W.run('COMMIT'); check('the earlier id commits after and is not lost', claim() == [(x, '1')]); mark()
# refused: set aside with its aggregate
V.run(put(x, 2)); V.run(put(y, 2)); V.run(put(x, 3))
R.run('BEGIN'); R.run("INSERT INTO outbox_set_aside (aggregate_id,cause) VALUES ('%s','RecordTooLarge')" % x); R.run("UPDATE outbox SET set_aside_at=clock_timestamp(), attempts=attempts+1, last_error='RecordTooLarge' WHERE aggregate_id='%s' AND published_at IS NULL AND set_aside_at IS NULL" % x); R.run('COMMIT')
check('the refused one and its followers wait, others go on', claim() == [(y, '2')]); mark()
V.run(put(x, 4)); check('later ones of it wait too', claim() == [])
R.run('BEGIN'); R.run("DELETE FROM outbox_set_aside WHERE aggregate_id='%s'" % x); R.run("UPDATE outbox SET set_aside_at=NULL WHERE aggregate_id='%s' AND published_at IS NULL" % x); R.run('COMMIT'); check('replayed: all of it, in order', claim() == [(x, '2'), (x, '3'), (x, '4')]); mark()
# many writers, one relay
ids = [new() for _ in range(8)]; stop = time.time() + 8; wrote = [0]; guard = threading.Lock()
for i in ids: W.run('BEGIN'); W.run(head(i)); W.run(version(i, 1)); W.run(put(i, 1)); W.run('COMMIT')
def writer():
    s = Session(); rnd = random.Random()
    while time.time() < stop:
        i = rnd.choice(ids); s.run('BEGIN')
        if rnd.random() < .2: s.run('SELECT stamp()')
        n = int(s.run("SELECT version FROM disruption WHERE id='%s'" % i)) + 1
        ok = s.run("WITH l AS (%s RETURNING 1) SELECT count(*) FROM l" % lock(i, n)) == '1' and s.run(version(i, n)) == '' and s.run(put(i, n)) == ''
        if rnd.random() < .3: time.sleep(rnd.random() * .02)
        if s.run('COMMIT' if ok else 'ROLLBACK') == '' and ok:
            with guard: wrote[0] += 1
seen = []
def relay():
    s = Session()
    while True:
        last = time.time() > stop + 1
        rows = [l.split('|') for l in s.run(CLAIM.replace('500', '20')).split('\n') if l]
        seen.extend((r[3], int(r[4])) for r in rows)
        if rows: s.run("UPDATE outbox o SET published_at=clock_timestamp() FROM (VALUES %s) c(slot,id) WHERE o.slot=c.slot AND o.id=c.id::uuid AND o.slot=ANY(ARRAY[%s]::smallint[])" % (','.join("(%s,'%s')" % (r[0], r[1]) for r in rows), ','.join({r[0] for r in rows})))
        elif last: break
ts = [threading.Thread(target=writer) for _ in range(8)] + [threading.Thread(target=relay)]; [t.start() for t in ts]; [t.join() for t in ts]
order = all([n for a, n in seen if a == i] == list(range(1, 1 + len([1 for a, n in seen if a == i]))) for i in ids)
check('%d versions written by 8 writers, %d relayed: each once, in order per aggregate, no gap' % (wrote[0] + 8, len(seen)), order and len(seen) == wrote[0] + 8)
check('a row over 256 KiB is refused', '23514' in V.run("INSERT INTO outbox (topic,aggregate_id,sequence,payload) VALUES ('t','%s',1,convert_to(repeat('x',262145),'UTF8'))" % x))
nxt = O.run("SELECT outbox_slot(now() + interval '1 day')"); O.run("INSERT INTO outbox (slot,created_at,topic,aggregate_id,sequence,payload) VALUES (%s,now()-interval '31 days','t','%s',9,'x')" % (nxt, z))
check('the ring does not empty a day with unpublished rows', R.run('SELECT turn_outbox()') == 'f'); O.run("UPDATE outbox SET published_at=now() WHERE slot=%s" % nxt); check('and empties it when all is published', R.run('SELECT turn_outbox()') == 't' and O.run('SELECT count(*) FROM outbox WHERE slot=%s' % nxt) == '0')
end()
