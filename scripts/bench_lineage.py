"""Measures `hearsay lineage` beside datasketch and rensa; see scripts/bench."""
import json
import os
import subprocess
import tempfile

from evaluate import made_corpus
from program import measured

HERE = os.path.dirname(os.path.abspath(__file__))
PEERS = ("rensa", "datasketch")


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


def measure(program, peer, size, growth, folder, say):
    """The lines of a report."""
    corpus, _ = made_corpus(folder, size)
    rows = [("hearsay lineage, 1 thread", ours(program, corpus, size))]
    if peer:
        rows += [(name, peer_cost(peer, name, corpus)) for name in PEERS]
    lines = [f"Documents of made retellings, seed 1: {size:,}. hearsay also places every passage; the others do not.", "",
             "| program | documents/s | documents a second of processor | seconds of processor | pairs | peak MiB |",
             "| --- | --- | --- | --- | --- | --- |"]
    for name, cost in rows:
        lines.append(f"| {name} | {size / cost['seconds']:,.0f} | {size / cost['cpu']:,.0f} | {cost['cpu']:.1f} "
                     f"| {cost['pairs']:,} | {cost['memory']:,.0f} |")
        say(lines[-1])
    lines.append("")
    mine = rows[0][1]
    for name, cost in rows[1:]:
        lines.append(f"- hearsay compares {cost['seconds'] / mine['seconds']:.2f} times as many documents a second as {name} "
                     f"({cost['cpu'] / mine['cpu']:.2f} times a second of processor), in {mine['memory'] / cost['memory']:.2f} "
                     "times its memory.")
    # Growth: what a thousand documents cost at each size, by the costs of corpora cut off there.
    costs = []
    for count in growth:
        part = os.path.join(folder, "part.jsonl")
        with open(corpus, encoding="utf-8") as source, open(part, "w", encoding="utf-8") as target:
            for number, line in enumerate(source):
                if number >= count:
                    break
                target.write(line)
        cost = ours(program, part, count)
        costs.append(cost["cpu"] * 1000 / count)
        say(f"{count:,}: {costs[-1]:.3f} s of processor a thousand, {cost['memory']:.0f} MiB")
        lines.append(f"- {count:,} documents: {costs[-1]:.3f} s of processor a thousand, {cost['memory']:.0f} MiB at the peak"
                     + (f"; {costs[-1] / costs[0]:.2f} times the first." if len(costs) > 1 else "."))
    return lines
