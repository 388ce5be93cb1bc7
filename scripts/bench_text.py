"""Measures how fast text becomes statements, and how that grows; the part `text` of scripts/bench."""
import gzip
import json
import os
import random
import subprocess
import sys

from program import write_rows

HERE = os.path.dirname(os.path.abspath(__file__))
ARTICLES = os.path.join(HERE, "..", "..", "shared", "data", "casie", "articles.jsonl.gz")
ROUNDS = "5"


def told(command):
    """What a command prints as JSON, with its peak memory in MiB."""
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    printed = child.stdout.read()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"{' '.join(command[:3])} … ended with {child.returncode}")
    figures = json.loads(printed)
    figures["memory"] = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    return figures


def growing(texts):
    """Texts of a kind, each twice as long as the one before, with their names."""
    ordinary = "\n".join(texts)
    while len(ordinary) < 2 << 20:
        ordinary += "\n" + "\n".join(texts)
    # Without marks that end a sentence, and without lines.
    words = ordinary.translate(dict.fromkeys(map(ord, ".!?…\n"), " ")).split()
    coded = ordinary.encode()
    yield [(f"{size / (1 << 20):g} MB of ordinary text", coded[:size].decode(errors="ignore"))
           for size in (1 << 19, 1 << 20, 1 << 21)]
    yield [(f"{count:,} words in one sentence", " ".join(words[:count]) + ".") for count in (50_000, 100_000, 200_000)]


def measure(train, peer, folder, say):
    """The lines of a report on text."""
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as handle:
        texts = [json.loads(line)["text"] for line in handle]
    corpus = os.path.join(folder, "articles.jsonl")
    write_rows(corpus, [{"text": text} for text in texts])
    words = sum(len(text.split()) for text in texts)
    lines = [f"{len(texts)} articles of CASIE, on one core, the fastest of {ROUNDS} rounds in one process.", "",
             "| program | what | words/s | peak MiB |", "| --- | --- | --- | --- |"]

    def row(program, what, seconds, memory):
        lines.append(f"| {program} | {what} | {words / seconds:,.0f} | {memory:,.0f} |")
        say(lines[-1])

    own = told([train, "speed", corpus, "--rounds", ROUNDS])
    row("hearsay", "tokens, sentences", own["tokens"], own["memory"])
    row("hearsay", "also tags, quotations, names, dates, quantities", own["analysis"], own["memory"])
    row("hearsay", "also statements", own["statements"], own["memory"])
    notes = [f"- Before the first text, hearsay reads its weights in {own['weights'] * 1000:.0f} ms; its tables take "
             f"{own['tables'] * 1000:.0f} ms."]
    if peer:
        other = told([peer, os.path.join(HERE, "bench_text_peer.py"), corpus, ROUNDS])
        row("spaCy, blank English", "tokens, sentences", other["tokens"], other["memory"])
        notes.append(f"- hearsay cuts into tokens and sentences {other['tokens'] / own['tokens']:.2f} times as fast as spaCy, "
                     f"and goes all the way to statements {other['tokens'] / own['statements']:.2f} times as fast as spaCy "
                     f"cuts, in {own['memory'] / other['memory']:.2f} times its memory.")
    lines += ["", *notes, "", "| one document | words/s | seconds | times half as much | peak MiB |", "| --- | --- | --- | --- | --- |"]
    path = os.path.join(folder, "one.jsonl")
    for group in growing(random.Random(1).sample(texts, len(texts))):
        before = None
        for name, text in group:
            write_rows(path, [{"text": text}])
            one = told([train, "speed", path, "--rounds", ROUNDS])
            seconds = one["statements"]
            ratio = f"{seconds / before:.2f}" if before else "–"
            lines.append(f"| {name} | {len(text.split()) / seconds:,.0f} | {seconds:.2f} | {ratio} | {one['memory']:,.0f} |")
            say(lines[-1])
            before = seconds
    return lines
