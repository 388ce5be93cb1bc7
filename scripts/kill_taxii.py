#!/usr/bin/env python3
"""Kills a server while clients write to it, and checks what it had acknowledged; see scripts/kill-taxii."""
import argparse
import http.client
import json
import random
import sys
import tempfile
import threading
import time

import postgres
from taxii_server import Client, Exchange, Failure, check, envelope, note, note_id, until


class Writers:
    """Clients that write until the server is gone, and remember what it said."""

    def __init__(self, server, path, first):
        self.path, self.statuses, self.next, self.lock = path, [], first, threading.Lock()
        self.stopped = threading.Event()
        self.threads = [threading.Thread(target=self.write, args=(server.port, size)) for size in (1, 3, 40, 200)]
        for thread in self.threads:
            thread.start()

    def write(self, port, size):
        client = Client(port, "writer", "secret", timeout=20)
        while not self.stopped.is_set():
            with self.lock:
                number, self.next = self.next, self.next + size
            try:
                status, _, body = client.ask("POST", self.path + "objects/",
                                             envelope([note(n, 700) for n in range(number, number + size)]))
            except (OSError, http.client.HTTPException):
                return
            if status != 202:
                # A database that went away is an error that is told; nothing was acknowledged.
                time.sleep(0.05)
                continue
            told = json.loads(body)
            with self.lock:
                self.statuses.append((told["id"], [s["id"] for s in told.get("successes", [])]))

    def join(self):
        self.stopped.set()
        for thread in self.threads:
            thread.join()


def everything(client, path):
    """The identifiers of all objects in order, and their places."""
    ids, cursor = [], ""
    while True:
        page = client.json("GET", path + "objects/?limit=5000" + cursor)
        ids += [o["id"] for o in page.get("objects", [])]
        if not page.get("more"):
            return ids
        cursor = "&next=" + page["next"]


def verify(server, path, kept, sample, seed):
    """Checks that whatever was acknowledged is there, once, in an order that never changes."""
    client = Client(server.port, "writer", "secret")
    ids = everything(client, path)
    check(len(ids) == len(set(ids)), "an object is there twice")
    there = set(ids)
    for status, successes in kept:
        missing = [identifier for identifier in successes if identifier not in there]
        check(not missing, f"status {status} was a success, but {len(missing)} of its objects are gone")
    for status, successes in random.Random(seed).sample(kept, min(sample, len(kept))):
        told = client.json("GET", f"/hearsay/status/{status}/")
        check([s["id"] for s in told["successes"]] == successes, f"status {status} says something else now")
    entries, cursor = [], ""
    while True:
        page = client.json("GET", path + "manifest/?limit=5000" + cursor)
        entries += page.get("objects", [])
        if not page.get("more"):
            break
        cursor = "&next=" + page["next"]
    dates = [e["date_added"] for e in entries]
    check(all(a < b for a, b in zip(dates, dates[1:])), "date_added does not rise strictly")
    check([e["id"] for e in entries] == ids, "the manifest tells another order")
    return ids


def trial(program, kind, database, rounds, seed, server_of_database=None):
    """Kills so many times, and says what came of it."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        exchange = Exchange(program, folder, database)
        collection = exchange.collection("Made to be killed", "killed")
        exchange.user("writer", "secret", "--read-all", "--write-all")
        path = f"/hearsay/collections/{collection}/"
        kept, before, first = [], [], 0
        for number in range(1, rounds + 1):
            delay = chance.uniform(0.05, 1.5)
            with exchange.serve() as server:
                # The first question takes the time that a password's hash takes.
                Client(server.port, "writer", "secret").json("GET", path)
                writers = Writers(server, path, first)
                time.sleep(delay)
                kills_database = server_of_database is not None and number == rounds
                if kills_database:
                    server_of_database.kill()
                    time.sleep(0.5)
                    server_of_database.start()
                    # The server goes on by itself.
                    until(lambda: Client(server.port, "writer", "secret").ask("GET", path)[0] == 200, 20,
                          "the server does not find its database again")
                server.kill()
                writers.join()
                first = writers.next
                kept += writers.statuses
            with exchange.serve() as server:
                ids = verify(server, path, kept, 40, number)
                check(ids[:len(before)] == before, "what was read before stands in another order now")
                before = ids
                server.stop()
            print(f"{kind}, round {number}: killed {'with its database ' if kills_database else ''}after {delay * 1000:.0f} ms; "
                  f"{len(kept):,} statuses, {sum(len(s) for _, s in kept):,} successes, {len(ids):,} objects there", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=20)
    parser.add_argument("--hearsay", required=True)
    parser.add_argument("--database")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    try:
        if options.database:
            trial(options.hearsay, "the database", options.database, options.rounds, options.seed)
        else:
            trial(options.hearsay, "SQLite", None, options.rounds, options.seed)
            if postgres.program("initdb"):
                with postgres.PostgreSQL() as server:
                    trial(options.hearsay, "PostgreSQL", server.database(), options.rounds, options.seed, server)
            else:
                print("PostgreSQL: skipped, initdb is not here")
    except Failure as failure:
        print(f"FAILED: {failure}")
        sys.exit(1)
    print("nothing that was acknowledged is lost")


main()
