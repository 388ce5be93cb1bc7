"""Scores analyses of treebanks: words, tags and trees, from raw text or from the treebank's own tokens.

As in the CoNLL 2018 shared task, units are aligned by the characters that are not white space: a unit is right where it
covers the same characters as one of the treebank, and a tag, a lemma or a head counts for aligned words only. Each
figure is the F1 of what is right among the words found and the words of the treebank.
"""
import gzip


class Treebank:
    """The units of a CoNLL-U file as ranges of its characters without white space."""

    def __init__(self, lines):
        self.characters = []
        self.tokens, self.words, self.sentences = [], [], []
        rows = []
        for line in list(lines) + [""]:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    self._sentence(rows)
                rows = []
            elif not line.startswith("#"):
                rows.append(line.split("\t"))
        self.text = "".join(self.characters)

    def _sentence(self, rows):
        start, base, surface_end = len(self.characters), len(self.words), 0
        spans = {}
        for row in rows:
            if "." in row[0]:
                continue
            if "-" in row[0]:
                surface_end = int(row[0].split("-")[1])
                token = self._append(row[1])
                self.tokens.append(token)
                inside = [r for r in rows if r[0].isdigit() and int(row[0].split("-")[0]) <= int(r[0]) <= surface_end]
                place, whole = token[0], "".join(row[1].split())
                exact = "".join("".join(r[1].split()) for r in inside) == whole
                for number, part in enumerate(inside):
                    length = len("".join(part[1].split()))
                    # Parts that do not spell the whole share its characters; their order tells them apart.
                    spans[part[0]] = (place, place + length) if exact else token + (number,)
                    place += length
            elif int(row[0]) > surface_end:
                token = self._append(row[1])
                self.tokens.append(token)
                spans[row[0]] = token
        for row in rows:
            if row[0].isdigit():
                head = None if row[6] == "_" else None if row[6] == "0" else spans[row[6]]
                self.words.append({"span": spans[row[0]], "lemma": row[2], "upos": row[3], "xpos": row[4],
                                   "head": "none" if row[6] == "_" else head, "relation": row[7].split(":")[0]})
        self.sentences.append((start, len(self.characters)))

    def _append(self, form):
        start = len(self.characters)
        self.characters.extend("".join(form.split()))
        return start, len(self.characters)


def opened(path):
    return gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")


def f1(right, found, wanted):
    return 2 * right / (found + wanted) if found + wanted else None


def scores(gold, found):
    """The figures by name; None for what was not analysed."""
    if gold.text != found.text:
        at = next((i for i, (a, b) in enumerate(zip(gold.text, found.text)) if a != b), min(len(gold.text), len(found.text)))
        raise SystemExit(f"the texts differ at character {at}: {gold.text[at - 20:at + 20]!r}, {found.text[at - 20:at + 20]!r}")
    result = {}
    for name in ("tokens", "sentences"):
        left, right = set(getattr(gold, name)), set(getattr(found, name))
        result[name] = f1(len(left & right), len(right), len(left))
    places = {w["span"]: w for w in found.words}
    pairs = [(w, places[w["span"]]) for w in gold.words if w["span"] in places]
    both = len(found.words), len(gold.words)
    result["words"] = f1(len(pairs), *both)
    for name in ("xpos", "upos"):
        result[name] = f1(sum(a[name] == b[name] for a, b in pairs), *both)
    # A lemma that the treebank leaves open is right whatever it is.
    result["lemmas"] = f1(sum(a["lemma"] == b["lemma"] or a["lemma"] == "_" for a, b in pairs), *both)
    parsed = any(w["head"] != "none" for w in found.words)
    result["UAS"] = f1(sum(a["head"] == b["head"] for a, b in pairs), *both) if parsed else None
    result["LAS"] = f1(sum(a["head"] == b["head"] and a["relation"] == b["relation"] for a, b in pairs), *both) if parsed else None
    return result


def differences(gold, found, field, most=60):
    """The commonest pairs of what was wanted and what was found."""
    from collections import Counter
    places = {w["span"]: w for w in found.words}
    wrong = Counter()
    for word in gold.words:
        other = places.get(word["span"])
        if other and other[field] != word[field] and word[field] != "_":
            start, end = word["span"][:2]
            wrong[gold.text[start:end], word["xpos"], other["xpos"], word[field], other[field]] += 1
    return wrong.most_common(most)
