"""Makes retellings that differ from what they retell in one known place, to see whether it is found.

An edit is made inside a statement, in the words that are said: a number, a period, a comparator, a hedge, a name or
a negation. Everything follows from the seed.
"""
import random
import re

NUMBER = re.compile(r"(?<![\w.,-])\$?\d+(?:,\d{3})*(?:\.\d+)?(?![\w-]|[.,]\d)")
WORDS = "two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty".split()
WORD_NUMBER = re.compile(r"\b(" + "|".join(WORDS) + r")\b")
SCALE = re.compile(r"\b(million|billion|thousand|hundreds|thousands|millions)\b")
SCALES = {"million": "billion", "billion": "million", "thousand": "million", "hundreds": "thousands",
          "thousands": "millions", "millions": "thousands"}
PERIODS = [
    (r"\b(?:each|every|per|a) (year|month|week|day)\b(?! (?:ago|old|later|earlier|before|after))", ["in all over five {0}s", "over the past five {0}s"]),
    (r"\b(?:annually|yearly)\b", ["in all over five years", "since 2011"]),
    (r"\bdaily(?= basis)\b", ["weekly"]),
    (r"\bsince ((?:19|20)\d\d)\b", ["in {0}", "each year since {0}"]),
    (r"\bin ((?:19|20)\d\d)\b", ["since {0}"]),
    (r"\b(?:over|in|during|for) the (?:past|last) (\w+ )?(year|month|week|day)s\b", ["each {1}", "in each of the past {0}{1}s"]),
    (r"\b[Ll]ast year\b", ["each year", "over the past five years"]),
    (r"\bthis year\b", ["each year", "over the past two years"]),
]
COMPARATORS = [
    (r"\bat least(?= [\d$])", ["up to", "at most", "exactly"]),
    (r"\bmore than(?= (?:[\d$]|a (?:million|hundred|dozen|thousand|year|month|week|decade)))", ["less than", "up to", "fewer than"]),
    (r"\bover(?= [\d$])(?! \d+ (?:years|months|weeks|days|hours))", ["under", "up to", "fewer than"]),
    (r"\bup to(?= (?:[\d$]|a (?:million|hundred|dozen|thousand|year|month|week|decade)))", ["at least", "more than"]),
    (r"\b(?:less|fewer) than(?= [\d$])", ["more than", "at least"]),
    (r"\b(?:nearly|almost)(?= (?:[\d$]|a (?:million|hundred|dozen|thousand|year|month|week|decade)))", ["more than", "over"]),
    (r"\b(?:about|around|some|approximately|roughly)(?= [\d$])", ["more than", "at least", "up to"]),
]
HEDGES = [
    (r"\b(?:allegedly|reportedly|apparently|possibly|probably|potentially|likely|presumably) (?=\w+ed\b|\w+en\b|stole)", [""]),
    (r"\b(?:suspected|alleged|purported|potential|apparent) (?=[a-z])", [""]),
    (r"\b(?:may|might|could) have (?=been\b|\w+ed\b|\w+en\b)", ["had ", "has "]),
    (r"\b(?:may|might|could) be (?=[a-z]{4,})", ["is ", "are "]),
    (r"\bis (?:believed|thought|suspected) to be\b", ["is"]),
    (r"\bare (?:believed|thought|suspected) to be\b", ["are"]),
    (r"\b(?:is|are) (?:believed|thought|suspected) to have (?=been\b|\w+ed\b|\w+en\b)", ["has ", "have "]),
    (r"\b(?:appears|seems) to have been\b", ["was"]),
    (r"\b(?:appear|seem) to have been\b", ["were"]),
    (r"\b(?:appears|seems) to be\b", ["is"]),
    (r"\b(?:has|have|had) (?=been \w+ed\b|stolen\b|breached\b|hacked\b|leaked\b|compromised\b|gained\b|infected\b|used\b|accessed\b)", ["may have ", "might have ", "could have ", "had reportedly "]),
    (r"\bwas (?=stolen\b|hacked\b|breached\b|leaked\b|compromised\b|exposed\b|accessed\b|caused\b|carried\b|used\b)", ["may have been ", "was allegedly ", "was reportedly ", "was probably "]),
    (r"\bwere (?=stolen\b|hacked\b|breached\b|leaked\b|compromised\b|exposed\b|accessed\b|affected\b|infected\b|used\b)", ["may have been ", "were allegedly ", "were possibly "]),
    (r"(?<!to )(?<!\bd )\b(?=(?:stole|gained access|exploited the)\b)", ["allegedly ", "reportedly ", "apparently "]),
]
NEGATIONS = [
    (r"\b(was|were|has|had|have|is|are|did|does|do|will|would|can|could|should) not ", ["{0} "]),
    (r"\b(was|were|has|had|have|is|are|did|does|do|would|could|should)n[’']t\b", ["{0}"]),
    (r"\bcannot\b", ["can"]), (r"\bcan[’']t\b", ["can"]), (r"\bwon[’']t\b", ["will"]),
    (r"\bno (?=evidence\b|indication\b|sign\b|reason\b|\w+ data\b|personal\b|information\b|customer\b)", ["", "some "]),
    (r"\bnever (?=\w+ed\b)", [""]),
    (r"\b(was|were|has|had|have|will|is|are|can) (?=(?:been|stolen|hacked|breached|leaked|compromised|exposed|accessed|affected|infected|used|able|aware|caused|found|seen|working|investigating|encrypted|stored|vulnerable|safe|secure|be|now|steal|allow|made)\b)", ["{0} not "]),
]
NAME = re.compile(r"(?<=[a-z,] )(?:[A-Z][a-z]{3,}|[A-Z][a-z]+[A-Z][a-z]+)\b(?! [A-Z0-9])(?!-)")
CALENDAR = set("January February March April June July August September October November December Monday Tuesday Wednesday "
               "Thursday Friday Saturday Sunday Internet That This These There They When What While With Web".split())
OTHERS = "Orvane Kestrin Tavonia Brannow Melrand Sundholm Corvin Dalgren Ostrava Pellmar".split()
KINDS = ("number", "period", "comparator", "hedge", "name", "negation")
# What an edit of a kind may be called.
TYPES = {
    "number": {"figure", "date", "period"}, "period": {"period", "date"}, "comparator": {"comparator", "figure"},
    "hedge": {"hedge", "outcome"}, "name": {"name", "speaker", "accused", "target", "scope"}, "negation": {"stance"},
}


def swapped(number, rng):
    """The number with two neighbouring digits swapped, or with one changed."""
    places = [i for i in range(len(number) - 1) if number[i].isdigit() and number[i + 1].isdigit()
              and number[i] != number[i + 1] and not (number[i + 1] == "0" and number[:i].strip("$,") == "") and number[i + 1] != "0"]
    if places and rng.random() < 0.5:
        i = rng.choice(places)
        return number[:i] + number[i + 1] + number[i] + number[i + 2:]
    places = [i for i, c in enumerate(number) if c.isdigit()]
    i = places[0]
    digit = rng.choice([d for d in "123456789" if abs(int(d) - int(number[i])) > 1])
    return number[:i] + digit + number[i + 1:]


def misspelled(name, rng):
    i = rng.randrange(1, len(name) - 1)
    if rng.random() < 0.5 and name[i] != name[i + 1] and name[i:i + 2].islower():
        return name[:i] + name[i + 1] + name[i] + name[i + 2:]
    return name[:i] + rng.choice([c for c in "aeioulnrst" if c != name[i].lower()]) + name[i + 1:]


def table_edits(text, table, rng):
    """Every (start, end, words) that a table of patterns gives."""
    for pattern, options in table:
        for m in re.finditer(pattern, text):
            groups = [g or "" for g in m.groups()]
            yield m.start(), m.end(), rng.choice(options).format(*groups)


def edits(kind, text, names, rng):
    """The edits of a kind that can be made in some words: (start, end, words)."""
    if kind == "number":
        for m in NUMBER.finditer(text):
            year = re.fullmatch(r"(?:19|20)\d\d", m.group())
            yield m.start(), m.end(), str(int(m.group()) - rng.randint(2, 6)) if year else swapped(m.group(), rng)
        for m in WORD_NUMBER.finditer(text):
            yield m.start(), m.end(), rng.choice([w for w in WORDS if w != m.group()])
        for m in SCALE.finditer(text):
            yield m.start(), m.end(), SCALES[m.group()]
    elif kind == "period":
        yield from table_edits(text, PERIODS, rng)
    elif kind == "comparator":
        yield from table_edits(text, COMPARATORS, rng)
    elif kind == "hedge":
        yield from table_edits(text, HEDGES, rng)
    elif kind == "negation":
        yield from table_edits(text, NEGATIONS, rng)
    elif kind == "name":
        for m in NAME.finditer(text):
            if m.group() in CALENDAR:
                continue
            others = [n for n in names if n != m.group()] or OTHERS
            yield m.start(), m.end(), misspelled(m.group(), rng) if rng.random() < 0.5 else rng.choice(others)


def places(document, statements, kind, rng, most):
    """At most `most` edits of a kind in what a document's statements say, no two in one stretch of 200 characters.

    Each is (start, end, words before, words after), in text order; offsets in characters.
    """
    text = document["text"]
    names = sorted({m.group() for m in NAME.finditer(text)} - CALENDAR)
    found = set()
    for start, end in sorted({tuple(part["span"]) for s in statements for part in s["content"]}):
        for a, b, words in edits(kind, text[start:end], names, rng):
            if text[start + a:start + b].lower() != words.lower():
                found.add((start + a, start + b, text[start + a:start + b], words))
    found = sorted(found)
    rng.shuffle(found)
    taken = []
    for edit in found:
        if len(taken) < most and all(abs(edit[0] - other[0]) > 200 for other in taken):
            taken.append(edit)
    return sorted(taken)


def edited(document, statements, kind, rng, most=1):
    """A copy of a document with some edits of a kind, and where they are: (start, end, new start, new end)."""
    text, told, at, spans = document["text"], "", 0, []
    for start, end, _, words in places(document, statements, kind, rng, most):
        told += text[at:start]
        spans.append((start, end, len(told), len(told) + len(words)))
        told += words
        at = end
    return told + text[at:], spans


def is_hit(row, kind, original, told, place, slack=60):
    """Whether a discrepancy names the edit: its type, and passages at or beside the place on both sides."""
    if row["type"] not in TYPES[kind]:
        return False
    spans = {row["a"]["path"]: row["a"]["span"], row["b"]["path"]: row["b"]["span"]}
    if original not in spans or told not in spans:
        return False
    start, end, new_start, new_end = place
    a, b = spans[original], spans[told]
    return (a[0] <= end + slack and a[1] >= start - slack
            and b[0] <= new_end + slack and b[1] >= new_start - slack)


def with_heirs(row):
    """A discrepancy of each two that tell it so: it is told once, of the earliest two, with those who repeat either."""
    departing = row["departs"] or "b"
    origin = "a" if departing == "b" else "b"
    for heir in [row[departing], *row["heirs"]]:
        for witness in [row[origin], *row["witnesses"]]:
            sides = {departing: heir, origin: witness}
            yield {**row, **{name: {**side, "path": side["path"].split("#")[-1]} for name, side in sides.items()}}


def seeded(seed, *names):
    return random.Random("/".join(map(str, (seed, *names))))
