#!/usr/bin/env python3
"""Scores the program on the annotated data that is there; see scripts/evaluate."""
import argparse
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

import edits
import forms
import score_amounts
import score_entities
import score_treebank
from program import Program, write_rows
from references import reference

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SHARED = os.path.join(os.path.dirname(HERE), "shared")


def shared(*parts):
    return os.path.join(SHARED, *parts)


def scored(tool, *arguments):
    """What a scorer prints."""
    done = subprocess.run([sys.executable, shared("tools", tool), *arguments], stdout=subprocess.PIPE, text=True)
    if done.returncode:
        sys.exit(f"{tool} ended with {done.returncode}")
    return done.stdout


def without_headline(document):
    """The text of a document without its headline."""
    text = document["text"]
    spans = [block["span"] for block in document["blocks"] if block["kind"] != "headline"]
    return "\n\n".join(text[start:end] for start, end in spans)


def number(pattern, text):
    match = re.search(pattern, text)
    return float(match.group(1)) if match else None


class Evaluation:
    def __init__(self, program, folder, options):
        self.program, self.folder, self.options = program, folder, options
        self.table = []

    def row(self, task, corpus, metric, ours):
        if isinstance(ours, float):
            ours = f"{ours:.3f}"
        self.table.append((task, corpus, metric, "–" if ours is None else str(ours), reference(task, corpus, metric)))

    def path(self, name):
        return os.path.join(self.folder, name)

    def archive(self, name, *paths):
        archive = self.path(name + ".db")
        self.program.add(archive, *paths)
        return archive

    def findings(self, corpus, gold, files):
        """Statements, figures, discrepancies and retellings beside hand-made gold."""
        archive = self.archive(corpus, *files)
        outputs = []
        for listing in ("statements", "discrepancies", "retellings"):
            outputs.append(self.path(f"{corpus}.{listing}.ndjson"))
            rows = self.program.rows(listing, "--archive", archive)
            write_rows(outputs[-1], forms.every_pair(rows) if listing == "discrepancies" else rows)
        text = scored("score_findings.py", gold, *outputs, *(["--misses"] if self.options.misses else []))
        if self.options.misses:
            print(text, file=sys.stderr)
        self.row("findings", corpus, "statements F1", number(r"statements .*F1 ([\d.]+)", text))
        for name in ("source", "party", "mode", "stance", "kind", "nested", "said on"):
            self.row("findings", corpus, name, number(rf"(?m)^  {name}\s+([\d.]+)", text))
        figures = re.search(r"figures +found (\d+) of (\d+), right values (\d+)", text)
        if figures:
            found, all_, right = figures.groups()
            self.row("findings", corpus, "figures found", f"{found} of {all_}")
            self.row("findings", corpus, "figures right", f"{right} of {all_}")
        for where, severity, n, of in re.findall(r"discrepancies +(across documents|within one), (\w+): (\d+) of (\d+)", text):
            self.row("findings", corpus, f"discrepancies {where}, {severity}", f"{n} of {of}")
        strays = re.search(r"false friends reported: (\d+ of \d+); of severity high and not in the gold: (\d+)", text)
        if strays:
            self.row("findings", corpus, "false friends reported", strays.group(1))
            self.row("findings", corpus, "discrepancies of severity high beyond the gold", strays.group(2))
        joined = re.search(r"retellings +found (\d+ of \d+); wrongly joined (\d+ of \d+)", text)
        if joined:
            self.row("findings", corpus, "retellings found", joined.group(1))
            self.row("findings", corpus, "documents wrongly joined", joined.group(2))

    def seeds(self):
        folder = shared("seeds")
        files = [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.endswith(".txt")]
        self.findings("seeds", shared("gold", "seeds.json"), files)

    def samples(self):
        folder = os.path.join(HERE, "Samples")
        files = [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.endswith((".txt", ".html"))]
        self.findings("samples", os.path.join(folder, "gold.json"), files)

    def attributions(self):
        gold = shared("data", "polnear", "dev.jsonl.gz")
        with gzip.open(gold, "rt", encoding="utf-8") as handle:
            articles = [json.loads(line) for line in handle if line.strip()]
        # Neither the annotations nor the title, which may not stand in the text, are given to the program.
        given = [{"id": a["id"], "text": a["text"], "published": a["date"]} for a in articles]
        predicted = self.path("polnear.jsonl")
        write_rows(predicted, [forms.attributions(f) for f in self.program.extract(given)])
        scores = json.loads(scored("score_attributions.py", gold, predicted, "--pieces", "--json"))["scores"]
        for role in ("source", "cue", "content"):
            self.row("attributions", "PolNeAR dev", f"{role} F1, exact", score(scores, role, "exact"))
        for how in ("exact", "lenient"):
            self.row("attributions", "PolNeAR dev", f"whole attribution F1, {how}", score(scores, "attribution", how))

    def pages(self, name, folder):
        """The documents made of a folder of compressed pages, by the pages' names."""
        home = self.path(name)
        os.mkdir(home)
        names = {}
        for file in sorted(os.listdir(folder)):
            with gzip.open(os.path.join(folder, file), "rb") as handle:
                page = handle.read()
            with open(os.path.join(home, file.removesuffix(".gz")), "wb") as handle:
                handle.write(page)
            names.setdefault("doc:" + hashlib.sha256(page).hexdigest()[:32], []).append(file)
        documents = self.program.rows("documents", "--text", "--archive", self.archive(name, home))
        return [(file, d) for d in documents for file in names.get(d["id"], [])]

    def extraction(self):
        """The text of articles; the truth leaves the headline out, which is the first block of ours."""
        pages = self.pages("extraction", shared("data", "extraction", "html"))
        for name, body in (("98 pages", without_headline), ("98 pages, headline and all", lambda d: d["text"])):
            found = self.path("extraction.jsonl")
            write_rows(found, [{"id": f.removesuffix(".html.gz"), "articleBody": body(d)} for f, d in pages])
            text = scored("score_extraction.py", shared("data", "extraction", "ground-truth.json"), found, "--json")
            scores = first_object(json.loads(text), "f1")
            for metric in ("f1", "precision", "recall", "accuracy"):
                self.row("extraction", name, "F1" if metric == "f1" else metric, scores.get(metric))
        # Made by looking at each page: all the names under which its publisher goes, and its language.
        with open(os.path.join(HERE, "scripts", "page_names.json"), encoding="utf-8") as handle:
            names = json.load(handle)
        found = {f.removesuffix(".html.gz"): d for f, d in pages}
        for metric, is_right in (
            ("publisher", lambda d, t: plain(d["publisher"]) in [plain(name) for name in t["publisher"]]),
            ("language", lambda d, t: d["language"] == t["language"]),
        ):
            right = sum(page in found and is_right(found[page], truth) for page, truth in names.items())
            self.row("extraction", "98 pages", metric, right / len(names))

    def metadata(self):
        found = self.path("metadata.jsonl")
        pages = self.pages("metadata", shared("data", "metadata", "pages"))
        rows = []
        for file, d in pages:
            rows.append({"file": file, "title": d["title"], "byline": d["byline"], "published": d["published"], "text": d["text"]})
        write_rows(found, rows)
        text = scored("score_metadata.py", shared("data", "metadata", "truth.jsonl"), found)
        for field in ("title", "author", "date"):
            self.row("metadata", "1,029 pages", f"{field} accuracy", number(rf"{field}\s+accuracy ([\d.]+)", text))
        self.row("metadata", "1,029 pages", "snippets F1", number(r"snippets F1 ([\d.]+)", text))

    def trained(self, name, *arguments):
        """The path of what `train` printed."""
        path = self.path(name)
        with open(path, "w", encoding="utf-8") as handle:
            done = subprocess.run([self.options.train, *arguments], stdout=handle)
        if done.returncode:
            sys.exit(f"train {arguments[0]} ended with {done.returncode}")
        return path

    def treebank(self):
        """Words, tags and trees, from raw text and from the treebanks' own tokens."""
        for name, corpus in (("en_ewt-dev", "UD EWT dev"), ("en_gum_open-dev", "UD GUM (open) dev")):
            source = shared("data", "ud", name + ".conllu.gz")
            gold = score_treebank.Treebank(score_treebank.opened(source))
            for how, given in (("raw text", []), ("gold tokens", ["--gold-tokens"])):
                path = self.trained(f"{name}-{len(given)}.conllu", "analyse", "--conllu", source, *given)
                found = score_treebank.Treebank(score_treebank.opened(path))
                for metric, value in score_treebank.scores(gold, found).items():
                    if not given or metric not in ("tokens", "sentences", "words"):
                        label = {"tokens": "tokens (surface) F1", "words": "words (syntactic) F1",
                                 "sentences": "sentences F1"}.get(metric, metric)
                        self.row("treebank", f"{corpus}, {how}", label, value)

    def entities(self):
        """Names of threats, bodies, places, dates and code in threat reports."""
        gold = shared("data", "annoctr", "dev.jsonl.gz")
        by_type, layers, links = score_entities.scores(gold, self.trained("annoctr.jsonl", "find", gold))
        for scores in (layers, by_type):
            for name, score in scores.items():
                told = f"{score.f1 or 0:.3f} ({score.right} right, {score.found} found, {score.wanted} wanted)"
                self.row("entities", "AnnoCTR dev", f"{name} F1", told)
        right, found, all_ = links["right"], links["found"], links["all"]
        self.row("entities", "AnnoCTR dev", "ATT&CK links right, of all", f"{right / all_:.3f} ({right} of {all_})")
        self.row("entities", "AnnoCTR dev", "ATT&CK links right, of spans found", f"{right / max(1, found):.3f} ({right} of {found})")

    def amounts(self):
        """Names, amounts and times that take part in events, in the held-out fifth of the articles."""
        gold = shared("data", "casie", "articles.jsonl.gz")
        for kind, entry in sorted(score_amounts.scores(gold, self.trained("casie.jsonl", "find", gold)).items()):
            for how, count in (("same span", entry["exact"]), ("same or overlapping span", entry["part"])):
                self.row("amounts", "CASIE, every fifth", f"{kind} recall, {how}", f"{count / entry['all']:.3f} ({count} of {entry['all']})")
            if entry["valued"]:
                right = f"{entry['right'] / entry['valued']:.3f} ({entry['right']} of {entry['valued']})"
                self.row("amounts", "CASIE, every fifth", f"{kind} right value", right)

    def retellings(self):
        corpus, truth = made_corpus(self.folder, self.options.documents)
        with open(corpus, encoding="utf-8") as handle:
            texts = {d["id"]: d["text"] for d in map(json.loads, handle)}
        told = self.program.rows("retellings", "--archive", self.archive("retold", corpus))
        joined = list(forms.pairs(told, texts))
        found, groups = self.path("retellings.jsonl"), self.path("clusters.jsonl")
        write_rows(found, joined)
        write_rows(groups, forms.clusters(texts, joined, {i: len(t.encode()) for i, t in texts.items()}))
        report = json.loads(scored("score_retellings.py", corpus, truth, found, "--clusters", groups))
        name = f"{self.options.documents:,} made documents"
        for part, metrics in report.items():
            if isinstance(metrics, dict):
                for metric, value in metrics.items():
                    if metric != "pairs":
                        self.row("retellings", name, f"{part.replace('_', ' ')}: {metric.replace('_', ' ')}", value)


    def edits(self):
        """Retellings with known edits inside what is said, and families of retellings with none."""
        folder = os.path.join(HERE, "Samples")
        files = [os.path.join(folder, f) for f in sorted(os.listdir(folder)) if f.endswith((".txt", ".html"))]
        self.edited("samples", files, 3)
        if os.path.exists(shared("data", "casie", "articles.jsonl.gz")):
            corpus = self.path("casie-articles.jsonl")
            with gzip.open(shared("data", "casie", "articles.jsonl.gz"), "rt", encoding="utf-8") as handle:
                lines = [line for index, line in enumerate(handle) if index % 5 == 0]
            with open(corpus, "w", encoding="utf-8") as handle:
                handle.writelines(lines)
            self.edited("CASIE, every fifth", [corpus], 2)
            self.unedited()

    def edited(self, corpus, files, most):
        """How many edits of each kind are found, with their type and place."""
        base = self.archive("edits-" + corpus.split(",")[0], *files)
        told = {}
        for statement in self.program.rows("statements", "--archive", base):
            told.setdefault(statement["document"], []).append(statement)
        documents = self.program.rows("documents", "--text", "--archive", base)
        for kind in edits.KINDS:
            rows, truth = [], []
            for index, d in enumerate(documents):
                text, places = edits.edited(d, told.get(d["id"], []), kind, edits.seeded(1, kind, index), most)
                if places:
                    rows.append({"id": f"{index}", "text": d["text"], "published": "2031-05-02"})
                    rows.append({"id": f"{index}-edited", "text": text, "published": "2031-05-03"})
                    truth.append((f"{index}", places))
            path = self.path(f"{corpus.split(',')[0]}-{kind}.jsonl")
            write_rows(path, rows)
            found = {}
            archive = self.archive(f"edits-{corpus.split(',')[0]}-{kind}", path)
            for row in self.program.rows("discrepancies", "--archive", archive):
                for row in edits.with_heirs(row):
                    found.setdefault(frozenset((row["a"]["path"], row["b"]["path"])), []).append(row)
            hits = grave = count = others = 0
            for name, places in truth:
                rows = found.get(frozenset((name, name + "-edited")), [])
                meant = [[r for r in rows if edits.is_hit(r, kind, name, name + "-edited", p)] for p in places]
                count += len(places)
                hits += sum(bool(m) for m in meant)
                grave += sum(any(r["severity"] != "low" for r in m) for m in meant)
                others += any(r["severity"] != "low" and not any(r in m for m in meant) for r in rows)
            told_so = f"{hits / max(1, count):.3f} ({hits} of {count}; {grave} medium or high)"
            self.row("edits", corpus, f"{kind}: found with its type", told_so)
            self.row("edits", corpus, f"{kind}: pairs with another of severity medium or high", f"{others} of {len(truth)}")

    def unedited(self):
        """Pairs of retellings of one story in which no number was changed, and how many show something grave."""
        corpus, truth = made_corpus(self.folder, self.options.documents, seed=3)
        with open(truth, encoding="utf-8") as handle:
            truth = {t["id"]: t for t in map(json.loads, handle)}

        def is_clean(name):
            while name and "numbers" not in truth[name]["edits"]:
                name = truth[name]["parent"]
            return not name

        archive = self.archive("unedited", corpus)
        names = {d["path"].split("#")[-1] for d in self.program.rows("documents", "--archive", archive)}
        stories = {}
        for name in sorted(names):
            if is_clean(name):
                stories.setdefault(truth[name]["story"], []).append(name)
        pairs = {frozenset((a, b)) for s in stories.values() for i, a in enumerate(s) for b in s[:i]}
        grave = set()
        for row in self.program.rows("discrepancies", "--archive", archive):
            if row["severity"] != "low":
                for b in [row["b"], *row.get("heirs", [])]:
                    grave.add(frozenset((row["a"]["path"].split("#")[-1], b["path"].split("#")[-1])))
        told_so = f"{len(grave & pairs) / max(1, len(pairs)):.4f} ({len(grave & pairs)} of {len(pairs)})"
        self.row("edits", f"{self.options.documents:,} made documents", "pairs without edits, one of severity medium or high", told_so)


def score(scores, *words):
    """The F1 of the score whose name holds the words."""
    for name, value in scores.items():
        if all(w in name.split() for w in words):
            return value["f1"] if isinstance(value, dict) else value
    return None


def plain(name):
    """The letters and digits of a name, in small letters."""
    return re.sub(r"\W", "", (name or "").casefold())


def first_object(value, key):
    """The first object within a value that has the key."""
    if isinstance(value, dict):
        if key in value:
            return value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            found = first_object(part, key)
            if found:
                return found
    return {}


def made_corpus(folder, documents, seed=1):
    """A corpus of retold articles with its truth, made of the CASIE articles."""
    articles = os.path.join(folder, "articles.jsonl")
    with gzip.open(shared("data", "casie", "articles.jsonl.gz"), "rb") as packed, open(articles, "wb") as plain:
        plain.write(packed.read())
    corpus, truth = os.path.join(folder, f"made-{documents}.jsonl"), os.path.join(folder, f"truth-{documents}.jsonl")
    subprocess.run([sys.executable, shared("tools", "make_retellings.py"), articles, "--documents", str(documents),
                    "--seed", str(seed), "--out", corpus, "--truth", truth], check=True)
    return corpus, truth


# Each task, and what it needs of the shared data.
TASKS = {
    "findings": (Evaluation.seeds, ["seeds", "gold/seeds.json", "tools/score_findings.py"]),
    "samples": (Evaluation.samples, ["tools/score_findings.py"]),
    "attributions": (Evaluation.attributions, ["data/polnear/dev.jsonl.gz", "tools/score_attributions.py"]),
    "treebank": (Evaluation.treebank, ["data/ud/en_ewt-dev.conllu.gz", "data/ud/en_gum_open-dev.conllu.gz"]),
    "entities": (Evaluation.entities, ["data/annoctr/dev.jsonl.gz"]),
    "amounts": (Evaluation.amounts, ["data/casie/articles.jsonl.gz"]),
    "extraction": (Evaluation.extraction, ["data/extraction/html", "tools/score_extraction.py"]),
    "metadata": (Evaluation.metadata, ["data/metadata/pages", "tools/score_metadata.py"]),
    "edits": (Evaluation.edits, ["tools/make_retellings.py"]),
    "retellings": (Evaluation.retellings, ["data/casie/articles.jsonl.gz", "tools/make_retellings.py",
                                           "tools/score_retellings.py"]),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hearsay", required=True)
    parser.add_argument("--train", required=True)
    parser.add_argument("-o", dest="output")
    parser.add_argument("--only", action="append", choices=list(TASKS))
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--keep")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.keep:
            os.makedirs(options.keep, exist_ok=True)
            folder = tempfile.mkdtemp(prefix="run-", dir=options.keep)
        evaluation = Evaluation(Program(options.hearsay), folder, options)
        left_out = []
        for task, (run, needs) in TASKS.items():
            if options.only and task not in options.only:
                continue
            absent = [n for n in needs if not os.path.exists(shared(*n.split("/")))]
            if absent:
                left_out.append(f"Left out: {task}; ../shared/{absent[0]} is not there.")
                continue
            print(f"== {task}", file=sys.stderr)
            run(evaluation)
    lines = ["| task | corpus | metric | ours | reference |", "| --- | --- | --- | --- | --- |"]
    lines += ["| " + " | ".join(row) + " |" for row in evaluation.table]
    text = "\n".join(lines + ([""] + left_out if left_out else [])) + "\n"
    print(text, end="")
    if options.output:
        with open(options.output, "w", encoding="utf-8") as handle:
            handle.write(text)


if __name__ == "__main__":
    main()
