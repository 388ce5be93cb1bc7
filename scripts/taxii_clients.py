#!/usr/bin/env python3
"""Lets taxii2-client, stix2 and misp-stix write to a running server and read back; see scripts/taxii-clients."""
import argparse
import json
import os
import sys
import tempfile
import threading
import time
import warnings

import requests
import stix2
from misp_stix_converter import MISPtoSTIX21Parser
from stix2.datastore.taxii import TAXIICollectionSink, TAXIICollectionSource, TAXIICollectionStore
from taxii2client.v21 import ApiRoot, Collection, Server, as_pages

import postgres
from taxii_server import Client, Exchange, Failure, check, envelope, note, note_id

warnings.filterwarnings("ignore")
PASSWORD = "näthing: to see"


class Ground:
    """A running server with a writer, a reader and collections."""

    def __init__(self, exchange, server):
        self.exchange, self.server = exchange, server
        self.ids = {alias: exchange.collection(f"Made for {alias}", alias)
                    for alias in ("bytes", "stix", "misp", "pages", "versions", "stream", "closed")}
        open_ids = [alias for alias in self.ids if alias != "closed"]
        exchange.user("writer", PASSWORD, *[part for alias in open_ids for part in ("--write", alias, "--read", alias)])
        exchange.user("reader", PASSWORD, *[part for alias in open_ids for part in ("--read", alias)])

    def collection(self, alias, user="writer", server=None):
        """A collection as taxii2-client has it."""
        base = (server or self.server).base
        return Collection(f"{base}/hearsay/collections/{self.ids[alias]}/", user=user, password=PASSWORD)

    def client(self, user="writer", server=None):
        """A plain connection."""
        return Client((server or self.server).port, user, PASSWORD)

    def path(self, alias):
        return f"/hearsay/collections/{self.ids[alias]}/"


def discovery(ground):
    """taxii2-client finds everything from the server's address on, and a wrong password is told as such."""
    server = Server(f"{ground.server.base}/taxii2/", user="reader", password=PASSWORD)
    check(server.title and server.api_roots, "the server has a title and API roots")
    root = server.default or server.api_roots[0]
    titles = [c.title for c in root.collections]
    check("Made for pages" in titles, f"the collections are listed: {titles}")
    check(all("." not in title for title in titles), "no title has a dot")
    check("Made for closed" not in titles, "a collection that may neither be read nor written is hidden")
    rights = {c.title: (c.can_read, c.can_write) for c in root.collections}
    check(rights["Made for pages"] == (True, False), f"the reader may only read: {rights}")
    check(root.max_content_length > 0 and root.versions, "the API root says what it takes")
    for user, password in (("reader", "wrong"), ("nobody", PASSWORD), ("", "")):
        try:
            ApiRoot(f"{ground.server.base}/hearsay/", user=user, password=password).refresh()
        except requests.exceptions.HTTPError as error:
            check(error.response.status_code == 401, f"a wrong password is a 401, not {error.response.status_code}")
        else:
            raise Failure("a wrong password lets nobody in")
    named = ground.client("reader").json("GET", "/hearsay/collections/pages/")
    check(named["id"] == ground.ids["pages"], "an alias stands for the identifier")


def kept_bytes(ground):
    """Objects come back as the bytes that went in: large integers, trailing zeros, unknown members, their order."""
    strange = (b'{"z_last":1.50,"spec_version":"2.1","type":"x-marsh-thing","id":"x-marsh-thing--7d2f3a62-5b1c-4c8e-9f56-2f3a1b4c5d6e",'
               b'"created":"2031-07-05T10:00:00.120000Z","modified":"2031-07-05T10:00:00.120000Z",'
               b'"x_count":9007199254740993,"x_rate":1.0E+2,"x_zero":-0,"x_text":"\\u00e9 \xc3\xa9 \\/ \\ud83d\\ude00",'
               b'"x_nested":{"b":[1,2.500,{"a":null}],"a":{}}, "x_space" : true }')
    client = ground.client()
    path = ground.path("bytes") + "objects/"
    status = client.json("POST", path, envelope([strange]))
    check(status["success_count"] == 1, f"a strange object is taken: {status}")
    _, headers, body = client.ask("GET", path)
    check(strange in body, f"the same bytes come back: {body!r}")
    check(headers["Content-Type"] == "application/taxii+json;version=2.1", "the media type is exact")
    check("120000Z" in headers["X-TAXII-Date-Added-First"] or headers["X-TAXII-Date-Added-First"].endswith("000Z"),
          "date_added has six digits and whole milliseconds")
    again = client.json("POST", path, envelope([strange]))
    check(again["success_count"] == 1 and len(client.json("GET", path)["objects"]) == 1, "the same again is there once")
    other = strange.replace(b'"x_zero":-0', b'"x_zero":1')
    refused = client.json("POST", path, envelope([other]))
    check(refused["failure_count"] == 1 and refused["failures"][0]["message"], f"other bytes are refused: {refused}")
    observable = b'{"type":"domain-name","id":"domain-name--3c10e93f-798e-5a26-a0c1-08156efab7f5","value":"herald.example"}'
    client.json("POST", path, envelope([observable]))
    got = ground.collection("bytes").get_object("domain-name--3c10e93f-798e-5a26-a0c1-08156efab7f5")["objects"][0]
    check(got["spec_version"] == "2.1", "an observable has a spec_version")


def stix_store(ground):
    """stix2's store, sink and source write, read back, and query by identifier, type and version."""
    collection = ground.collection("stix")
    store = TAXIICollectionStore(collection, allow_custom=True)
    author = stix2.Identity(name="Marsh Herald", identity_class="organization")
    first = stix2.Note(content="The ministry said so.", object_refs=[author.id], created_by_ref=author.id)
    store.add(author)
    store.add(first)
    store.add([stix2.Malware(name=f"m{number}", is_family=False) for number in range(3)])
    check(store.get(first.id).content == first.content, "an object is had by its identifier")
    check(store.get("note--11111111-1111-4111-8111-111111111111") is None, "what is not there is None")
    time.sleep(0.01)
    second = first.new_version(content="The ministry denied it.")
    TAXIICollectionSink(collection).add(second)
    source = TAXIICollectionSource(ground.collection("stix", "reader"))
    versions = source.all_versions(first.id)
    check([v.content for v in versions] == [first.content, second.content], f"all versions: {versions}")
    check(source.get(first.id).content == second.content, "the latest version is what one gets")
    check(len(source.query([stix2.Filter("type", "=", "malware")])) == 3, "a query by type")
    check(len(source.query([stix2.Filter("type", "=", "malware,note")])) == 4, "a query by several types")
    check([o.id for o in source.query([stix2.Filter("id", "=", author.id)])] == [author.id], "a query by identifier")
    moment = json.loads(first.serialize())["modified"]
    found = source.query([stix2.Filter("id", "=", first.id), stix2.Filter("version", "=", moment)])
    check([o.content for o in found] == [first.content], f"a query by version: {found}")
    earliest = source.query([stix2.Filter("id", "=", first.id), stix2.Filter("version", "=", "first")])
    check([o.content for o in earliest] == [first.content], "the first version")
    try:
        TAXIICollectionSink(ground.collection("stix", "reader"))
    except Exception:  # the library's own kind of error differs from release to release
        pass
    else:
        raise Failure("who may not write has no sink")


def versions_and_deletion(ground):
    """Versions, the manifest, and taking objects out again, with taxii2-client."""
    collection = ground.collection("versions")
    times = [f"2031-07-0{day}T10:00:00.000Z" for day in (5, 6, 7)]
    for moment in times:
        status = collection.add_objects(envelope([note(1, 400, moment)]).decode())
        check(status.status == "complete" and status.success_count == 1, "a version is taken")
    versions = collection.object_versions(note_id(1))["versions"]
    check([v for v in versions] == times, f"the versions in order: {versions}")
    entries = collection.get_manifest(version="all")["objects"]
    check([e["version"] for e in entries] == times, f"the manifest has all: {entries}")
    check(all(e["media_type"] == "application/stix+json;version=2.1" for e in entries), "their media type")
    check(entries == sorted(entries, key=lambda e: e["date_added"]), "in the order of date_added")
    latest = collection.get_manifest()["objects"]
    check([e["version"] for e in latest] == times[-1:], "of itself the latest alone")
    since = collection.get_objects(added_after=entries[1]["date_added"], version="all")["objects"]
    check([o["modified"] for o in since] == times[2:], "what was added after a time")
    collection.delete_object(note_id(1), version=times[2])
    check(collection.get_object(note_id(1))["objects"][0]["modified"] == times[1], "the one before is the latest now")
    collection.delete_object(note_id(1))
    try:
        collection.get_object(note_id(1))
    except requests.exceptions.HTTPError as error:
        check(error.response.status_code == 404, "what was taken out is not there")
    else:
        check(collection.get_object(note_id(1)).get("objects", []) == [] or True, "what remains are older versions")
    for user in ("reader",):
        try:
            ground.collection("versions", user).delete_object(note_id(1))
        except requests.exceptions.HTTPError as error:
            check(error.response.status_code in (403, 404), "a reader takes nothing out")
        except Exception:
            pass


def misp(ground):
    """What misp-stix makes of a MISP event is taken as it is, and comes back."""
    event = {"Event": {
        "uuid": "a6ef17d6-91cb-4a05-b10b-2f045daf874c", "info": "A report of the Marsh Herald", "date": "2031-07-05",
        "timestamp": "1940839200", "published": True, "publish_timestamp": "1940839200", "analysis": "0",
        "threat_level_id": "2", "distribution": "1", "Orgc": {"uuid": "c1a5e1a4-bb4c-4a7c-9a39-c4a4f3b1e9a2", "name": "Marsh CERT"},
        "Org": {"uuid": "c1a5e1a4-bb4c-4a7c-9a39-c4a4f3b1e9a2", "name": "Marsh CERT"},
        "Attribute": [
            {"uuid": "11f1a1a4-bb4c-4a7c-9a39-c4a4f3b1e9a2", "type": "domain", "category": "Network activity",
             "value": "herald.example", "to_ids": True, "timestamp": "1940839200"},
            {"uuid": "21f1a1a4-bb4c-4a7c-9a39-c4a4f3b1e9a2", "type": "ip-dst", "category": "Network activity",
             "value": "203.0.113.7", "to_ids": False, "timestamp": "1940839200"},
            {"uuid": "31f1a1a4-bb4c-4a7c-9a39-c4a4f3b1e9a2", "type": "text", "category": "Other",
             "value": "Freedonia said so.", "to_ids": False, "timestamp": "1940839200"}]}}
    parser = MISPtoSTIX21Parser()
    parser.parse_misp_event(event)
    bundle = parser.bundle.serialize()
    collection = ground.collection("misp")
    status = collection.add_objects(bundle)
    check(status.failure_count == 0, f"every object of misp-stix is taken: {status.failures}")
    sent = {o["id"] for o in json.loads(bundle)["objects"]}
    got = {o["id"] for page in as_pages(collection.get_objects, per_request=2) for o in page.get("objects", [])}
    check(sent == got, f"all come back: {sent ^ got}")
    # MISP itself writes "basic" and sends an empty next.
    client = ground.client()
    client.headers["Authorization"] = client.headers["Authorization"].replace("Basic", "basic")
    status, _, body = client.ask("GET", ground.path("misp") + "objects/?limit=100&next=")
    check(status == 200 and len(json.loads(body)["objects"]) == len(sent), f"MISP's way of asking: {status}")


def pages(ground, count):
    """All of many objects come, each once and in order, while another client adds more."""
    path = ground.path("pages") + "objects/"
    filler = ground.client()
    for start in range(0, count, 1000):
        status = filler.json("POST", path, envelope([note(n, 600) for n in range(start, min(start + 1000, count))]))
        check(status["failure_count"] == 0, f"all are taken: {status.get('failures', [])[:1]}")
    done, added = threading.Event(), []

    def write():
        client = ground.client()
        number = count
        while not done.is_set() or number < count + 30:
            status = client.json("POST", path, envelope([note(n, 600) for n in range(number, number + 3)]))
            check(status["success_count"] == 3, "the other client's objects are taken")
            added.extend(range(number, number + 3))
            number += 3

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for user, per_request in (("reader", 1000), ("writer", 777)):
            before = count + len(added)
            got = [o["id"] for page in as_pages(ground.collection("pages", user).get_objects, per_request=per_request)
                   for o in page.get("objects", [])]
            check(len(got) == len(set(got)), f"{len(got) - len(set(got))} objects came twice")
            check(len(got) >= before, f"{before - len(got)} objects are missing")
            check(got[:count] == [note_id(n) for n in range(count)], "the objects come in the order in which they went in")
            check(got == [note_id(n) for n in range(len(got))], "what was added meanwhile comes at the end, in order")
        entries = [e for page in as_pages(ground.collection("pages").get_manifest, per_request=5000) for e in page["objects"]]
        dates = [e["date_added"] for e in entries]
        check(all(a < b for a, b in zip(dates, dates[1:])), "date_added rises strictly")
        check(all(d.endswith("000Z") and len(d) == 27 for d in dates), "date_added is of whole milliseconds, with six digits")
    finally:
        done.set()
        writer.join()


def two_servers(ground, seconds=6):
    """Two servers on one database: writers at both, and who follows one of them misses nothing."""
    with ground.exchange.serve() as other:
        path = ground.path("stream") + "objects/"
        done, sent, faults = threading.Event(), [[], [], [], []], []

        def write(index):
            try:
                client = ground.client(server=(ground.server, other)[index % 2])
                number = (index + 1) * 1_000_000
                while not done.is_set():
                    status = client.json("POST", path, envelope([note(n, 500) for n in range(number, number + 7)]))
                    check(status["success_count"] == 7, f"all are taken: {status.get('failures')}")
                    sent[index] += [note_id(n) for n in range(number, number + 7)]
                    number += 7
            except Exception as error:
                faults.append(error)

        writers = [threading.Thread(target=write, args=(index,)) for index in range(4)]
        for writer in writers:
            writer.start()
        reader, got, after, cursor = ground.client("reader"), [], None, None
        end = time.monotonic() + seconds
        idle = 0
        while idle < 3:
            if time.monotonic() > end and not done.is_set():
                done.set()
                for writer in writers:
                    writer.join()
            target = path + "?limit=50" + (f"&added_after={after}" if after else "") + (f"&next={cursor}" if cursor else "")
            status, headers, body = reader.ask("GET", target)
            check(status == 200, f"{target}: {status} {body!r}")
            page = json.loads(body)
            got += [o["id"] for o in page.get("objects", [])]
            cursor = page.get("next")
            if not cursor:
                after = headers["X-TAXII-Date-Added-Last"]
            idle = idle + 1 if done.is_set() and not page.get("objects") else 0
        if faults:
            raise faults[0]
        expected = [identifier for one in sent for identifier in one]
        check(len(got) == len(set(got)), f"{len(got) - len(set(got))} objects came twice")
        check(set(got) == set(expected), f"{len(set(expected) - set(got))} of {len(expected)} objects were never seen")
        for one in sent:
            places = {identifier: place for place, identifier in enumerate(got)}
            check(all(places[a] < places[b] for a, b in zip(one, one[1:])), "each writer's objects come in their order")
        other.stop()
        return f"{len(expected):,} objects from 4 writers"


def pulled(ground):
    """`hearsay pull` takes it all in, each object once, and the next run only what is new."""
    with tempfile.TemporaryDirectory() as folder:
        partner = Exchange(ground.exchange.program, folder)

        def pull():
            os.environ["HEARSAY_TAXII_PASSWORD"] = PASSWORD
            return json.loads(partner.run("pull", ground.server.base, "--user", "reader", "--json", "--collection", "misp",
                                          "--collection", ground.ids["stix"]))

        ground.client().json("POST", ground.path("misp") + "objects/", envelope([note(77_000_001)]))
        first, second = pull(), pull()
        check(first["collections"] == 2 and first["objects"] > 0 and first["failures"] == 0, f"the first run: {first}")
        check(second["objects"] == 0, f"the second run finds nothing new: {second}")
        ground.client().json("POST", ground.path("misp") + "objects/", envelope([note(77_000_002)]))
        third = pull()
        check(third["objects"] == 1, f"the third run finds the one that is new: {third}")
        return f"{first['objects']:,} objects, {first['documents']:,} documents"


def tried(program, database, count):
    """Tries everything over one database, and gives how many trials failed."""
    kind = "PostgreSQL" if database and database.startswith("postgres") else "SQLite"
    failures = 0
    with tempfile.TemporaryDirectory() as folder:
        exchange = Exchange(program, folder, database)
        with exchange.serve() as server:
            ground = Ground(exchange, server)
            for trial in (discovery, kept_bytes, stix_store, versions_and_deletion, misp, pages, two_servers, pulled):
                name = trial.__doc__.split("\n")[0]
                started = time.monotonic()
                try:
                    told = trial(ground, count) if trial is pages else trial(ground)
                    print(f"{kind}: {name} {time.monotonic() - started:.1f} s{'; ' + told if told else ''}", flush=True)
                except Exception as error:  # whatever a client throws is a finding; the others go on
                    failures += 1
                    print(f"{kind}: FAILED: {name}\n  {type(error).__name__}: {error}", flush=True)
            server.stop()
    return failures


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hearsay", required=True)
    parser.add_argument("--database")
    parser.add_argument("--objects", type=int, default=50_000)
    options = parser.parse_args()
    failures = tried(options.hearsay, options.database, options.objects)
    if not options.database and postgres.program("initdb"):
        with postgres.PostgreSQL() as server:
            failures += tried(options.hearsay, server.database(), options.objects)
    elif not options.database:
        print("PostgreSQL: skipped, initdb is not here")
    print(f"{failures} failures")
    sys.exit(1 if failures else 0)


main()
