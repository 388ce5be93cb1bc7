"""Measures `hearsay lineage` beside datasketch and rensa; see scripts/bench."""
import contextlib
import json
import os
import statistics
import subprocess
import tempfile

from evaluate import made_corpus
from program import measured

HERE = os.path.dirname(os.path.abspath(__file__))
OURS = "hearsay lineage"
# So many times each is measured, in turn; datasketch takes long, and once is enough to compare its memory.
ROUNDS = {OURS: 3, "rensa": 3, "datasketch": 1}


@contextlib.contextmanager
def one_thread():
    """While it lasts, what is started runs on one processor, and libraries that count threads count one."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    processors = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    if processors:
        os.sched_setaffinity(0, {max(processors)})
    try:
        yield
    finally:
        if processors:
            os.sched_setaffinity(0, processors)
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def peer_cost(python, name, corpus):
    done = subprocess.run([python, os.path.join(HERE, "bench_lineage_peer.py"), name, corpus],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def ours(program, corpus, documents, threads=1):
    """Cost and number of pairs; the output goes to a file, as it would in use."""
    with tempfile.NamedTemporaryFile() as output:
        cost = measured([program, "lineage", "--threads", str(threads), corpus], stdout=output)
        with open(output.name, "rb") as handle:
            pairs = sum(1 for _ in handle)
    return {"documents": documents, "seconds": cost.wall, "cpu": cost.cpu, "pairs": pairs, "memory": cost.memory}


def cut(corpus, count, folder):
    """The first so many documents of a corpus."""
    part = os.path.join(folder, f"first-{count}.jsonl")
    with open(corpus, encoding="utf-8") as source, open(part, "w", encoding="utf-8") as target:
        for number, line in enumerate(source):
            if number >= count:
                break
            target.write(line)
    return part


def in_turn(program, peer, corpus, size, say):
    """The costs of each program, measured in turn on one thread."""
    costs = {name: [] for name in (ROUNDS if peer else [OURS])}
    with one_thread():
        for turn in range(max(ROUNDS.values())):
            for name, found in costs.items():
                if turn < ROUNDS[name]:
                    found.append(ours(program, corpus, size) if name == OURS else peer_cost(peer, name, corpus))
                    say(f"{size:,} {name}: {found[-1]['cpu']:.2f} s of processor, {found[-1]['memory']:,.0f} MiB")
    return costs


def measure(program, peer, size, growth, folder, say):
    """The lines of a report."""
    corpus, _ = made_corpus(folder, size)
    lines = [f"Documents of made retellings, seed 1. {OURS} also places every passage; the others do not. All on one "
             "thread and one processor, in turn; of several measurements the median, and between which they lie.", "",
             "| documents | program | documents a second of processor | seconds of processor | pairs | peak MiB |",
             "| --- | --- | --- | --- | --- | --- |"]
    ratios, thousands = [], []
    for count in sorted({*growth, size}):
        costs = in_turn(program, peer, cut(corpus, count, folder), count, say)
        middle = {name: statistics.median(cost["cpu"] for cost in found) for name, found in costs.items()}
        memory = {name: max(cost["memory"] for cost in found) for name, found in costs.items()}
        for name, found in costs.items():
            least, most = min(cost["cpu"] for cost in found), max(cost["cpu"] for cost in found)
            between = f" ({least:.2f} to {most:.2f})" if len(found) > 1 else ""
            lines.append(f"| {count:,} | {name} | {count / middle[name]:,.0f} | {middle[name]:.2f}{between} "
                         f"| {found[0]['pairs']:,} | {memory[name]:,.0f} |")
        for name in costs:
            if name != OURS:
                ratios.append(f"- {count:,} documents: {OURS} compares {middle[name] / middle[OURS]:.2f} times as many documents "
                              f"a second of processor as {name}, in {memory[OURS] / memory[name]:.2f} times its memory.")
        thousands.append((count, middle[OURS] * 1000 / count))
    first = thousands[0][1]
    growing = "; ".join(f"{count:,}: {cost:.3f} s ({cost / first:.2f} times the first)" for count, cost in thousands)
    return [*lines, "", *ratios, f"- What a thousand documents cost {OURS} among so many: {growing}."]
