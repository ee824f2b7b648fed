"""Sessions of psql as coprocesses: run() waits for the answer, start()/wait() leave it open."""
import subprocess, threading, queue, time, uuid, sys, os
class Session:
    def __init__(self, user='disruption_app', db='disruption'):
        self.p = subprocess.Popen(['psql', '-X', '-q', '-A', '-t', '-h', '127.0.0.1', '-p', '55432', '-U', user, '-d', db,
            '-v', 'VERBOSITY=verbose'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, bufsize=1)
        self.q = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self.n = 0
    def _read(self):
        for line in self.p.stdout: self.q.put(line.rstrip('\n'))
    def start(self, sql):
        self.n += 1
        self.p.stdin.write(sql.rstrip().rstrip(';') + ';\n\\echo ==%d==\n' % self.n); self.p.stdin.flush()
    def wait(self, timeout=30):
        out = []; end = time.time() + timeout
        while True:
            line = self.q.get(timeout=max(0.01, end - time.time()))
            if line == '==%d==' % self.n: return '\n'.join(l for l in out if not l.startswith('LOCATION'))
            out.append(line)
    def busy(self, seconds=0.3):
        "whether the statement is still waiting after that time"
        time.sleep(seconds); return self.q.empty()
    def run(self, sql, timeout=30):
        self.start(sql); return self.wait(timeout)
    def close(self):
        self.p.stdin.close(); self.p.wait()
failed = 0
def check(what, ok, seen=''):
    global failed
    if not ok: failed += 1
    print(('ok      ' if ok else 'FAILED  ') + what + (('   [' + str(seen).replace('\n', ' | ')[:170] + ']') if seen != '' else ''), flush=True)
def end():
    print('all held' if not failed else '%d FAILED' % failed); sys.exit(1 if failed else 0)
def new(): return str(uuid.uuid4())
def head(id, org='cheshire', src=None):
    s = "'rms','%s'" % src if src else 'NULL,NULL'
    return ("INSERT INTO disruption (id,reference,organisation,region,source_system,source_reference,version,marking,link_status,"
      "occurred_on,disruption_type,four_p,assessment_category) VALUES ('%s','%s','%s','north-west',%s,1,'OFFICIAL','NONE',"
      "'2026-01-05','LEAD','PURSUE','MINOR')" % (id, id, org, s))
def version(id, n, text='x', org='cheshire'):
    return ("INSERT INTO disruption_version (disruption_id,version,changed_by,organisation,region,marking,status,occurred_on,"
      "disruption_type,four_p,what_was_done,link_status,assessment_category) VALUES ('%s',%d,'u1','%s','north-west','OFFICIAL',"
      "'RECORDED','2026-01-05','LEAD','PURSUE','%s','NONE','MINOR')" % (id, n, org, text))
def lock(id, n): return "UPDATE disruption SET version=%d WHERE id='%s' AND version=%d" % (n, id, n - 1)
