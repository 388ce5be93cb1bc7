"""Runs the built program for the scripts that measure it."""
import json
import os
import resource
import subprocess
import sys
import time


class Program:
    """The `hearsay` at a path."""

    def __init__(self, path):
        self.path = os.path.abspath(path)

    def rows(self, *arguments):
        """What a listing prints with --json, a value a line."""
        done = subprocess.run([self.path, *arguments, "--json"], stdout=subprocess.PIPE, text=True, encoding="utf-8")
        if done.returncode > 1:
            sys.exit(f"hearsay {' '.join(arguments)} ended with {done.returncode}")
        return [json.loads(line) for line in done.stdout.split("\n") if line.strip()]

    def add(self, archive, *paths):
        """Adds reports to an archive; input that cannot be read is not the measurement's fault."""
        return measured([self.path, "add", "--archive", archive, *paths])

    def extract(self, documents):
        """The findings of documents, without an archive."""
        given = "".join(json.dumps(d) + "\n" for d in documents)
        done = subprocess.run([self.path, "extract"], input=given, stdout=subprocess.PIPE, text=True, encoding="utf-8")
        if done.returncode > 1:
            sys.exit(f"hearsay extract ended with {done.returncode}")
        return [json.loads(line) for line in done.stdout.split("\n") if line.strip()]


class Cost:
    """What a command cost: seconds by the clock, seconds of processor time, peak memory in MiB."""

    def __init__(self, wall, cpu, memory):
        self.wall, self.cpu, self.memory = wall, cpu, memory


def measured(command, stdout=subprocess.DEVNULL):
    """Runs a command to its end and says what it cost."""
    started = time.monotonic()
    child = subprocess.Popen(command, stdout=stdout)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        sys.exit(f"{' '.join(command[:4])} … ended with {child.returncode}")
    scale = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(time.monotonic() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale)


def own_peak():
    """The peak memory of this process in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def write_rows(path, rows):
    """Writes values as JSON Lines."""
    with open(path, "w", encoding="utf-8") as handle:
        for row in rows:
            handle.write(json.dumps(row) + "\n")
