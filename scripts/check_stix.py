#!/usr/bin/env python3
"""Checks STIX 2.1 bundles that Hearsay made with the tools that others read them with.

usage: check_stix.py BUNDLE.json... [--misp EVENTS.json]

stix2-validator with all strict flags, the JSON schema of the extension, stix2 (parsed without custom content, put into a
MemoryStore and taken out again), misp-stix (STIX to MISP: every note and report arrives, nothing becomes an indicator),
and pymisp for events. Checks besides that every reference resolves and stands behind what it refers to, that no two objects have one
`created`, and that no relationship states a claim. Exits 1 where anything fails.
"""
import argparse
import collections
import json
import os
import sys

FIXED = {"marking-definition", "extension-definition"}


def references(value):
    """Every identifier that an object refers to."""
    if isinstance(value, dict):
        for key, member in value.items():
            if key.endswith("_ref"):
                yield member
            elif key.endswith("_refs"):
                yield from member
            else:
                yield from references(member)
    elif isinstance(value, list):
        for member in value:
            yield from references(member)


def own_checks(objects):
    """What no peer checks."""
    faults = []
    seen = set()
    created = collections.Counter()
    notes = {o["id"] for o in objects if o["type"] == "note"}
    points = {o["id"]: set(references(o)) for o in objects if o["type"] == "report"}
    for o in objects:
        name = o["id"]
        if name in seen:
            faults.append(f"{name}: twice")
        for reference in references(o):
            if reference not in seen:
                faults.append(f"{name}: {reference} does not stand before it")
        seen.add(name)
        if o["type"] not in FIXED and o["created"] != "2026-11-21T00:00:00.000Z":
            created[o["created"]] += 1
        if o["type"] == "relationship" and o["relationship_type"] != "related-to":
            faults.append(f"{name}: states {o['relationship_type']}")
        if o["type"] in ("indicator", "observed-data", "url", "domain-name") or "pattern" in o:
            faults.append(f"{name}: is an indicator or an observable")
        if "created_by_ref" not in o and o["type"] in ("note", "opinion", "report", "relationship", "incident"):
            faults.append(f"{name}: nobody made it")
    for name, targets in points.items():
        if targets & notes:
            faults.append(f"{name}: points back at a note")
    faults += [f"{count} objects were created at {moment}" for moment, count in created.items() if count > 1]
    return faults


def schema_faults(objects):
    """The JSON schema of the extension."""
    import jsonschema

    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "../docs/hearsay-claim-1.0.0.schema.json"), encoding="utf-8") as handle:
        schema = json.load(handle)
    validator = jsonschema.Draft202012Validator(schema)
    faults = []
    for o in objects:
        for extension in o.get("extensions", {}).values():
            error = jsonschema.exceptions.best_match(validator.iter_errors(extension))
            if error:
                faults.append(f"{o['id']}: {error.json_path}: {error.message[:300]}")
    return faults


def validator_faults(bundle):
    """stix2-validator, all strict flags, over the bundle as one."""
    from stix2validator import ValidationOptions, validate_instance

    options = ValidationOptions(
        version="2.1", strict=True, strict_types=True, strict_properties=True, enforce_refs=True, silent=True)
    result = validate_instance(bundle, options)
    found = [str(error) for error in getattr(result, "errors", None) or []]
    found += [f"warning: {warning}" for warning in getattr(result, "warnings", None) or []]
    return found if found or result.is_valid else ["not valid"]


def stix2_faults(bundle):
    """stix2: everything that goes into a store comes out of it, and every reference is found in it."""
    import stix2

    parsed = stix2.parse(bundle, allow_custom=False)
    store = stix2.MemoryStore(parsed)
    faults = []
    for o in bundle["objects"]:
        found = store.get(o["id"])
        if found is None:
            faults.append(f"stix2 lost {o['id']}")
            continue
        back = json.loads(found.serialize())
        if set(references(back)) != set(references(o)):
            faults.append(f"stix2 lost a reference of {o['id']}")
    return faults


def misp_faults(bundle):
    """misp-stix: the bundle as MISP events, one a report, without an error or an indicator, and with every note.

    This importer knows no `incident`, and no relationship or opinion on a `note`, whoever made them, and says so of each:
    that is not counted. The notes themselves arrive, each with the report that it is about.
    """
    import stix2
    from misp_stix_converter import ExternalSTIX2toMISPParser

    parser = ExternalSTIX2toMISPParser()
    parser.load_stix_bundle(stix2.parse(bundle, allow_custom=True))
    parser.parse_stix_bundle()
    known = ("STIX object type: incident", "Unknown STIX object type: note", "Unknown STIX object type: opinion")
    errors = [error for some in parser.errors.values() for error in some if not error.endswith(known)]
    faults = [f"misp-stix: {error}" for error in errors]
    events = parser.misp_events if isinstance(parser.misp_events, list) else [parser.misp_events]
    for event in events:
        for attribute in list(event.attributes) + [a for o in event.objects for a in o.attributes]:
            if attribute.to_ids:
                faults.append(f"misp-stix made an indicator of {attribute.value!r}")
    counts = collections.Counter(o["type"] for o in bundle["objects"] if not o.get("revoked"))
    if len(events) != max(1, counts["report"]):
        faults.append(f"misp-stix made {len(events)} events of {counts['report']} reports")
    texts = [n.note for event in events for n in getattr(event, "notes", None) or []]
    lost = [o["id"] for o in bundle["objects"] if o["type"] == "note" and o["content"] not in texts]
    if lost:
        faults.append(f"misp-stix lost {len(lost)} notes, such as {lost[0]}")
    return faults, len(events), len(texts)


def event_faults(path):
    """pymisp: every event of ours is read, and nothing in it is an indicator."""
    from pymisp import MISPEvent

    faults = []
    with open(path, encoding="utf-8") as handle:
        response = json.load(handle)["response"]
    for entry in response:
        event = MISPEvent()
        event.from_json(json.dumps(entry))
        for attribute in list(event.attributes) + [a for o in event.objects for a in o.attributes]:
            if attribute.to_ids:
                faults.append(f"{event.uuid}: an indicator: {attribute.value!r}")
        for o in event.objects:
            for reference in o.references:
                known = {x.uuid for x in event.objects} | {x.uuid for x in event.attributes}
                if reference.referenced_uuid not in known:
                    faults.append(f"{event.uuid}: {reference.referenced_uuid} is not in it")
    print(f"{path}: {len(response)} events for pymisp, {len(faults)} faults")
    return faults


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("bundles", nargs="*")
    parser.add_argument("--misp", action="append", default=[], help="MISP events that Hearsay made")
    arguments = parser.parse_args()
    failed = False
    for path in arguments.bundles:
        with open(path, encoding="utf-8") as handle:
            bundle = json.load(handle)
        counts = collections.Counter(o["type"] for o in bundle["objects"])
        misp, events, notes = misp_faults(bundle)
        objects = bundle["objects"]
        faults = own_checks(objects) + schema_faults(objects) + validator_faults(bundle) + stix2_faults(bundle) + misp
        print(f"{path}: {sum(counts.values())} objects ({', '.join(f'{n} {t}' for t, n in sorted(counts.items()))}), "
              f"{events} events with {notes} notes in MISP, {len(faults)} faults")
        for fault in faults[:40]:
            print(" ", fault)
        failed = failed or bool(faults)
    for path in arguments.misp:
        faults = event_faults(path)
        for fault in faults[:40]:
            print(" ", fault)
        failed = failed or bool(faults)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
