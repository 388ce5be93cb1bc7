"""Measures how fast web pages become documents; the part `pages` of scripts/bench."""
import gzip
import os

from bench_text import told

HERE = os.path.dirname(os.path.abspath(__file__))
PAGES = os.path.join(HERE, "..", "..", "shared", "data", "extraction", "html")
ROUNDS = "5"


def measure(train, peer, folder, say):
    """The lines of a report on pages."""
    home = os.path.join(folder, "pages")
    os.mkdir(home)
    for file in sorted(os.listdir(PAGES)):
        with gzip.open(os.path.join(PAGES, file), "rb") as page, open(os.path.join(home, file.removesuffix(".gz")), "wb") as to:
            to.write(page.read())
    lines = [f"Web pages, text and metadata, on one core, the fastest of {ROUNDS} rounds in one process.", "",
             "| program | pages/s | MB/s | times hearsay's | peak MiB |", "| --- | --- | --- | --- | --- |"]
    own = told([train, "pages", home, "--rounds", ROUNDS])

    def row(program, figures):
        rate = figures["pages"] / figures["seconds"]
        ratio = rate / (own["pages"] / own["seconds"])
        lines.append(f"| {program} | {rate:,.0f} | {figures['bytes'] / figures['seconds'] / 1e6:,.1f} | {ratio:.3f} | {figures['memory']:,.0f} |")
        say(lines[-1])

    row("hearsay", own)
    if peer:
        for program in ("trafilatura", "trafilatura, fast", "resiliparse, text alone"):
            row(program, told([peer, os.path.join(HERE, "bench_pages_peer.py"), program, home, ROUNDS]))
    return lines
