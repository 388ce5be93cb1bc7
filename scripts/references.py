"""What others reach, or what is asked for, beside our own figures.

PolNeAR: rules written in an afternoon, a recurrent network without pretraining, one annotator against another.
Pages: trafilatura 2.3, readability's titles. Retellings: datasketch's MinHash LSH, pairs verified.
"""

REFERENCES = {
    ("findings", "seeds"): {
        "statements F1": "0.92 asked for", "source": "0.97 asked for", "party": "0.95 asked for",
        "mode": "0.95 asked for", "stance": "0.88 asked for", "kind": "0.85 asked for", "nested": "0.85 asked for",
        "said on": "0.95 asked for", "figures found": "12 of 12 asked for", "figures right": "12 of 12 asked for",
        "discrepancies across documents, high": "all asked for", "discrepancies within one, high": "all asked for",
        "discrepancies across documents, medium": "two thirds asked for",
        "discrepancies within one, medium": "two thirds asked for", "false friends reported": "0 asked for",
        "discrepancies of severity high beyond the gold": "at most 3 asked for",
        "retellings found": "all asked for", "documents wrongly joined": "0 asked for",
    },
    ("attributions", "PolNeAR dev"): {
        "source F1, exact": "0.458 rules; 0.726 network; 0.785 annotators",
        "cue F1, exact": "0.474 rules; 0.670 network; 0.713 annotators",
        "content F1, exact": "0.336 rules; 0.612 network; 0.716 annotators",
        "whole attribution F1, exact": "0.191 rules; 0.476 network; 0.590 annotators",
        "whole attribution F1, lenient": "0.433 rules; 0.683 network; 0.767 annotators",
    },
    # UDPipe 1 as published for UD English EWT, from the treebank's own tokens.
    ("treebank", "UD EWT dev, gold tokens"): {
        "upos": "0.944 UDPipe 1", "UAS": "0.845 UDPipe 1", "LAS": "0.812 UDPipe 1",
    },
    ("extraction", "98 pages"): {
        "F1": "0.956 trafilatura; 0.978 rs-trafilatura; 0.944 readability", "publisher": "0.745 trafilatura",
    },
    ("metadata", "1,029 pages"): {
        "title accuracy": "0.607 trafilatura; 0.73 readability", "author accuracy": "0.560 trafilatura",
        "date accuracy": "0.887 trafilatura", "snippets F1": "0.925 trafilatura",
    },
    # On 5,000 documents.
    ("retellings", ""): {
        "near: precision": "0.955 datasketch; 0.952 rensa", "near: recall": "0.901 datasketch; 0.960 rensa",
        "story: recall": "0.39 datasketch; 0.42 rensa", "shared across stories: recall": "0 datasketch, rensa",
    },
}


def reference(task, corpus, metric):
    """What stands beside a figure of ours, or a dash."""
    known = REFERENCES.get((task, corpus)) or REFERENCES.get((task, "")) or {}
    return known.get(metric, "–")
