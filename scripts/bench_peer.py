#!/usr/bin/env python3
"""Finds near retellings in a corpus with datasketch's MinHash LSH, one document after another.

usage: bench_peer.py CORPUS.jsonl

128 permutations, word 5-grams, pairs from a resemblance of 0.5 on. Prints documents, seconds, pairs and peak memory
as JSON. Reading and cutting into words count, as they do for the program that it stands beside.
"""
import json
import re
import sys
import time

from datasketch import MinHash, MinHashLSH

from program import own_peak

WORD = re.compile(r"\w+")


def main():
    started = time.monotonic()
    index = MinHashLSH(threshold=0.5, num_perm=128)
    documents = pairs = 0
    kept = {}
    with open(sys.argv[1], encoding="utf-8") as handle:
        for line in handle:
            document = json.loads(line)
            words = WORD.findall(document["text"].lower())
            grams = {" ".join(words[i : i + 5]).encode() for i in range(max(1, len(words) - 4))}
            sketch = MinHash(num_perm=128)
            sketch.update_batch(list(grams))
            pairs += sum(kept[other].jaccard(sketch) >= 0.5 for other in index.query(sketch))
            index.insert(document["id"], sketch)
            kept[document["id"]] = sketch
            documents += 1
    print(json.dumps({"documents": documents, "seconds": time.monotonic() - started, "pairs": pairs, "memory": own_peak()}))


main()
