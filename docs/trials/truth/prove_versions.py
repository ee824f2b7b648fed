"Versions: the cases, two overlapping writers, savepoints, forgery, history and seal."
from pgpair import *
A, B, O = Session(), Session(), Session('postgres')
x, y, z = new(), new(), new()
for i in (x, y): A.run('BEGIN'); A.run(head(i)); A.run(version(i, 1)); A.run('COMMIT')
A.run('BEGIN'); A.run(lock(x, 2)); A.run(version(x, 2)); A.run('COMMIT')
check('amending closes the version before it at the stamp', O.run("SELECT count(*) FROM disruption_version a JOIN disruption_version b ON b.disruption_id=a.disruption_id AND b.version=2 AND a.known_to=b.known_from WHERE a.disruption_id='%s' AND a.version=1 AND b.known_to='infinity'" % x) == '1')
A.run('BEGIN'); A.run(lock(y, 2)); A.run(version(y, 2)); A.run(lock(y, 3)); A.run(version(y, 3)); A.run('COMMIT')
check('twice in one transaction: an empty period between, numbers whole', O.run("SELECT string_agg(version||':'||(known_from=known_to)::text||':'||(known_to='infinity')::text, ' ' ORDER BY version) FROM disruption_version WHERE disruption_id='%s'" % y) == '1:false:false 2:true:false 3:false:true')
# one stamp a transaction
A.run('BEGIN'); s1 = A.run('SELECT stamp()'); A.run("SELECT pg_sleep(0.01)"); check('one stamp in one transaction', A.run('SELECT stamp()') == s1); A.run('SAVEPOINT a'); check('the same inside a savepoint', A.run('SELECT stamp()') == s1); A.run('ROLLBACK TO a'); check('and after its rollback', A.run('SELECT stamp()') == s1); A.run('COMMIT')
A.run('BEGIN'); A.run('SAVEPOINT a'); s1 = A.run('SELECT stamp()'); A.run('ROLLBACK TO a'); s2 = A.run('SELECT stamp()'); check('stamp first taken inside a savepoint that is rolled back: a later one', s2 > s1); A.run('COMMIT')
check('nothing left for the next user of the connection', A.run("SELECT coalesce(current_setting('soc.stamp', true),'')") == '')
A.run('BEGIN'); s1 = A.run('SELECT stamp()'); A.run('ROLLBACK'); A.run('BEGIN'); check('nor after a rollback', A.run('SELECT stamp()') > s1); A.run('COMMIT')
# overlap: A takes its stamp, B commits a later version of y, A then writes y
A.run('BEGIN'); A.run(lock(x, 3)); A.run(version(x, 3))
B.run('BEGIN'); B.run(lock(y, 4)); B.run(version(y, 4)); B.run('COMMIT')
A.run(lock(y, 5)); r = A.run(version(y, 5)); A.run('ROLLBACK')
check('two writers overlap on two records: 40001, no range error', '40001' in r, r)
A.run('BEGIN'); A.run(lock(x, 3)); A.run(version(x, 3)); A.run(lock(y, 5)); A.run(version(y, 5)); r = A.run('COMMIT'); check('and the command repeated goes through', r == '' and O.run("SELECT max(version) FROM disruption_version WHERE disruption_id='%s'" % y) == '5')
# two editors
A.run('BEGIN'); A.run(lock(x, 4)); A.run(version(x, 4)); B.run('BEGIN'); B.start("WITH l AS (%s RETURNING 1) SELECT count(*) FROM l" % lock(x, 4)); check('the second editor waits', B.busy()); A.run('COMMIT'); check('and finds no row at its version: 412', B.wait() == '0'); B.run('ROLLBACK')
A.run('BEGIN'); A.run(version(x, 5)); B.run('BEGIN'); B.start(version(x, 5)); B.busy(); A.run('COMMIT'); r = B.wait(); check('without the head lock the primary key still refuses: 23505', '23505' in r, r); B.run('ROLLBACK')
r = A.run(version(x, 9)); check('a number left out: 40001', '40001' in r, r)
# forgery
cols = version(x, 6).replace('(disruption_id', '(known_from,disruption_id').replace("VALUES (", "VALUES ('2020-01-01',")
check('known_from cannot be given', '42501' in A.run(cols))
for s in ("UPDATE disruption_version SET known_to='infinity'", "UPDATE disruption_version SET what_was_done=''", "DELETE FROM disruption_version", "UPDATE disruption SET reference='x'", "DELETE FROM disruption", "UPDATE audit_entry SET actor='x'", "DELETE FROM audit_chain", "INSERT INTO audit_chain VALUES (1,uuidv7(),'')", "SELECT secret FROM stamp_secret", "SELECT setval('clock_floor',1)", "TRUNCATE disruption_version", "ALTER TABLE disruption_version DISABLE TRIGGER ALL", "CREATE TABLE t (a int)", "CREATE TEMP TABLE t (a int)", "SET session_replication_role=replica", "UPDATE history SET sealed_at=NULL", "CALL make_versioned('disruption_version','disruption_id')", "SELECT require_open_history('x')"):
    r = A.run(s); check('refused: ' + s, '42501' in r, r if '42501' not in r else '')
A.run('BEGIN'); xid = A.run('SELECT pg_current_xact_id()'); A.run("SELECT set_config('soc.stamp', '%s,1577836800000000;' || encode(sha256('%s,1577836800000000'),'hex'), true)" % (xid, xid)); check('a forged setting is not believed', A.run("SELECT stamp() > now()") == 't'); A.run('COMMIT')
old = (A.run('BEGIN'), A.run('SELECT stamp()'), A.run("SELECT current_setting('soc.stamp')"), A.run('COMMIT'))[2]
A.run('BEGIN'); A.run("SELECT set_config('soc.stamp','%s',true)" % old); check('nor the sealed one of another transaction', A.run("SELECT stamp() >= now()") == 't'); A.run('COMMIT')
w = new(); out = lambda n: "INSERT INTO disruption_outcome VALUES ('%s',%d,(SELECT count(*) FROM disruption_outcome),'ARREST',1)" % (w, n)
A.run('BEGIN'); A.run(head(w)); A.run(version(w, 1)); r = A.run(out(1)); A.run('COMMIT'); check('outcomes go in with their version', r == '', r)
r = A.run(out(1)); check('and never afterwards', '42501' in r, r)
# set-based: 64 at once, amended at once
O.run("CREATE TABLE IF NOT EXISTS t64 AS SELECT gen_random_uuid() AS id FROM generate_series(1,64)"); O.run('GRANT SELECT ON t64 TO disruption_app')
H = head(x).split('VALUES')[0]; V = version(x, 1).split('VALUES')[0]
A.run('BEGIN'); A.run(H + "SELECT id,id::text,'gmp','north-west',NULL,NULL,1,'OFFICIAL','NONE','2026-01-01','LEAD','PREVENT','MINOR' FROM t64"); v = lambda n: V + "SELECT id,%d,'u','gmp','north-west','OFFICIAL','RECORDED','2026-01-01','LEAD','PREVENT','x','NONE','MINOR' FROM t64" % n
A.run(v(1)); A.run('COMMIT'); A.run('BEGIN'); A.run("UPDATE disruption SET version=2 WHERE organisation='gmp'"); A.run(v(2)); A.run('COMMIT')
check('64 versions by one statement close 64 others at one instant', O.run("SELECT count(*)||' '||count(DISTINCT known_to) FROM disruption_version WHERE organisation='gmp' AND version=1 AND known_to<'infinity' AND disruption_id IN (SELECT id FROM t64)") == '64 1'); O.run('DROP TABLE t64')
# history
row = lambda n, at: '{"disruption_id":"%s","version":%d,"known_from":"%s","changed_by":"m","region":"north-west","marking":"OFFICIAL","groups":[],"handling":"P","status":"RECORDED","occurred_on":"2022-01-01","disruption_type":"LEAD","four_p":"PURSUE","what_was_done":"x","link_status":"NONE","assessment_category":"MINOR"}' % (z, n, at)
load = lambda *rows: "SELECT load_disruption_history('lancashire','[%s]')" % ','.join(rows)
A.run(head(z, 'lancashire')); check('history not opened: refused', 'SH001' in A.run(load(row(1, '2022-02-01Z'))))
A.run("SELECT open_history('lancashire')"); check('loaded: two versions', A.run(load(row(1, '2022-02-01Z'), row(2, '2022-03-01Z'))) == '2')
check('with their own instants, both stored', O.run("SELECT string_agg(known_from::date||'>'||coalesce(nullif(known_to,'infinity')::date::text,'open')||(loaded_at>now()-interval '1 min'), ' ' ORDER BY version) FROM disruption_version WHERE disruption_id='%s'" % z) == '2022-02-01>2022-03-01true 2022-03-01>opentrue')
check('repeated: nothing', A.run(load(row(1, '2022-02-01Z'), row(2, '2022-03-01Z'))) == '0')
r = A.run(load(row(3, '2022-02-15Z'))); check('instants must ascend', '40001' in r, r); r = A.run(load(row(3, '2099-01-01Z'))); check('not in the future', 'SH002' in r, r)
A.run('BEGIN'); A.run(load(row(3, '2022-04-01Z'))); B.start("SELECT seal_history('lancashire','adm') IS NOT NULL"); check('the seal waits for a load under way', B.busy()); A.run('COMMIT'); check('then seals', B.wait() == 't'); check('sealed', 'SH001' in A.run(load(row(4, '2022-05-01Z'))))
check('a live version follows a loaded one', A.run(version(z, 4, org='lancashire')) == '')
end()
