#!/usr/bin/env python3
"""Checks that a gold file's surfaces are words of its files and that its references hold.

usage: check_gold.py GOLD.json FOLDER
"""
import json
import os
import sys


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    gold = json.load(open(sys.argv[1], encoding="utf-8"))
    folder = sys.argv[2]
    texts = {}
    for document in gold["documents"]:
        with open(os.path.join(folder, document["file"]), encoding="utf-8", newline="") as handle:
            texts[document["file"]] = handle.read()
    faults = []

    def surface(where, file, text):
        if text is not None and text not in texts.get(file, ""):
            faults.append(f"{where}: not in {file}: {text!r}")

    ids = set()
    for s in gold["statements"] + gold["headline_statements"]:
        if s["id"] in ids:
            faults.append(f"{s['id']}: named twice")
        ids.add(s["id"])
        if not s["content_spans"]:
            faults.append(f"{s['id']}: no content")
        for text in [s["source_surface"], s["cue"], *s["content_spans"], *s["quoted_spans"]]:
            surface(s["id"], s["file"], text)
    for s in gold["statements"]:
        if s["nested_in"] and s["nested_in"] not in ids:
            faults.append(f"{s['id']}: nested in {s['nested_in']}, which is not there")
    for f in gold["figures"]:
        surface(f["id"], f["file"], f["surface"])
        if f["statement"] and f["statement"] not in ids:
            faults.append(f"{f['id']}: of {f['statement']}, which is not there")
    for d in gold["discrepancies"] + gold["false_friends"]:
        for side in (d["a"], d["b"]):
            surface(d.get("id", "false friend"), side["file"], side["surface"])
    for fault in faults:
        print(fault)
    print(f"{os.path.basename(sys.argv[1])}: {len(ids)} statements, {len(gold['figures'])} figures, "
          f"{len(gold['discrepancies'])} discrepancies, {len(gold['false_friends'])} false friends, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
