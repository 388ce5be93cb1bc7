"""Runs `hearsay serve` for the scripts that ask it: over a database of its own, with accounts and collections."""
import base64
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time
import uuid

TAXII = "application/taxii+json;version=2.1"


class Failure(Exception):
    """Something that is not as it must be."""


def check(condition, words):
    """Fails with these words where the condition does not hold."""
    if not condition:
        raise Failure(words)


def free_port():
    """A port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def note_id(number):
    """The identifier of the note of that number."""
    return "note--" + str(uuid.UUID(int=(0x9E3779B97F4A7C15F39CC0605CEDC835 * (number + 1)) % (1 << 128), version=4))


def note(number, size=1300, modified="2031-07-05T10:00:00.000Z"):
    """The bytes of a note, about `size` of them."""
    head = (f'{{"type":"note","spec_version":"2.1","id":"{note_id(number)}","created":"2031-07-05T10:00:00.000Z",'
            f'"modified":"{modified}","abstract":"Report {number} of the Marsh Herald","content":"')
    tail = '","object_refs":["identity--5a3c1f0e-6c1b-4f0e-9d53-1f6a5f0f5a11"],"labels":["made","for-tests"]}'
    words = f"The ministry of Freedonia said that case {number} had been seen in {number % 97} places. "
    room = max(0, size - len(head) - len(tail))
    return (head + (words * (room // len(words) + 1))[:room] + tail).encode()


def envelope(objects):
    """An envelope of objects that are bytes."""
    return b'{"objects":[' + b",".join(objects) + b"]}"


class Exchange:
    """A database of the exchange, and the command that works on it."""

    def __init__(self, program, folder, database=None):
        self.program, self.folder = os.path.abspath(program), folder
        self.database = database or os.path.join(folder, "exchange.db")
        self.archive = os.path.join(folder, "archive.db")

    def run(self, *arguments, told=None):
        """Runs the command to its end, and gives what it printed."""
        done = subprocess.run([self.program, *arguments, "--archive", self.archive, "--database", self.database],
                              input=told, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        check(done.returncode == 0, f"hearsay {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
        return done.stdout.strip()

    def collection(self, title, alias):
        """Makes a collection for partners, and gives its identifier."""
        return self.run("taxii", "collection", "add", title, "--alias", alias)

    def user(self, name, password, *rights):
        """Makes an account."""
        self.run("taxii", "user", "add", name, "--password-stdin", *rights, told=password + "\n")

    def serve(self, *options, port=0):
        """Starts a server."""
        return Server(self, options, port)


class Server:
    """A `hearsay serve` that listens."""

    def __init__(self, exchange, options=(), port=0):
        self.log = open(os.path.join(exchange.folder, f"serve-{uuid.uuid4()}.log"), "w+b")
        self.process = subprocess.Popen(
            [exchange.program, "serve", "--listen", f"127.0.0.1:{port}", "--archive", exchange.archive,
             "--database", exchange.database, *options], stdout=subprocess.PIPE, stderr=self.log)
        line = self.process.stdout.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if not found:
            self.log.seek(0)
            raise Failure(f"hearsay serve did not say where it listens: {line!r} {self.log.read().decode()}")
        self.port = int(found.group(1))
        self.base = f"http://127.0.0.1:{self.port}"

    @property
    def memory(self):
        """How much memory the server has now, in MiB."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS")) / 1024

    def kill(self):
        """Ends the server as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        """Ends the server in good order."""
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()
            raise Failure("the server did not end within 20 seconds of SIGTERM") from None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.process.stdout.close()
        self.log.close()


class Client:
    """One connection to a server that is kept open, for one account."""

    def __init__(self, port, user=None, password=None, timeout=60):
        self.port, self.timeout, self.connection = port, timeout, None
        self.headers = {"Accept": TAXII}
        if user:
            self.headers["Authorization"] = "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()

    def ask(self, method, target, body=None, **headers):
        """Asks once, and gives the status, the headers and the body."""
        if self.connection is None:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=self.timeout)
        told = dict(self.headers)
        if body is not None:
            told["Content-Type"] = TAXII
        told.update({name.replace("_", "-"): value for name, value in headers.items()})
        try:
            self.connection.request(method, target, body, told)
            answer = self.connection.getresponse()
            return answer.status, answer.headers, answer.read()
        except (OSError, http.client.HTTPException):
            self.close()
            raise

    def json(self, method, target, body=None, expected=(200, 202)):
        """Asks once, and gives the body as a value."""
        status, _, answer = self.ask(method, target, body)
        check(status in expected, f"{method} {target}: {status} {answer[:300]!r}")
        return json.loads(answer) if answer else None

    def close(self):
        if self.connection is not None:
            self.connection.close()
            self.connection = None


def until(condition, seconds, words):
    """Waits until the condition holds."""
    end = time.monotonic() + seconds
    while not condition():
        check(time.monotonic() < end, words)
        time.sleep(0.02)
