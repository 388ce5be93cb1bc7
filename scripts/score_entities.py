"""Scores names of threats, bodies, places, dates and code beside annotated threat reports.

An entity is right where its span and its type are those of the corpus. A link is right where the ATT&CK identifier is the
corpus', techniques compared without their sub-technique where the corpus gives none.
"""
import gzip
import json
from collections import Counter

LAYERS = {"general": ["ORG", "LOC", "SECTOR"], "time": ["DATE"], "code": ["CODE"],
          "cyber": ["GROUP", "MALWARE", "TOOL", "CON", "TACTIC", "TECHNIQUE"]}
TYPES = {"ORG": "ORG", "LOC": "LOC", "SECTOR": "SECTOR", "DATE": "DATE", "CODE": "CODE", "group": "GROUP", "malware": "MALWARE", "tool": "TOOL", "concept": "CON", "tactic": "TACTIC",
         "technique": "TECHNIQUE"}
ATTACK = "https://attack.mitre.org/"


def read(path):
    with (gzip.open(path, "rt", encoding="utf-8") if path.endswith(".gz") else open(path, encoding="utf-8")) as handle:
        return [json.loads(line) for line in handle if line.strip()]


def identifier(entity):
    """The ATT&CK identifier that the corpus links, or None."""
    url = (entity.get("link") or {}).get("url", "")
    return ".".join(url[len(ATTACK):].strip("/").split("/")[1:]) if url.startswith(ATTACK) else None


def same(wanted, found):
    return found is not None and (found == wanted or "." not in wanted and found.split(".")[0] == wanted)


def found_entities(row):
    """The entities of a row that `train find` printed: spans with type and identifier."""
    result = {}
    for part in ("entities", "threats"):
        for entity in row[part]:
            kind = TYPES.get(entity["type"])
            if kind:
                result[tuple(entity["span"]), kind] = entity.get("identifier")
    return result


class Score:
    def __init__(self):
        self.right = self.found = self.wanted = 0

    @property
    def f1(self):
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else None


def scores(gold_path, found_path):
    """A score for each type and layer, and how many links are right of those found and of all."""
    rows = {row["id"]: row for row in read(found_path)}
    by_type = {kind: Score() for kinds in LAYERS.values() for kind in kinds}
    links = Counter()
    for report in read(gold_path):
        found = found_entities(rows[report["id"]])
        wanted = {(tuple(e["span"]), e["type"]): e for e in report["entities"] if e["layer"] in LAYERS}
        for (_, kind) in found:
            by_type[kind].found += 1
        for key, entity in wanted.items():
            by_type[key[1]].wanted += 1
            by_type[key[1]].right += key in found
            link = identifier(entity) if entity["layer"] == "cyber" else None
            if link:
                links["all"] += 1
                given = [i for (span, _), i in found.items() if span == key[0] and i]
                spans = [1 for (span, _) in found if span == key[0]]
                links["found"] += bool(spans)
                links["right"] += any(same(link, i) for i in given)
    layers = {}
    for layer, kinds in LAYERS.items():
        layers[layer] = Score()
        for kind in kinds:
            for field in ("right", "found", "wanted"):
                setattr(layers[layer], field, getattr(layers[layer], field) + getattr(by_type[kind], field))
    return by_type, layers, links


def main(gold_path, found_path):
    by_type, layers, links = scores(gold_path, found_path)
    for name, score in {**layers, **by_type}.items():
        print(f"{name:10} F1 {score.f1 or 0:.3f}  right {score.right} of {score.found} found, {score.wanted} wanted")
    print(dict(links))


if __name__ == "__main__":
    import sys
    main(*sys.argv[1:3])
