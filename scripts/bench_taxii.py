"""Measures the exchange's server beside medallion, OpenTAXII and nginx; the part `taxii` of scripts/bench."""
import base64
import datetime
import json
import os
import shutil
import sqlite3
import subprocess
import time
import urllib.parse
import uuid

import postgres
from taxii_server import Client, Exchange, check, envelope, free_port, note, note_id, until

HERE = os.path.dirname(os.path.abspath(__file__))
PAGE, CONNECTIONS, SECONDS = 1000, 16, 15
FIRST = datetime.datetime(2031, 7, 5, tzinfo=datetime.timezone.utc)


def moment(number):
    """When the object of that number was added, as the peers are told."""
    return FIRST + datetime.timedelta(milliseconds=number)


def written(time_of):
    return time_of.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def memory(processes):
    """How much memory processes have, what they share counted once, in MiB."""
    total = 0
    for process in processes:
        with open(f"/proc/{process}/smaps_rollup") as rollup:
            total += next(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
    return total / 1024


def family(process):
    """A process and those that it started."""
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(process)], stdout=subprocess.PIPE, text=True).stdout.split()
    return [process, *(pid for child in found for pid in family(int(child)))]


def walked(port, targets, folder, authorization="", seconds=SECONDS, connections=CONNECTIONS, timeout=60):
    """What wrk measures on pages at random cursors."""
    path = os.path.join(folder, "targets")
    with open(path, "w") as handle:
        handle.writelines(target + "\n" for target in targets)
    done = subprocess.run(
        ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", f"--timeout={timeout}s", "-s", os.path.join(HERE, "bench_taxii.lua"),
         f"http://127.0.0.1:{port}"], env={**os.environ, "TARGETS": path, "AUTHORIZATION": authorization},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    check(done.returncode == 0, f"wrk ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stderr.strip().split("\n")[-1])


class Table:
    """The lines of the report, said as they come."""

    def __init__(self, say):
        self.say, self.lines, self.rates = say, [], {}

    def add(self, program, count, figures, mebibytes):
        rate = figures["requests"] / figures["seconds"]
        objects = rate * min(PAGE, count)
        self.rates[program, count] = (rate, objects, figures)
        faults = figures["status"] + figures["broken"]
        self.lines.append(f"| {program} | {count:,} | {rate:,.2f} | {objects:,.0f} | {figures['p50']:,.1f} | {figures['p99']:,.1f} | "
                          f"{mebibytes:,.0f} | {faults} |")
        self.say(self.lines[-1])


class Ours:
    """Hearsay with a collection of so many objects."""

    def __init__(self, program, folder, database=None):
        self.exchange = Exchange(program, folder, database)
        self.collection = self.exchange.collection("Made for the bench", "bench")
        self.exchange.user("bench", "secret", "--read-all", "--write-all")
        self.server = self.exchange.serve()
        self.client = Client(self.server.port, "bench", "secret")
        self.path = f"/hearsay/collections/{self.collection}/objects/"
        self.count, self.posts = 0, 0

    def fill(self, count):
        """Adds objects up to `count`, and gives how many requests of 1,000 were taken a second."""
        self.client.json("GET", self.path + "?limit=1")
        spent, posts = 0.0, 0
        while self.count < count:
            body = envelope([note(n) for n in range(self.count, min(self.count + PAGE, count))])
            started = time.perf_counter()
            status = self.client.json("POST", self.path, body)
            spent += time.perf_counter() - started
            check(status["failure_count"] == 0, f"all are taken: {status.get('failures', [])[:1]}")
            self.count, posts = min(self.count + PAGE, count), posts + 1
        return posts / spent

    def targets(self):
        """The addresses of all pages: half by the server's `next`, half by the time of the last object."""
        found, after, cursor = [], "", ""
        while True:
            target = f"{self.path}?limit={PAGE}" + after + cursor
            status, headers, body = self.client.ask("GET", target)
            check(status == 200, f"{target}: {status}")
            found.append(target)
            at = body.find(b'"next":"')
            if at < 0 or b'"more":true' not in body:
                return found
            if len(found) % 2:
                cursor = "&next=" + urllib.parse.quote(body[at + 8:body.index(b'"', at + 8)].decode(), safe="")
            else:
                cursor, after = "", "&added_after=" + urllib.parse.quote(headers["X-TAXII-Date-Added-Last"])

    def page(self):
        """The body of the first page."""
        return self.client.ask("GET", f"{self.path}?limit={PAGE}")[2]

    def measure(self, table, name, folder):
        targets = self.targets()
        check(len(targets) == -(-self.count // PAGE), f"{len(targets)} pages of {self.count} objects")
        credentials = "Basic " + base64.b64encode(b"bench:secret").decode()
        walked(self.server.port, targets, folder, credentials, seconds=3)
        figures = walked(self.server.port, targets, folder, credentials)
        table.add(name, self.count, figures, memory([self.server.process.pid]))

    def stop(self):
        self.client.close()
        self.server.__exit__()


def measure_nginx(table, page, count, folder):
    """nginx with one page as a file."""
    root = os.path.join(folder, "nginx")
    os.makedirs(os.path.join(root, "page"), exist_ok=True)
    os.chmod(folder, 0o755)
    with open(os.path.join(root, "page", "index.json"), "wb") as handle:
        handle.write(page)
    port = free_port()
    with open(os.path.join(root, "nginx.conf"), "w") as handle:
        handle.write(f"""
worker_processes auto; daemon off; pid {root}/pid; error_log {root}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; types {{ }}
  default_type "application/taxii+json;version=2.1";
  client_body_temp_path {root}/a; proxy_temp_path {root}/b; fastcgi_temp_path {root}/c; uwsgi_temp_path {root}/d; scgi_temp_path {root}/e;
  server {{ listen 127.0.0.1:{port}; root {root}; index index.json; }}
}}
""")
    nginx = shutil.which("nginx") or "/usr/sbin/nginx"
    process = subprocess.Popen([nginx, "-c", os.path.join(root, "nginx.conf"), "-e", os.path.join(root, "error.log")],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until(lambda: answers(port, "/page/"), 10, "nginx does not answer")
        walked(port, ["/page/"], folder, seconds=3)
        figures = walked(port, ["/page/"], folder)
        table.add("nginx, one page as a file", count, figures, memory(family(process.pid)))
    finally:
        process.terminate()
        process.wait()


def answers(port, target, **headers):
    """Whether a server answers."""
    try:
        return Client(port, timeout=600).ask("GET", target, **headers)[0] == 200
    except OSError:
        return False


def only(seconds):
    """The figures of one page that took so long."""
    return {"requests": 1, "seconds": seconds, "p50": seconds * 1e3, "p99": seconds * 1e3, "status": 0, "broken": 0}


def measure_medallion(table, python, count, folder):
    """medallion over its memory back end, which is what it ships with for a single machine."""
    ids = [note_id(n) for n in range(count)]
    collection = str(uuid.uuid4())
    data = {
        "/discovery": {"title": "Bench", "default": "http://127.0.0.1/root/", "api_roots": ["http://127.0.0.1/root/"]},
        "root": {"information": {"title": "Bench", "versions": ["application/taxii+json;version=2.1"], "max_content_length": 1 << 28},
                 "status": [], "collections": [{
                     "id": collection, "title": "Bench", "can_read": True, "can_write": True,
                     "media_types": ["application/stix+json;version=2.1"],
                     "manifest": [{"id": ids[n], "date_added": written(moment(n)), "version": "2031-07-05T10:00:00.000Z",
                                   "media_type": "application/stix+json;version=2.1"} for n in range(count)],
                     "objects": [json.loads(note(n)) for n in range(count)]}]}}
    home = os.path.join(folder, "medallion")
    os.makedirs(home, exist_ok=True)
    with open(os.path.join(home, "data.json"), "w") as handle:
        json.dump(data, handle)
    with open(os.path.join(home, "conf.json"), "w") as handle:
        json.dump({"backend": {"module": "medallion.backends.memory_backend", "module_class": "MemoryBackend",
                               "filename": os.path.join(home, "data.json")},
                   "users": {"bench": "secret"}, "taxii": {"max_page_size": PAGE}}, handle)
    port = free_port()
    process = subprocess.Popen([python.replace("bin/python", "bin/medallion"), "--port", str(port), os.path.join(home, "conf.json")],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        credentials = "Basic " + base64.b64encode(b"bench:secret").decode()
        base = f"/root/collections/{collection}/"
        until(lambda: answers(port, base, Authorization=credentials), 120, "medallion does not answer")
        targets = [f"{base}objects/?limit={PAGE}"] + [
            f"{base}objects/?limit={PAGE}&added_after={written(moment(n - 1))}" for n in range(PAGE, count, PAGE)]
        started = time.perf_counter()
        try:
            Client(port, "bench", "secret", timeout=90).json("GET", targets[-1])
        except TimeoutError:
            table.add("medallion 3.0.0: not one page in 90 s, counted as one", count, only(90), memory(family(process.pid)))
            return
        alone = time.perf_counter() - started
        if alone < 1:
            figures = walked(port, targets, folder, credentials, timeout=300)
        else:
            # Where one page takes so long, 16 at once would tell no more: one after the other is the best it can do.
            figures = only(alone)
        table.add("medallion 3.0.0", count, figures, memory(family(process.pid)))
    finally:
        process.kill()
        process.wait()


SETTINGS = """
domain: "localhost:9000"
support_basic_auth: yes
auth_api:
  class: opentaxii.auth.sqldb.SQLDatabaseAPI
  parameters: {{db_connection: "sqlite:///{home}/auth.db", create_tables: yes, secret: made-up}}
taxii1:
taxii2:
  title: Bench
  max_content_length: 268435456
  public_discovery: yes
  persistence_api:
    class: opentaxii.persistence.sqldb.Taxii2SQLDatabaseAPI
    parameters: {{db_connection: "sqlite:///{home}/data.db", create_tables: yes}}
logging: {{opentaxii: error, root: error}}
"""
MAKE_COLLECTION = """
from opentaxii.http import server, app
with app.app_context():
    api = server.servers.taxii2.persistence.api
    root = api.add_api_root(title="r", description="d", default=True, is_public=True)
    collection = api.add_collection(api_root_id=root.id, title="c", description="d", alias="bench", is_public=True, is_public_write=True)
    print(root.id, collection.id)
"""


def measure_opentaxii(table, python, count, folder):
    """OpenTAXII over SQLite, by gunicorn, without a password: the objects are put straight into its tables."""
    home = os.path.join(folder, f"opentaxii-{count}")
    os.makedirs(home)
    with open(os.path.join(home, "conf.yml"), "w") as handle:
        handle.write(SETTINGS.format(home=home))
    environment = {**os.environ, "OPENTAXII_CONFIG": os.path.join(home, "conf.yml"), "PYTHONWARNINGS": "ignore"}
    made = subprocess.run([python, "-c", MAKE_COLLECTION], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    check(made.returncode == 0, f"OpenTAXII cannot be set up: {made.stderr[-600:]}")
    root, collection = made.stdout.split()[-2:]
    with sqlite3.connect(os.path.join(home, "data.db")) as database:
        rows = []
        for number in range(count):
            value = json.loads(note(number))
            rest = {k: v for k, v in value.items() if k not in ("id", "type", "spec_version")}
            rows.append((uuid.uuid4().hex, value["id"], uuid.UUID(collection).hex, "note", "2.1",
                         moment(number).strftime("%Y-%m-%d %H:%M:%S.%f"), "2031-07-05 10:00:00.000000", json.dumps(rest)))
        database.executemany("INSERT INTO opentaxii_stixobject (pk, id, collection_id, type, spec_version, date_added, version, "
                             "serialized_data) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
    port = free_port()
    workers = 2 * (os.cpu_count() or 1) + 1
    process = subprocess.Popen([python.replace("bin/python", "bin/gunicorn"), "opentaxii.http:app", "-w", str(workers), "--timeout", "600",
                                "--bind", f"127.0.0.1:{port}"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        base = f"/taxii2/{root}/collections/{collection}/"
        until(lambda: answers(port, "/taxii2/"), 60, "OpenTAXII does not answer")
        targets = [f"{base}objects/?limit={PAGE}"] + [
            f"{base}objects/?limit={PAGE}&added_after={written(moment(n - 1))}" for n in range(PAGE, count, PAGE)]
        started = time.perf_counter()
        try:
            page = Client(port, timeout=90).json("GET", targets[-1])
        except TimeoutError:
            # Its workers look at every object of the collection for each that they give.
            table.add("OpenTAXII 0.9.3: not one page in 90 s, counted as one", count, only(90), memory(family(process.pid)))
            return
        alone = time.perf_counter() - started
        check(len(page.get("objects", [])) == min(PAGE, count), f"OpenTAXII gives {len(page.get('objects', []))} objects")
        figures = walked(port, targets, folder, seconds=2 * SECONDS, timeout=300)
        if figures["requests"] == 0:
            figures = only(alone)
        table.add("OpenTAXII 0.9.3", count, figures, memory(family(process.pid)))
    finally:
        process.terminate()
        process.wait()


def measure(program, peers, sizes, folder, say):
    """The lines of a report on pages and on writing; `peers` are the Pythons of medallion and OpenTAXII, or None."""
    table = Table(say)
    small = min(sizes)
    home = os.path.join(folder, "ours")
    os.makedirs(home)
    ours = Ours(program, home)
    posts = {}
    page = b""
    for size in sorted(sizes):
        posts[size] = ours.fill(size)
        say(f"POST of 1,000 objects up to {size:,}: {posts[size]:.1f} a second")
        page = page or ours.page()
        ours.measure(table, "hearsay, SQLite", folder)
        if size == small:
            measure_nginx(table, page, small, folder)
    ours.stop()
    if postgres.program("initdb"):
        with postgres.PostgreSQL() as server:
            where = os.path.join(folder, "ours-postgresql")
            os.makedirs(where)
            other = Ours(program, where, server.database())
            posts["postgresql"] = other.fill(small)
            say(f"POST of 1,000 objects to PostgreSQL: {posts['postgresql']:.1f} a second")
            other.measure(table, "hearsay, PostgreSQL", folder)
            other.stop()
    medallion, opentaxii = peers or (None, None)
    if opentaxii:
        measure_opentaxii(table, opentaxii, small, folder)
    if medallion:
        for size in (2000, small):
            measure_medallion(table, medallion, size, folder)
    return report(table, posts, sizes, len(page))


def report(table, posts, sizes, page_size):
    small, large = min(sizes), max(sizes)
    rate, objects, figures = table.rates["hearsay, SQLite", small]
    lines = [f"Pages of {PAGE:,} objects ({page_size / 1e6:.2f} MB) at random cursors, {CONNECTIONS} connections, by wrk on the same "
             f"{os.cpu_count()} processors.", "",
             "| program | objects in all | pages/s | objects/s | p50, ms | p99, ms | MiB | faults |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |", *table.lines, ""]
    lines.append(f"- {rate / table.rates['nginx, one page as a file', small][0]:.2f} of nginx's requests a second (asked: 0.25).")
    if ("OpenTAXII 0.9.3", small) in table.rates:
        lines.append(f"- {objects / table.rates['OpenTAXII 0.9.3', small][1]:,.0f} times OpenTAXII's objects a second (asked: 100).")
    for name, figures_of in table.rates.items():
        if "not one page" in name[0]:
            lines.append(f"- More than {objects / figures_of[1]:,.0f} times {name[0].split(':')[0]}'s objects a second out of {name[1]:,}, of which "
                         f"it gave none in 90 s{' (asked: 100)' if 'OpenTAXII' in name[0] else ''}.")
    for peer in (small, 2000):
        if ("medallion 3.0.0", peer) in table.rates:
            lines.append(f"- {objects / table.rates['medallion 3.0.0', peer][1]:,.0f} times medallion's objects a second, which has {peer:,} in all.")
    lines.append(f"- p99 is {figures['p99'] / figures['p50']:.1f} times p50 (asked: at most 10).")
    if large != small:
        lines.append(f"- At {large:,} objects the rate is {table.rates['hearsay, SQLite', large][0] / rate:.2f} of that at {small:,} (asked: within 0.1 of 1).")
    lines.append("- POST of 1,000 objects of 1.3 KB, one after the other, each on the disk when it is acknowledged: "
                 + "; ".join(f"{'up to ' + format(size, ',') if isinstance(size, int) else 'PostgreSQL'} {value:.1f} a second"
                             for size, value in posts.items()) + " (asked: 20 on SQLite).")
    return lines
