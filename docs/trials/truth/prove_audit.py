"Audit chain: late commits, one chainer, every tampering named."
from pgpair import *
O, A, B, C = Session('postgres'), Session(), Session(), Session()
put = "INSERT INTO audit_entry (operation,actor,organisation,records,request_id) SELECT 'CONSULTATION','u','cheshire',ARRAY[gen_random_uuid()],'r'||g FROM generate_series(1,%d) g"
A.run('BEGIN'); A.run(put % 3); B.run(put % 5)
check('committed ones are chained though an older transaction still runs', C.run('SELECT chain_audit()') == '5'); check('nothing new: none', C.run('SELECT chain_audit()') == '0')
A.run('COMMIT'); check('the late ones are found', C.run('SELECT chain_audit()') == '3'); check('no numbers left out', O.run('SELECT concat(min(seq),max(seq),count(*)) FROM audit_chain') == '188')
B.run(put % 25); check('in batches', [C.run('SELECT chain_audit(10)') for _ in range(4)] == ['10', '10', '5', '0'])
O.run('BEGIN'); O.run("SELECT pg_advisory_xact_lock(hashtext('audit_chain'))"); check('one chainer at a time', C.run('SELECT chain_audit()') == '-1'); O.run('COMMIT')
check('it holds', C.run('SELECT * FROM verify_audit()') == '')
cp = C.run('SELECT max(seq), (SELECT hash FROM audit_chain ORDER BY seq DESC LIMIT 1) FROM audit_chain').split('|'); cps = "1,%s,'%s'" % tuple(cp)
def tamper(what, sql, expect):
    O.run('BEGIN'); O.run(sql); r = O.run('SELECT * FROM verify_audit(%s)' % cps); O.run('ROLLBACK'); check('%s: named' % what, expect in r, r)
tamper('row changed', "UPDATE audit_entry SET actor='someone else' WHERE id=(SELECT entry_id FROM audit_chain WHERE seq=7)", '7|')
tamper('one id in records changed', "UPDATE audit_entry SET records=ARRAY[gen_random_uuid()] WHERE id=(SELECT entry_id FROM audit_chain WHERE seq=20)", '20|')
tamper('entry deleted', "DELETE FROM audit_entry WHERE id=(SELECT entry_id FROM audit_chain WHERE seq=9)", '9|')
tamper('two entries exchanged', "CREATE TEMP TABLE s AS SELECT seq,entry_id FROM audit_chain WHERE seq IN (11,12); UPDATE audit_chain SET entry_id=gen_random_uuid() WHERE seq=11; UPDATE audit_chain SET entry_id=(SELECT entry_id FROM s WHERE seq=11) WHERE seq=12; UPDATE audit_chain SET entry_id=(SELECT entry_id FROM s WHERE seq=12) WHERE seq=11", '11|')
tamper('link deleted', 'DELETE FROM audit_chain WHERE seq=13', '13|')
tamper('tail cut', 'DELETE FROM audit_chain WHERE seq>30; DELETE FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id=e.id)', '31||tail missing')
tamper('whole chain computed anew after a change', "UPDATE audit_entry SET actor='x' WHERE id=(SELECT entry_id FROM audit_chain WHERE seq=5); TRUNCATE audit_chain; UPDATE audit_mark SET before='0'; SELECT chain_audit()", 'differs from the checkpoint')
tamper('entry slipped in behind the mark', "INSERT INTO audit_entry (writing,operation,actor,organisation,records,request_id) VALUES ('3','REFUSAL','x','x','{}','r')", 'never chained')
O.run('BEGIN'); O.run("UPDATE audit_mark SET before='99999999999'; INSERT INTO audit_entry (operation,actor,organisation,records,request_id) VALUES ('REFUSAL','x','x','{}','r')"); check('a mark from another server (restored copy): all is looked at once', O.run('SELECT chain_audit()') == '1'); O.run('ROLLBACK')
# load: chained while 4 writers write with sleeping transactions
stop = time.time() + 6
def writer():
    s = Session()
    while time.time() < stop: s.run('BEGIN'); s.run(put % 4); time.sleep(.005); s.run('COMMIT')
def chainer():
    s = Session()
    while time.time() < stop + .3: s.run('SELECT chain_audit(50)')
ts = [threading.Thread(target=writer) for _ in range(4)] + [threading.Thread(target=chainer) for _ in range(2)]; [t.start() for t in ts]; [t.join() for t in ts]
while C.run('SELECT chain_audit()') != '0': pass
check('under load: every entry once, gapless, valid (%s entries)' % O.run('SELECT count(*) FROM audit_entry'), O.run("SELECT (SELECT count(*) FROM audit_entry)=count(*) AND max(seq)=count(*) FROM audit_chain") == 't' and C.run('SELECT * FROM verify_audit()') == '')
end()
