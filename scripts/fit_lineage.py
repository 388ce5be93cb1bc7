#!/usr/bin/env python3
"""Fits and checks the two models of Sources/Lineage: which telling a retelling was made from, and how sure an edge is.

    fit_lineage.py nearness CORPUS TRUTH [--check CORPUS TRUTH]
    fit_lineage.py certainty CORPUS TRUTH RETELLINGS [--check CORPUS TRUTH RETELLINGS]
    fit_lineage.py coarsen CORPUS TRUTH day|none|credit|mixed OUT

CORPUS and TRUTH are those of `make_retellings.py`, RETELLINGS what `hearsay retellings --json` prints after adding
CORPUS. Fit on families from one half of the articles (the lines of odd number) and check on the other:

    gunzip -c ../shared/data/casie/articles.jsonl.gz | awk 'NR % 2' > odd.jsonl      # and NR % 2 == 0 > even.jsonl
    ../shared/tools/make_retellings.py odd.jsonl --documents 2500 --seed 11 --out odd11.jsonl --truth odd11.truth

nearness    prints the weights of Nearness.swift: a conditional logit over the earlier tellings of each story (which of
            them was it made from?), and how often the one of greatest score is the true parent or an exact copy of it
certainty   prints the weights of TextCertainty.swift: a logistic model of whether two documents belong together; then, for
            each band of the program's own certainty, how many of its edges are right; and how often the earlier
            document of greatest nearness (where that is printed) is the true parent
coarsen     writes CORPUS with its dates cut to the day, left out, left out with the parent credited in every second
            retelling, or a mix of all that

An edge is right when the two belong together (one story, or a passage quoted from one) and the later is not one that
the earlier was made from. Same events are left out: the families know nothing of them. Some articles share a passage
from the start, which the truth knows nothing of either: an edge between their stories counts half in the fit, and as
wrong in the check, unless --known leaves it out.

Standard library only.
"""
import argparse
import collections
import hashlib
import json
import math
import re
import sys

WORD = re.compile(r"\w+")
WIDTH = 5
NEARNESS = ["of later", "log new", "log within", "log behind", "log before", "log stretches"]
CERTAINTY = ["constant", "log share", "log longest"]


def rows(path):
    with open(path, encoding="utf-8") as handle:
        return [json.loads(line) for line in handle if line.strip()]


class Family:
    """The documents of a corpus, who was made from whom, and their runs of words."""

    skips_unknown = False

    def __init__(self, corpus, truth):
        self.documents = rows(corpus)
        self.truth = rows(truth)
        self.place = {row["id"]: index for index, row in enumerate(self.documents)}
        self.texts = [row["text"] for row in self.documents]
        self.grams = [self.runs(text) for text in self.texts]
        self.sets = [set(runs) for runs in self.grams]
        self.parent = [None if row["parent"] is None else self.place[row["parent"]] for row in self.truth]
        self.story = [row["story"] for row in self.truth]
        self.quoted = [{self.story[self.place[p["from"]]] for p in row["passages"]} for row in self.truth]
        self.stories = collections.defaultdict(list)
        for index, story in enumerate(self.story):
            self.stories[story].append(index)

    @staticmethod
    def runs(text):
        words = WORD.findall(text.lower())
        return [tuple(words[i:i + WIDTH]) for i in range(max(1, len(words) - WIDTH + 1))] if words else []

    def ancestors(self, index):
        while self.parent[index] is not None:
            index = self.parent[index]
            yield index

    def is_related(self, a, b):
        return (self.story[a] == self.story[b] or self.story[b] in self.quoted[a] or self.story[a] in self.quoted[b]
                or bool(self.quoted[a] & self.quoted[b]))

    def is_known(self, a, b):
        """Whether the truth can tell: not of two stories whose articles had a passage in common from the start."""
        if self.is_related(a, b):
            return True
        a, b = (self.stories[self.story[i]][0] for i in (a, b))
        return len(self.sets[a] & self.sets[b]) < WIDTH

    def is_right(self, earlier, later):
        return self.is_related(earlier, later) and later not in self.ancestors(earlier)

    def is_parent(self, earlier, later):
        parent = self.parent[later]
        return parent is not None and (earlier == parent or self.texts[earlier] == self.texts[parent])


def nearness_features(family, later, earlier):
    mine, theirs = family.sets[later], family.sets[earlier]
    shared = len(mine & theirs)
    marks = [gram in mine for gram in family.grams[earlier]]
    if not shared:
        return [0.0, 0.0, 0.0, 0.0, math.log1p(len(marks)), 0.0]
    first, last = marks.index(True), len(marks) - 1 - marks[::-1].index(True)
    within = sum(not mark for mark in marks[first:last])
    stretches = sum(not marks[i] and marks[i + 1] for i in range(len(marks) - 1))
    return [shared / len(mine), math.log((len(mine) - shared + 1) / len(mine)), math.log((within + 1) / len(theirs)),
            math.log1p(len(marks) - 1 - last), math.log1p(first), math.log1p(stretches)]


def choices(family):
    """For each retelling with a choice: the features of each earlier telling, and which are right."""
    for members in family.stories.values():
        for position, later in enumerate(members):
            if position >= 2 and family.parent[later] is not None:
                yield ([nearness_features(family, later, earlier) for earlier in members[:position]],
                       [family.is_parent(earlier, later) for earlier in members[:position]])


def dot(weights, features):
    return sum(weight * feature for weight, feature in zip(weights, features))


def fit_nearness(data, steps=150, rate=0.3):
    size = len(data[0][0][0])
    every = [features for choice, _ in data for features in choice]
    mean = [sum(f[k] for f in every) / len(every) for k in range(size)]
    spread = [math.sqrt(sum((f[k] - mean[k]) ** 2 for f in every) / len(every)) or 1.0 for k in range(size)]
    scaled = [([[(f[k] - mean[k]) / spread[k] for k in range(size)] for f in choice], right) for choice, right in data]
    weights, momentum = [0.0] * size, [0.0] * size
    for _ in range(steps):
        gradient = [-0.001 * weight * len(scaled) for weight in weights]
        for choice, right in scaled:
            scores = [dot(weights, f) for f in choice]
            top = max(scores)
            odds = [math.exp(score - top) for score in scores]
            total, good = sum(odds), sum(o for o, r in zip(odds, right) if r) or 1e-12
            for f, o, r in zip(choice, odds, right):
                share = (o / good if r else 0.0) - o / total
                for k in range(size):
                    gradient[k] += share * f[k]
        momentum = [0.9 * m + g / len(scaled) for m, g in zip(momentum, gradient)]
        weights = [w + rate * m for w, m in zip(weights, momentum)]
    return [w / s for w, s in zip(weights, spread)]


def share_found(data, weights):
    found = 0
    for choice, right in data:
        scores = [dot(weights, f) for f in choice]
        found += right[scores.index(max(scores))]
    return f"{found} of {len(data)} ({found / max(1, len(data)):.3f})"


def edges(family, path):
    """The retellings that can be judged: the two documents, the features of certainty, certainty and nearness as
    printed, and how many runs of words they share."""
    for row in rows(path):
        ends = [family.place.get(row[end]["path"].rsplit("#", 1)[-1]) for end in ("from", "to")]
        if None in ends or row["kind"] == "same-event" or family.skips_unknown and not family.is_known(*ends):
            continue
        earlier, later = ends
        shared = len(family.sets[earlier] & family.sets[later])
        longest = max((len(WORD.findall(family.texts[earlier][slice(*p["from"])])) for p in row["passages"]), default=0)
        share = max(shared / max(1, len(family.sets[end])) for end in ends)
        features = [1.0, math.log(max(0.001, share)), math.log1p(longest)]
        yield earlier, later, features, row["certainty"], row.get("nearness"), shared


def fit_logistic(data, steps=40):
    """Newton's method; data is a list of (features, right, weight)."""
    size = len(data[0][0])
    weights = [0.0] * size
    for _ in range(steps):
        gradient, hessian = [0.0] * size, [[1e-6 * (i == j) for j in range(size)] for i in range(size)]
        for features, right, weight in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, dot(weights, features)))))
            for i in range(size):
                gradient[i] += weight * (right - p) * features[i]
                for j in range(size):
                    hessian[i][j] += weight * p * (1 - p) * features[i] * features[j]
        step = solve(hessian, gradient)
        weights = [w + s for w, s in zip(weights, step)]
        if max(map(abs, step)) < 1e-7:
            break
    return weights


def solve(matrix, vector):
    size = len(vector)
    table = [row[:] + [v] for row, v in zip(matrix, vector)]
    for i in range(size):
        pivot = max(range(i, size), key=lambda r: abs(table[r][i]))
        table[i], table[pivot] = table[pivot], table[i]
        for r in range(size):
            if r != i:
                factor = table[r][i] / table[i][i]
                table[r] = [a - factor * b for a, b in zip(table[r], table[i])]
    return [table[i][size] / table[i][i] for i in range(size)]


BANDS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.985, 1.01]


def calibration(title, pairs):
    print(title)
    for low, high in zip(BANDS, BANDS[1:]):
        band = [(said, right) for said, right in pairs if low <= said < high]
        if band:
            said, right = (sum(column) / len(band) for column in zip(*band))
            print(f"  {low:5.3f} and up: {len(band):6} edges, said {said:.3f}, right {right:.3f}")


def check(family, path, weights=None):
    found = list(edges(family, path))
    calibration("the program's certainty:", [(e[3], family.is_right(e[0], e[1])) for e in found])
    if weights:
        calibration("the model fitted here, that both belong together:",
                    [(1 / (1 + math.exp(-dot(weights, e[2]))), family.is_related(e[0], e[1])) for e in found if e[5]])
    nearest = {}
    for earlier, later, _, _, nearness, _ in found:
        if nearness is not None and (nearness, -earlier) > nearest.get(later, (-1, 0))[:2]:
            nearest[later] = (nearness, -earlier)
    if nearest:
        made = [index for index, parent in enumerate(family.parent) if parent is not None]
        right = sum(index in nearest and family.is_parent(-nearest[index][1], index) for index in made)
        print(f"the nearest earlier telling is the one it was made from: {right} of {len(made)} ({right / len(made):.3f})")


def coarsen(corpus, truth, mode, out):
    publisher = {row["id"]: row["publisher"] for row in rows(corpus)}
    parents = {row["id"]: row["parent"] for row in rows(truth)}
    with open(out, "w", encoding="utf-8") as handle:
        for row in rows(corpus):
            lot = hashlib.sha256(row["id"].encode()).digest()[0] / 256
            parent = parents[row["id"]]
            cut = mode
            if mode == "mixed":
                cut = "full" if lot < 0.4 else "day" if lot < 0.7 else "none" if lot < 0.9 else "credit"
            if cut == "day":
                row["published"] = row["published"][:10]
            elif cut in ("none", "credit"):
                del row["published"]
            if cut == "credit" and parent and (lot < 0.5 or mode == "mixed"):
                row["text"] += f"\nSource: {publisher[parent]}"
            handle.write(json.dumps(row, ensure_ascii=False) + "\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, parts in (("nearness", ["CORPUS", "TRUTH"]), ("certainty", ["CORPUS", "TRUTH", "RETELLINGS"])):
        command = commands.add_parser(name)
        command.add_argument("files", nargs=len(parts), metavar="FILE")
        command.add_argument("--check", nargs=len(parts), metavar="FILE")
        command.add_argument("--known", action="store_true", help="leave out what the truth cannot know")
    command = commands.add_parser("coarsen")
    command.add_argument("files", nargs=4, metavar="CORPUS TRUTH MODE OUT")
    options = parser.parse_args()
    if options.command == "coarsen":
        coarsen(*options.files)
        return
    Family.skips_unknown = options.known
    family = Family(*options.files[:2])
    other = Family(*options.check[:2]) if options.check else None
    if options.command == "nearness":
        data = list(choices(family))
        weights = fit_nearness(data)
        print(*(f"{name}: {weight:.2f}" for name, weight in zip(NEARNESS, weights)), sep=", ")
        print("of those fitted:", share_found(data, weights))
        if other:
            print("of the others:", share_found(list(choices(other)), weights))
        return
    data = [(e[2], family.is_related(e[0], e[1]), 1 if family.is_known(e[0], e[1]) else 0.5)
            for e in edges(family, options.files[2]) if e[5]]
    weights = fit_logistic(data)
    print(*(f"{name}: {weight:.2f}" for name, weight in zip(CERTAINTY, weights)), sep=", ")
    check(family, options.files[2], weights)
    if other:
        print("on the others:")
        check(other, options.check[2], weights)


if __name__ == "__main__":
    sys.exit(main())
