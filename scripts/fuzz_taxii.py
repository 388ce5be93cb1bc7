#!/usr/bin/env python3
"""Asks a running server in every wrong way; see scripts/fuzz-taxii."""
import argparse
import base64
import collections
import json
import random
import socket
import sys
import tempfile
import threading
import time

from taxii_server import TAXII, Client, Exchange, Failure, envelope, note, note_id

TIMEOUT = 10
WORDS = ["", "0", "-1", "1", "7", "1000", "99999999999999999999", "1e3", "NaN", "null", "true", "all", "last", "first",
         "all,last", ",", ",,", "note", "note,identity", "x" * 3000, "%00", "%", "%2", "%zz", "%C0%80", "%ED%A0%80", "é",
         "../", "..%2f", "2031-07-05T10:00:00.000Z", "2031-07-05T10:00:00Z", "2031-13-05T10:00:00Z", "9999-12-31T23:59:59.999999999Z",
         "0000-01-01T00:00:00Z", "2031-07-05", "2.1", "2.0", "2.1,2.0", "'", "\"", "<b>", "' OR 1=1 --", "identity--", note_id(1), note_id(2).upper()]
NAMES = ["limit", "next", "added_after", "match[id]", "match[type]", "match[version]", "match[spec_version]", "match[", "match[]",
         "match%5Btype%5D", "match%5Bversion%5D", "LIMIT", "", "x", "added_after[]"]
METHODS = ["GET", "GET", "GET", "GET", "POST", "POST", "POST", "DELETE", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT", "get",
           "PROPFIND", "X" * 200, "", "G T"]
MEDIA = [TAXII, "application/taxii+json", "application/taxii+json; version=2.1", "application/taxii+json;version=2.0", "*/*",
         "application/*", "text/html", "", ";", "application/taxii+json;q=0", "application/taxii+json;version=\"2.1\"", "a/b," * 500,
         "application/stix+json;version=2.1", "application/json", "\xff\xfe", "application/taxii+json;version=2.1;q=2"]


class Maker:
    """Makes requests out of a random source."""

    def __init__(self, seed, ids, credentials):
        self.chance, self.ids, self.credentials, self.number = random.Random(seed), ids, credentials, seed * 1_000_000

    def path(self):
        pick = self.chance.choice
        identifier = pick([*self.ids, "pages", "11111111-1111-4111-8111-111111111111", "x", "..", "%2e%2e", "", "a" * 2000])
        shape = pick(["/taxii2/", "/hearsay/", "/hearsay/collections/", f"/hearsay/collections/{identifier}/",
                      f"/hearsay/collections/{identifier}/objects/", f"/hearsay/collections/{identifier}/objects/",
                      f"/hearsay/collections/{identifier}/manifest/",
                      f"/hearsay/collections/{identifier}/objects/{pick([note_id(1), note_id(3), 'x', 'note--1', ''])}/",
                      f"/hearsay/collections/{identifier}/objects/{note_id(2)}/versions/",
                      f"/hearsay/status/{pick(['11111111-1111-4111-8111-111111111111', 'x', ''])}/", "/", "//", "*", "/favicon.ico",
                      "http://elsewhere.example/taxii2/", "/hearsay/collections"])
        if self.chance.random() < 0.15:
            shape = self.mutated(shape.encode()).decode("latin-1")
        if self.chance.random() < 0.5:
            shape += "?" + "&".join(f"{pick(NAMES)}={pick(WORDS)}" for _ in range(self.chance.randrange(1, 5)))
        return shape

    def mutated(self, data):
        data = bytearray(data)
        for _ in range(self.chance.randrange(1, 6)):
            place = self.chance.randrange(len(data) + 1)
            kind = self.chance.randrange(5)
            if kind == 0:
                data[place:place] = bytes([self.chance.randrange(256)])
            elif kind == 1:
                del data[place:place + self.chance.randrange(1, 9)]
            elif kind == 2 and place < len(data):
                data[place] ^= 1 << self.chance.randrange(8)
            elif kind == 3:
                data[place:place] = data[max(0, place - 40):place] * self.chance.randrange(1, 4)
            else:
                data[place:place] = self.chance.choice([b'"', b"{", b"}", b"[", b"]", b",", b"\\u0000", b"\x00", b"\xed\xa0\x80", b"1e999", b"-"])
        return bytes(data)

    def object(self):
        self.number += 1
        value = json.loads(note(self.number % 5000, 400))
        member = self.chance.choice([*value, "x_new", "revoked", "confidence", "extensions", "external_references", "lang"])
        value[member] = self.chance.choice([None, True, -1, 1e300, 10 ** 40, "", "\u0000", "x" * 5000, [], {}, [[]], [None], {"a": {"b": []}},
                                            "2031-02-30T00:00:00Z", "note--1", [note_id(1)], "2031-07-05T10:00:00.123456789Z"])
        return json.dumps(value).encode()

    def body(self):
        kind = self.chance.randrange(9)
        if kind == 0:
            return b""
        if kind == 1:
            return b"[" * self.chance.choice([10, 1000, 200_000])
        if kind == 2:
            return b'{"objects":' + b'{"a":' * self.chance.choice([50, 5000, 100_000])
        if kind == 3:
            return self.chance.choice([b"null", b"7", b'""', b"{}", b'{"objects":[]}', b'{"objects":7}', b'{"objects":[7,null,"x",[],{}]}',
                                       b"\xff\xfe{\x00}", b"\xef\xbb\xbf{}", b'{"objects":[{"id":1e999}]}', b'{"more":true,"next":"x"}'])
        if kind == 4:
            return b'{"objects":[' + b",".join([note(self.chance.randrange(10), 300)] * 50) + b"]}"
        whole = envelope([self.object() for _ in range(self.chance.randrange(1, 12))])
        return self.mutated(whole) if kind < 7 else whole

    def request(self):
        """The bytes of a request, and whether an answer must come."""
        pick = self.chance.choice
        method, path = pick(METHODS), self.path()
        if self.chance.random() < 0.3:
            method, path = "POST", f"/hearsay/collections/{self.ids[0]}/objects/"
        elif self.chance.random() < 0.5:
            method = "GET"
        lines = [f"{method} {path} {pick(['HTTP/1.1'] * 40 + ['HTTP/1.0', 'HTTP/2', 'HTP', ''])}"]
        if self.chance.random() < 0.9:
            lines.append("Connection: close")
        if self.chance.random() < 0.97:
            lines.append("Host: " + pick(["127.0.0.1"] * 8 + ["", "a" * 300, "evil.example"]))
        if self.chance.random() < 0.9:
            lines.append("Accept: " + (TAXII if self.chance.random() < 0.6 else pick(MEDIA)))
        if self.chance.random() < 0.93:
            lines.append("Authorization: " + pick([*[self.credentials] * 9, "Basic", "Basic !!!", "Bearer hsy_x", "basic Og==", "Digest a=b", "x" * 5000]))
        if self.chance.random() < 0.1:
            lines += [f"X-{n}: {'y' * self.chance.randrange(100)}" for n in range(pick([3, 150]))]
        if self.chance.random() < 0.05:
            lines.append(pick(["Expect: 100-continue", "Expect: 999", "Connection: upgrade", "Upgrade: h2c", "Range: bytes=0-1", "Cookie: a", "Transfer-Encoding: gzip",
                               "Content-Encoding: gzip", "If-None-Match: *", "Content-Length: -1", "Content-Length: 99999999999999999999", "Bad Header", ": x", "A\x00: b"]))
        body = b""
        if method in ("POST", "PUT", "PATCH") or self.chance.random() < 0.05:
            body = self.body()
            lines.append("Content-Type: " + (TAXII if self.chance.random() < 0.7 else pick(MEDIA)))
            if self.chance.random() < 0.25:
                lines.append("Transfer-Encoding: chunked")
                pieces, start = [], 0
                while start < len(body):
                    size = self.chance.randrange(1, max(2, len(body)))
                    piece = body[start:start + size]
                    pieces.append(b"%x\r\n%s\r\n" % (len(piece), piece))
                    start += size
                body = b"".join(pieces) + pick([b"0\r\n\r\n", b"0\r\n\r\n", b"zz\r\n", b"0\r\nA: b\r\n\r\n"])
            else:
                lines.append(f"Content-Length: {len(body) + pick([0] * 12 + [-1, 1, 7])}")
        data = "\r\n".join(lines).encode("latin-1", "replace") + b"\r\n\r\n" + body
        if self.chance.random() < 0.04:
            data = self.mutated(data)
        return data


def answers(port, data, breaks_off, wait=TIMEOUT):
    """Sends bytes, and gives the status lines that come back; None where nothing does in time."""
    with socket.create_connection(("127.0.0.1", port), timeout=wait) as connection:
        received = b""
        try:
            connection.sendall(data)
            if breaks_off:
                connection.shutdown(socket.SHUT_WR)
            # Whatever it is, the server answers or closes: it does not wait for what never comes.
            connection.settimeout(2.0)
            while len(received) < 1 << 22:
                piece = connection.recv(65536)
                if not piece:
                    break
                received += piece
        except TimeoutError:
            pass
        except OSError:
            pass
        return received


def statuses(received):
    """The statuses in what came back."""
    found = []
    for line in received.split(b"\r\n"):
        if line.startswith(b"HTTP/1.1 ") and len(line) >= 12:
            found.append(int(line[9:12]))
        elif b"}HTTP/1.1 " in line:
            found.append(int(line.split(b"}HTTP/1.1 ")[1][:3]))
    return found


class Fuzzer:
    """Threads that ask, and one that asks plainly."""

    def __init__(self, server, ids, seconds, seed):
        self.server, self.end = server, time.monotonic() + seconds
        self.counts, self.findings, self.lock = collections.Counter(), [], threading.Lock()
        self.credentials = "Basic " + base64.b64encode(b"fuzz:secret").decode()
        self.threads = [threading.Thread(target=self.ask, args=(Maker(seed * 100 + n, ids, self.credentials),)) for n in range(6)]
        self.threads.append(threading.Thread(target=self.watch))
        self.slowest = 0.0

    def find(self, what, data):
        with self.lock:
            self.findings.append(f"{what}: {data[:600]!r}")

    def ask(self, maker):
        while time.monotonic() < self.end and len(self.findings) < 20:
            data = b"".join(maker.request() for _ in range(maker.chance.choice([1] * 9 + [2, 5])))
            breaks_off = maker.chance.random() < 0.1
            if maker.chance.random() < 0.1:
                data = data[:maker.chance.randrange(len(data) + 1)]
            started = time.monotonic()
            try:
                received = answers(self.server.port, data, breaks_off)
            except OSError as error:
                self.find(f"the server cannot be reached ({error})", data)
                continue
            seconds = time.monotonic() - started
            if seconds > TIMEOUT:
                self.find(f"{seconds:.1f} s", data)
            for status in statuses(received) or [0]:
                with self.lock:
                    self.counts[status] += 1
                if status >= 500:
                    self.find(f"status {status}", data)
            head, _, body = received.partition(b"\r\n\r\n")
            if head[9:12] in (b"200", b"202", b"400", b"401", b"404", b"406", b"415", b"422") and body and b"content-length: 0" not in head.lower():
                if b"application/taxii+json;version=2.1" not in head:
                    self.find("no TAXII", data + b"\n -> " + received[:300])

    def watch(self):
        """A plain request, over and over."""
        client = Client(self.server.port, "fuzz", "secret", timeout=TIMEOUT)
        while time.monotonic() < self.end:
            started = time.monotonic()
            try:
                status, _, _ = client.ask("GET", "/hearsay/collections/fuzz/objects/?limit=10")
            except Exception as error:
                self.find(f"the plain request: {error!r}", b"")
                continue
            self.slowest = max(self.slowest, time.monotonic() - started)
            if status != 200:
                self.find(f"the plain request: status {status}", b"")
            time.sleep(0.05)

    def run(self):
        memory = [self.server.memory]
        for thread in self.threads:
            thread.start()
        while any(thread.is_alive() for thread in self.threads):
            time.sleep(1)
            if self.server.process.poll() is not None:
                self.find(f"the server ended with {self.server.process.returncode}", b"")
                self.end = 0
                break
            memory.append(self.server.memory)
        for thread in self.threads:
            thread.join()
        return memory


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seconds", nargs="?", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hearsay", required=True)
    parser.add_argument("--database")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        exchange = Exchange(options.hearsay, folder, options.database)
        ids = [exchange.collection("Made for fuzzing", "fuzz"), exchange.collection("Other", "pages")]
        exchange.user("fuzz", "secret", "--read-all", "--write-all")
        with exchange.serve() as server:
            client = Client(server.port, "fuzz", "secret")
            for start in range(0, 3000, 1000):
                client.json("POST", "/hearsay/collections/fuzz/objects/", envelope([note(n, 500) for n in range(start, start + 1000)]))
            fuzzer = Fuzzer(server, ids, options.seconds, options.seed)
            memory = fuzzer.run()
            quarter = max(1, len(memory) // 4)
            # Caches fill in the beginning; what grows later grows for ever.
            growth = sum(memory[-quarter:]) / quarter - sum(memory[quarter:2 * quarter]) / max(1, len(memory[quarter:2 * quarter]))
            if len(memory) >= 40 and growth > max(32, 0.25 * memory[quarter]):
                fuzzer.findings.append(f"memory grew by {growth:.0f} MiB: {[round(m) for m in memory[::quarter]]}")
            if fuzzer.slowest > 5:
                fuzzer.findings.append(f"the plain request took {fuzzer.slowest:.1f} s")
            total = sum(fuzzer.counts.values())
            print(f"{total:,} answers in {options.seconds} s: " + ", ".join(
                f"{status or 'none'} {count:,}" for status, count in sorted(fuzzer.counts.items())))
            print(f"memory {memory[0]:.0f} MiB at first, {memory[quarter] if len(memory) > quarter else memory[-1]:.0f} after a quarter, "
                  f"{memory[-1]:.0f} at the end, {max(memory):.0f} at most; the plain request took {fuzzer.slowest * 1000:.0f} ms at most")
            for finding in fuzzer.findings[:20]:
                print("FINDING " + finding)
            if server.process.poll() is None:
                server.stop()
    sys.exit(1 if fuzzer.findings else 0)


try:
    main()
except Failure as failure:
    print(f"FAILED: {failure}")
    sys.exit(1)
