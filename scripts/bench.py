#!/usr/bin/env python3
"""Measures how fast text is read and how fast reports are added; see scripts/bench."""
import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile

import bench_lineage
import bench_pages
import bench_taxii
import bench_text
from evaluate import made_corpus
from program import Program

HERE = os.path.dirname(os.path.abspath(__file__))


def size_of_archive(archive):
    return sum(os.path.getsize(archive + end) for end in ("", "-wal", "-shm") if os.path.exists(archive + end))


def batches(corpus, folder, length=1000):
    """The corpus cut into files of so many documents."""
    paths = []
    with open(corpus, encoding="utf-8") as handle:
        while lines := list(itertools.islice(handle, length)):
            paths.append(os.path.join(folder, f"batch-{len(paths):04}.jsonl"))
            with open(paths[-1], "w", encoding="utf-8") as batch:
                batch.writelines(lines)
    return paths


def say(line):
    print(line, file=sys.stderr)


def measure_adding(program, peer, sizes, folder):
    """The lines of a report on adding."""
    lines = ["Documents of made retellings, seed 1.", "",
             "| documents | program | documents/s | seconds of processor | peak MiB | archive, KiB a document |",
             "| --- | --- | --- | --- | --- | --- |"]
    ratios = []
    rates = {}
    for size in sizes:
        corpus, _ = made_corpus(folder, size)
        archive = os.path.join(folder, f"whole-{size}.db")
        cost = program.add(archive, corpus)
        rates[size] = (size / cost.wall, cost.memory)
        kept = size_of_archive(archive) / size / 1024
        lines.append(f"| {size:,} | hearsay add | {size / cost.wall:,.0f} | {cost.cpu:.1f} | {cost.memory:,.0f} | {kept:.1f} |")
        say(lines[-1])
        if peer:
            done = subprocess.run([peer, os.path.join(HERE, "bench_peer.py"), corpus], stdout=subprocess.PIPE, check=True)
            figures = json.loads(done.stdout)
            rate = figures["documents"] / figures["seconds"]
            lines.append(f"| {size:,} | datasketch | {rate:,.0f} | – | {figures['memory']:,.0f} | – |")
            say(lines[-1])
            ratios.append(f"- {size:,} documents: hearsay, which also reads, finds statements and stores, adds "
                          f"{rates[size][0] / rate:.2f} times as many documents a second as datasketch compares, "
                          f"in {cost.memory / figures['memory']:.2f} times its memory.")
    if len(sizes) > 1:
        small, large = min(sizes), max(sizes)
        ratios.append(f"- From {small:,} to {large:,} documents the rate changes by a factor of "
                      f"{rates[large][0] / rates[small][0]:.2f}, peak memory by {rates[large][1] / rates[small][1]:.2f}.")
    # Growth: the same corpus a thousand at a time into one archive.
    parts = batches(os.path.join(folder, f"made-{max(sizes)}.jsonl"), folder)
    archive = os.path.join(folder, "growing.db")
    costs = []
    for part in parts:
        costs.append(program.add(archive, part))
        say(f"{len(costs) * 1000:,}: {costs[-1].wall:.2f} s, {costs[-1].cpu:.2f} s of processor, {costs[-1].memory:.0f} MiB")
    if len(parts) > 1:
        first, last = costs[0], costs[-1]
        ratios.append(f"- The first thousand took {first.wall:.2f} s, the last {last.wall:.2f} s: "
                      f"{last.wall / first.wall:.2f} times as long ({last.cpu / first.cpu:.2f} times the processor time).")
    return [*lines, "", *ratios]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", choices=["pages", "text", "add", "lineage", "taxii"])
    parser.add_argument("--programs", required=True)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--no-peer", action="store_true")
    parser.add_argument("--documents", default="1000,10000")
    parser.add_argument("--texts", default="1000,10000,100000")
    parser.add_argument("--objects", default="50000,500000")
    parser.add_argument("--medallion", help="the Python of medallion")
    parser.add_argument("--opentaxii", help="the Python of OpenTAXII")
    parser.add_argument("-o", dest="output")
    options = parser.parse_args()
    peer = None if options.no_peer else options.peer
    lines = [f"Machine: {os.cpu_count()} processors."]
    with tempfile.TemporaryDirectory() as folder:
        train = os.path.join(options.programs, "train")
        if options.part in (None, "pages"):
            lines += ["", *bench_pages.measure(train, peer, folder, say)]
        if options.part in (None, "text"):
            lines += ["", *bench_text.measure(train, peer, folder, say)]
        if options.part in (None, "add"):
            program = Program(os.path.join(options.programs, "hearsay"))
            sizes = [int(n) for n in options.documents.split(",")]
            lines += ["", *measure_adding(program, peer, sizes, folder)]
        if options.part in (None, "lineage"):
            sizes = [int(n) for n in options.texts.split(",")]
            program = os.path.join(options.programs, "hearsay")
            lines += ["", *bench_lineage.measure(program, peer, max(sizes), sizes, folder, say)]
        if options.part in (None, "taxii"):
            sizes = [int(n) for n in options.objects.split(",")]
            program = os.path.join(options.programs, "hearsay")
            peers = (options.medallion, options.opentaxii) if peer else None
            lines += ["", *bench_taxii.measure(program, peers, sizes, folder, say)]
    text = "\n".join(lines) + "\n"
    print(text, end="")
    if options.output:
        with open(options.output, "w", encoding="utf-8") as handle:
            handle.write(text)


main()
