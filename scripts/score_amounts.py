"""Scores names, amounts and times beside the arguments of annotated news on cyber events.

Only what takes part in an event is annotated, so only recall can be told: how many arguments have a finding on the same
span or one that overlaps it, and how many amounts and times have the right value too. Spans of amounts are the same where
their numbers are: we count "more than" to the amount, the corpus the unit. The right value is read from the argument's
own words by the plain rules below; arguments without one ("several") are left out of that share.
"""
import re
from collections import Counter, defaultdict

from score_entities import read

# Which findings may stand for an argument of a type.
NAMES = {"Person": {"person"}, "Organization": {"organisation", "outlet", "group"}, "GPE": {"state", "place", "demonym"},
         "Malware": {"malware", "tool"}, "CVE": {"vulnerability"}}
AMOUNTS = ("Money", "Number", "Data")
# Words that stand for somebody named elsewhere, or for many: no names.
PRONOUNS = set("he she it they them him her i we us you who which that this these those me one someone anyone".split())
SCALES = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "b": 1e9,
          "bn": 1e9, "trillion": 1e12, "dozen": 12, "hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
          "dozens": 12}
WORDS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?|\b(?:" + "|".join(WORDS) + r")\b)?[ -]?(\b(?:hundred|thousand|million|billion|trillion|"
                    r"dozen)s?\b|(?<=\d)(?:k|m|mn|bn|b)\b)?", re.I)


def value(words):
    """The first number that the words tell, or None."""
    for match in NUMBER.finditer(words):
        digits, scale = match.groups()
        if digits or scale:
            number = 1.0 if not digits else WORDS.get(digits.lower())
            if number is None:
                number = float(digits.replace(",", "").rstrip("."))
            return number * (SCALES.get(scale.lower(), 1) if scale else 1)
    return None


def core(text, span):
    """The part of a span from its first number or sign of a currency to its last number."""
    words = text[slice(*span)]
    found = [(m.start(1 if m.group(1) else 2), m.end(2 if m.group(2) else 1)) for m in NUMBER.finditer(words) if m[1] or m[2]]
    return (span[0] + found[0][0], span[0] + found[-1][1]) if found else tuple(span)


def is_name(words, small):
    """Whether an argument is named, with a capital past small words, rather than told by a pronoun or a common noun.

    `small` holds the words that stand in small letters in the articles: "Hackers" at the start of a sentence is no name.
    """
    parts = [w for w in re.findall(r"[\w’'.-]+", words) if w.lower() not in ("the", "a", "an")]
    return bool(parts) and parts[0].lower() not in PRONOUNS and parts[-1][0].isupper() and any(w.lower() not in small for w in parts)


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def without_article(text, span):
    start, end = span
    match = re.match(r"(?:the|a|an)\s+", text[start:end], re.I)
    return (start + match.end(), end) if match and match.end() < end - start else (start, end)


def scores(gold_path, found_path, held_out=True):
    """For each type: how many arguments there are, how many are found on the span, on a part, with the right value."""
    rows = {row["id"]: row for row in read(found_path)}
    table = defaultdict(lambda: dict(all=0, exact=0, part=0, valued=0, right=0))
    articles = sorted(read(gold_path), key=lambda a: a["id"])
    counts = Counter(word for article in articles for word in re.findall(r"\b[a-z][\w’'-]*", article["text"]))
    small = {word for word, count in counts.items() if count > 2}
    for number, article in enumerate(articles):
        if held_out and number % 5:
            continue
        text, row, seen = article["text"], rows[article["id"]], set()
        for event in article["events"]:
            for argument in event["args"]:
                kind, span = argument["type"], tuple(argument["span"])
                if (kind, span) in seen:
                    continue
                seen.add((kind, span))
                words = text[slice(*span)]
                if kind in NAMES:
                    if kind in ("Person", "Organization", "Malware") and not is_name(words, small):
                        continue
                    found = [e for e in row["names"] + row["threats"] if e["type"] in NAMES[kind]]
                elif kind in AMOUNTS:
                    if kind == "Data" and value(words) is None:
                        continue
                    found = row["quantities"]
                elif kind == "Time":
                    found = row["dates"]
                else:
                    continue
                entry, bare = table[kind], without_article(text, span)
                entry["all"] += 1
                if kind in AMOUNTS:
                    entry["exact"] += any(core(text, e["span"]) == core(text, span) for e in found)
                else:
                    entry["exact"] += any(tuple(e["span"]) in (span, bare) for e in found)
                touching = [e for e in found if overlaps(e["span"], span)]
                entry["part"] += bool(touching)
                if kind in AMOUNTS and value(words) is not None:
                    entry["valued"] += 1
                    near = 1e-6 * max(1, value(words))
                    entry["right"] += any(abs(float(e[end]) - value(words)) < near for e in touching for end in ("value", "high"))
                elif kind == "Time":
                    year = re.fullmatch(r"(?:in )?(?:\w+ )?(?:\d{1,2},? )?((?:19|20)\d\d)", words)
                    if year:
                        entry["valued"] += 1
                        entry["right"] += any((e.get("value") or "").startswith(year.group(1)) for e in touching)
    return dict(table)


if __name__ == "__main__":
    import sys
    for kind, entry in sorted(scores(*sys.argv[1:3]).items()):
        print(kind, entry)
