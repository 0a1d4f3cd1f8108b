#!/usr/bin/env python3
"""Draws recall against false alarms on the test set: shapes alone, cues alone, both, and a plain n-gram model.

  corpus/curves.py GENTLY OUT.png        from the top folder; needs python3-sklearn and python3-matplotlib

The n-gram model is a logistic regression over runs of one to three words, trained on the train set, as a yardstick for
what the same messages teach without any rule. Prints the figures of each curve; no text of a message is shown.
"""
import glob
import json
import shutil
import subprocess
import sys
import tempfile

import matplotlib
matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression


def messages(set_name):
    rows = []
    for path in sorted(glob.glob(f"corpus/{set_name}/*.jsonl")):
        with open(path, encoding="utf-8") as file:
            rows += [json.loads(line) for line in file]
    return [row for row in rows if row["label"] != "boundary"]


def kind(row):
    return row.get("kind", "") if row["label"] == "ok" else "hurtful"


def gently_heat(gently, rows, silent):
    """Heat by message, with the weights of the kinds in `silent` set to nothing."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree("rules/en", folder + "/en")
        path = folder + "/en/weights.yaml"
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        section = ""
        for number, line in enumerate(lines):
            if line[:1] not in ("", " "):
                section = line.rstrip(":")
            quiet = section == "weights" and "shape" in silent or section == "phrases" and "cue" in silent
            if quiet and line.startswith(" ") and not line.endswith(":"):
                lines[number] = line[:line.rindex(":")] + ": 0.00"
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(lines))
        command = [gently, "rewrite", "--jsonl", "--sensitivity", "keen", "--no-builtin", "--rules", folder + "/en"]
        drafts = "".join(json.dumps({"text": row["text"]}) + "\n" for row in rows)
        answers = subprocess.run(command, input=drafts, capture_output=True, text=True, check=True).stdout
    return np.array([json.loads(line)["heat"] or 0 for line in answers.splitlines()])


def ngram_heat(train, rows):
    words = CountVectorizer(lowercase=True, token_pattern=r"[a-z']+|[.,!?…]|[^\w\s]", ngram_range=(1, 3), min_df=3, binary=True)
    model = LogisticRegression(C=0.1, max_iter=500)
    model.fit(words.fit_transform([row["text"] for row in train]), [kind(row) == "hurtful" for row in train])
    return model.predict_proba(words.transform([row["text"] for row in rows]))[:, 1]


def main(gently, out):
    train, test = messages("train"), messages("test")
    kinds = np.array([kind(row) for row in test])
    curves = {
        "shapes and cues": gently_heat(gently, test, set()),
        "shapes alone": gently_heat(gently, test, {"cue"}),
        "cues alone": gently_heat(gently, test, {"shape"}),
        "plain n-gram model": ngram_heat(train, test),
    }
    figure, axes = plt.subplots(1, 2, figsize=(11, 4.6), sharey=True)
    for axis, (what, per, most) in zip(axes, [("near", 100, 20), ("everyday", 1000, 40)]):
        for name, heat in curves.items():
            limits = np.unique(heat)[::-1]
            alarms = [(heat[kinds == what] >= limit).mean() * per for limit in limits]
            found = [(heat[kinds == "hurtful"] >= limit).mean() * 100 for limit in limits]
            axis.plot(alarms, found, label=name, linestyle="--" if "n-gram" in name else "-")
        axis.set_xlim(0, most)
        axis.set_ylim(0, 100)
        axis.set_xlabel(f"false alarms, of {per:,} {'near misses' if what == 'near' else 'everyday messages'}")
        axis.grid(alpha=0.3)
    axes[0].set_ylabel("hurtful messages found, of 100")
    axes[0].legend(loc="lower right")
    figure.suptitle(f"Test set: {len(test):,} messages that no rule or weight was fitted on")
    figure.tight_layout()
    figure.savefig(out, dpi=110)
    for name, heat in curves.items():
        limit = np.sort(heat[kinds == "near"])[::-1][int(0.07 * (kinds == "near").sum())]
        print(f"{name}: finds {(heat[kinds == 'hurtful'] > limit).mean() * 100:.1f} % where 7 of 100 near misses are touched, "
              f"then {(heat[kinds == 'everyday'] > limit).mean() * 1000:.1f} of 1,000 everyday messages")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
