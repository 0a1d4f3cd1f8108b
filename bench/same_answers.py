#!/usr/bin/env python3
"""same_answers.py OLD NEW: two builds of gently, one book; are their answers the same, byte for byte?

Over the train and dev sets, over messages torn apart and put together again, and over strings of hard characters;
at each sensitivity, with all alternatives. The random messages are the same on every run. Ends with 1 at the first
difference, which it shows.
"""
import concurrent.futures
import json
import pathlib
import random
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
HARD = ["'", "\u2019", "\"", "\u201c", "\u201d", ".", "...", "\u2026", ",", "!", "?", "?!", ":", ";", "-", "--", "\u2014", "_", "*",
        "@", "#", "&", "/", "(", ")", "\n", "\n\n", "\t", "\r\n", "\u00a0", "\u200d", "\u0301", "\u00e9", "\u00df", "\u0130",
        "\u05d0\u05d1", "\u4f60\u597d", "\u0e2a\u0e27", "\U0001f644", "\u2764\ufe0f", "\U0001f468\u200d\U0001f469",
        "\U0001f1ec\U0001f1e7", "a", "B", "me", "You", "NEVER", "can't", "cant", "u", "ur", "2", "3.5", "10:30", "1,000", "\u00a35",
        "a@b.co", "@sam", "www.x.org", "http://a.b/c", "> ", "`x`", "\x00", "\x1f", ":)", "<3", "f***", "soooo", "lol", "hahaha", " ", "  "]


def corpus():
    for part in ("train", "dev"):
        for path in sorted((ROOT / "corpus" / part).glob("*.jsonl")):
            for line in path.read_text().splitlines():
                yield json.loads(line)


def random_messages(texts, count, seed):
    draw = random.Random(seed)
    words = [word for text in texts for word in text.split(" ")]
    for number in range(count):
        if number % 2:
            one, other = draw.choice(texts).split(" "), draw.choice(texts).split(" ")
            parts = one[:draw.randint(0, len(one))] + other[draw.randint(0, len(other)):]
            for _ in range(draw.randint(0, 3)):
                parts.insert(draw.randint(0, len(parts)), draw.choice(HARD))
            yield draw.choice([" ", " ", " ", "\n", ""]).join(parts)
        else:
            yield "".join(draw.choice(HARD) if draw.random() < 0.6 else " " + draw.choice(words)
                          for _ in range(draw.randint(0, 40)))


def answers(program, options, lines):
    run = subprocess.run([program, "rewrite", "-q", "--jsonl", "--alternatives", "6", *options], input=lines,
                         stdout=subprocess.PIPE, check=False)
    return run.stdout.splitlines()


def both(programs, options, lines):
    with concurrent.futures.ThreadPoolExecutor() as pool:
        return pool.map(lambda program: answers(program, options, lines), programs)


def main():
    old, new, *options = sys.argv[1:]
    messages = list(corpus())
    texts = [message["text"] for message in messages]
    asked = [{"text": message["text"], "relation": message.get("relation", "unknown")} for message in messages]
    asked += [{"text": text} for text in random_messages(texts, 4000, seed=20)]
    lines = "".join(json.dumps(one) + "\n" for one in asked).encode()
    for more in (["--sensitivity", "balanced"], ["--sensitivity", "keen", "--tone", "warm"],
                 ["--sensitivity", "careful", "--tone", "brief"]):
        before, after = both([old, new], options + more, lines)
        if len(before) != len(asked) or len(after) != len(asked):
            sys.exit(f"{len(asked)} messages, {len(before)} and {len(after)} answers")
        for question, one, other in zip(asked, before, after):
            if one != other:
                print(json.dumps(question), one.decode(), other.decode(), sep="\n")
                sys.exit("the answers differ")
    print(f"{len(asked)} messages, three ways: the answers are the same")


main()
