#!/usr/bin/env python3
"""Reads web pages with another program, one after another.

usage: bench_pages_peer.py "trafilatura" | "trafilatura, fast" | "resiliparse, text alone" FOLDER [ROUNDS]

Prints how many pages and bytes there are, and the seconds of processor time of the fastest round, as JSON.
"""
import json
import os
import sys
import time


def reader(program):
    if program.startswith("trafilatura"):
        import trafilatura
        fast = program.endswith("fast")
        return lambda page: trafilatura.bare_extraction(page, with_metadata=True, fast=fast)
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import detect_encoding
    from resiliparse.parse.html import HTMLTree
    return lambda page: extract_plain_text(
        HTMLTree.parse_from_bytes(page, detect_encoding(page)), main_content=True, alt_texts=False)


def main():
    read = reader(sys.argv[1])
    pages = []
    for name in sorted(os.listdir(sys.argv[2])):
        with open(os.path.join(sys.argv[2], name), "rb") as handle:
            pages.append(handle.read())
    seconds = float("inf")
    for _ in range(int(sys.argv[3]) if len(sys.argv) > 3 else 3):
        started = time.process_time()
        for page in pages:
            read(page)
        seconds = min(seconds, time.process_time() - started)
    print(json.dumps({"pages": len(pages), "bytes": sum(map(len, pages)), "seconds": seconds}))


main()
