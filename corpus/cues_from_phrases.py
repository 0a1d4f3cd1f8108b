#!/usr/bin/env python3
"""Writes the cue files of a rule book from phrases that `gently tune` proposes.

  gently tune --propose 4000 > phrases.tsv
  corpus/cues_from_phrases.py phrases.tsv rules/en/cues
  gently tune --no-builtin --rules rules/en -o rules/en/weights.yaml

A cue is a set of phrases of one family that hint at one label. Families tell how a phrase works,
so that a reader finds it: by its words and marks, first match wins.
"""
import collections
import os
import re
import sys

SCHEMA = "# yaml-language-server: $schema=../../schema/cues.json"
LABELS = {
    "criticism": "puts one event down as a habit of theirs",
    "testing": "asks for proof where a wish was meant",
    "withdrawal": "shuts the subject and leaves them to guess",
    "reassurance": "asks again for an answer that only calms for a moment",
    "abandonment": "tells them what is in their heart, and they can only deny it",
    "blame": "hands them the whole of it, so they will defend and not hear",
    "contempt": "speaks from above, and what it is about gets lost",
    "demand": "leaves them no room to say yes freely",
    "ultimatum": "ties the wish to a price",
    "guilt": "sends a bill where a hand was wanted",
    "jealousy": "sets one person against another",
    "dismissal": "waves away what they feel",
}
FAMILIES = {
    "absolutes": "words that leave no exception invite a hunt for one",
    "address": "a sentence aimed at “you” reads as being about them, not about what happened",
    "closing": "a sentence that shuts the subject leaves them outside",
    "comparison": "being set beside others reads as coming second",
    "marks": "marks and emoji that raise the voice",
    "pressure": "an order, or its echo, leaves no room to say no",
    "questions": "a question that is none presses for the one right answer",
    "sarcasm": "praise or thanks where none is meant cannot be answered",
    "scorekeeping": "a count or a date kept in mind reads as a bill",
    "telling": "retelling what was said or done, as evidence",
    "turns": "turns that carry a reproach without naming it",
    "cooling-hedges": "room for a no, and open questions, cool a sentence",
    "cooling-plans": "plans and arrangements cool a sentence",
    "cooling-self": "speaking of oneself, or of somebody else, cools a sentence",
    "cooling-thanks": "thanks, laughter and warmth cool a sentence",
    "cooling-things": "talk of everyday things cools a sentence",
}
COOL = {
    "cooling-hedges": "leaves room for a no",
    "cooling-plans": "arranges something",
    "cooling-self": "is not about the reader",
    "cooling-thanks": "is warm",
    "cooling-things": "is about a thing",
}
WARM = set("""thank thanks thanks-word love laugh emoji-laugh emoji-love emoji-friendly hi hey happy proud lovely great glad
    congratulations well sweet greeting feeling-good vocative good best""".split())
OPEN = set("could would maybe might if please can perhaps hedge okay think shall may".split())
PLANS = set("tomorrow digit pick bring will tonight week see we meet new send today next later ready going coming let".split())
ABSOLUTE = set("never always every ever nothing nobody all no any absolute everything once none anything everyone everybody single whole".split())
ASKING = set("do are is did why what would who how am does have".split())
OTHERS = set("than other she her him he they them funny everyone else friends his their who better more".split())
COUNTING = set("digit twice times days weeks week year years hours hour month since again still last time minutes months day first".split())
PRAISING = set("must nice good enjoy lovely sure well funny glad congratulations wow thanks bless great praise-adjective hope proud".split())
RETELLING = set("said told say says asked tell was had did were went got been made".split())


def family(pattern, weight, label):
    words = set(re.findall(r"[a-z'-]+", pattern))
    if weight < 0:
        if words & WARM or "!" in pattern:
            return "cooling-thanks"
        if words & OPEN or "?" in pattern:
            return "cooling-hedges"
        if words & PLANS:
            return "cooling-plans"
        return "cooling-things" if re.fullmatch(r"[a-z]+", pattern) else "cooling-self"
    if "{emoji" in pattern or "!" in pattern or "shouted" in pattern:
        return "marks"
    if words & ABSOLUTE:
        return "absolutes"
    if "?" in pattern or pattern.startswith(("^ why", "^ how", "^ what")) or (label in ("testing", "reassurance") and words & ASKING):
        return "questions"
    if words & OTHERS or label == "jealousy":
        return "comparison"
    if words & COUNTING:
        return "scorekeeping"
    if words & PRAISING:
        return "sarcasm"
    if label in ("demand", "ultimatum"):
        return "pressure"
    if label in ("withdrawal", "dismissal"):
        return "closing"
    if words & {"you", "your", "yourself"}:
        return "address"
    return "telling" if words & RETELLING else "turns"


def quoted(pattern):
    plain = re.fullmatch(r"[a-z][a-z' .]*", pattern) and pattern not in ("no", "yes", "on", "off", "y", "n", "true", "false", "null")
    return pattern if plain else '"' + pattern + '"'


def main(proposals, folder):
    with open(proposals, encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file][1:]
    cues = collections.defaultdict(lambda: collections.defaultdict(list))
    seen = set()  # a noun is proposed as a word and as a topic; the heavier comes first
    for weight, _, _, _, label, pattern in rows:
        weight = float(weight)
        if pattern in seen or weight == 0 or (weight > 0 and label not in LABELS):
            continue
        seen.add(pattern)
        cues[family(pattern, weight, label)]["calm" if weight < 0 else label].append(pattern)
    for old in os.listdir(folder):
        if old.endswith(".yaml"):
            os.remove(os.path.join(folder, old))
    for name, groups in sorted(cues.items()):
        with open(os.path.join(folder, name + ".yaml"), "w", encoding="utf-8") as file:
            file.write(f"{SCHEMA}\nfamily: {name}\nabout: {FAMILIES[name]}\ncues:\n")
            for cue, patterns in sorted(groups.items()):
                file.write(f"  - cue: {cue}\n    label: {cue if cue in LABELS else 'criticism'}\n")
                file.write(f"    why: {LABELS.get(cue) or COOL[name]}\n    match:\n")
                for pattern in sorted(patterns):
                    file.write(f"      - {quoted(pattern)}\n")
    print(f"{sum(len(groups) for groups in cues.values())} cues, {sum(len(p) for g in cues.values() for p in g.values())} phrases, "
          f"{len(cues)} families")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
