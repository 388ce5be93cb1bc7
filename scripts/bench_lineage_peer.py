#!/usr/bin/env python3
"""Finds near retellings in a corpus with a MinHash LSH of others, one document after another.

usage: bench_lineage_peer.py datasketch|rensa CORPUS.jsonl

Word 5-grams, 128 permutations, pairs from a resemblance of 0.5 on: candidates of the LSH are verified by the
resemblance of the two sketches. datasketch chooses its bands by the threshold; rensa is given 32. Prints documents,
seconds, pairs and peak memory as JSON. Reading and cutting into words count, as they do for the program that they
stand beside; no passages are found.
"""
import json
import re
import sys
import time

from program import own_peak

WORD = re.compile(r"\w+")
THRESHOLD, PERMUTATIONS = 0.5, 128


def documents(path):
    with open(path, encoding="utf-8") as handle:
        for number, line in enumerate(handle):
            words = WORD.findall(json.loads(line)["text"].lower())
            yield number, {" ".join(words[i : i + 5]) for i in range(max(1, len(words) - 4))}


def datasketch(path):
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    kept, pairs = [], 0
    for number, grams in documents(path):
        sketch = MinHash(num_perm=PERMUTATIONS)
        sketch.update_batch([gram.encode() for gram in grams])
        pairs += sum(kept[other].jaccard(sketch) >= THRESHOLD for other in index.query(sketch))
        index.insert(number, sketch)
        kept.append(sketch)
    return len(kept), pairs


def rensa(path):
    from rensa import RMinHash, RMinHashLSH
    index = RMinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS, num_bands=32)
    kept, pairs = [], 0
    for number, grams in documents(path):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=1)
        sketch.update(list(grams))
        pairs += sum(kept[other].jaccard(sketch) >= THRESHOLD for other in index.query(sketch))
        index.insert(number, sketch)
        kept.append(sketch)
    return len(kept), pairs


def main():
    started = time.monotonic()
    cpu = time.process_time()
    count, pairs = {"datasketch": datasketch, "rensa": rensa}[sys.argv[1]](sys.argv[2])
    print(json.dumps({"documents": count, "seconds": time.monotonic() - started, "cpu": time.process_time() - cpu,
                      "pairs": pairs, "memory": own_peak()}))


main()
