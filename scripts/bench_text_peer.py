#!/usr/bin/env python3
"""Cuts texts into tokens and sentences with spaCy's blank English pipeline, one document after another.

usage: bench_text_peer.py DOCUMENTS.jsonl [ROUNDS]

`spacy.blank("en")` with its `sentencizer`: rules alone, no model. Prints the seconds of processor time of the
fastest round, and those that making the pipeline took, as JSON.
"""
import json
import sys
import time

import spacy


def main():
    with open(sys.argv[1], encoding="utf-8") as handle:
        texts = [json.loads(line)["text"] for line in handle]
    started = time.process_time()
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = max(map(len, texts)) + 1
    loading = time.process_time() - started
    seconds = float("inf")
    for _ in range(int(sys.argv[2]) if len(sys.argv) > 2 else 3):
        started = time.process_time()
        for text in texts:
            sum(1 for _ in pipeline(text).sents)
        seconds = min(seconds, time.process_time() - started)
    print(json.dumps({"loading": loading, "tokens": seconds}))


main()
