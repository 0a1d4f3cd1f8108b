#!/usr/bin/env python3
"""five_thousand.py BUILD: the whole book over 5,000 messages, and over its own tests, each in under two seconds?

The messages are drawn from the train and dev sets, the same on every run, and go through `rewrite --jsonl -j 1`;
the tests in the rules are run by `gently test`, which reads the book from its YAML first. Seconds are those of the
processor, the least of three runs, since other work on the machine says nothing about the program. Ends with 1 when
either takes two seconds or more.
"""
import os
import pathlib
import random
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
COUNT, LIMIT, RUNS = 5000, 2.0, 3


def messages():
    lines = [line for part in ("train", "dev") for path in sorted((ROOT / "corpus" / part).glob("*.jsonl"))
             for line in path.read_text().splitlines(keepends=True)]
    return random.Random(1).sample(lines, COUNT)


def processor_seconds(command):
    def once():
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))}: exit status {child.returncode}")
        return usage.ru_utime + usage.ru_stime
    return min(once() for _ in range(RUNS))


def measure(program):
    """Seconds for the messages and for the tests."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(messages())
        file.flush()
        rewrite = processor_seconds([program, "rewrite", "-q", "--jsonl", "-j", "1", file.name])
    return rewrite, processor_seconds([program, "test", "-q"])


def main():
    rewrite, test = measure(pathlib.Path(sys.argv[1]).resolve() / "bin" / "gently")
    print(f"rewrite, {COUNT:,} messages: {rewrite:.2f} s\nthe tests in the rules: {test:.2f} s")
    sys.exit(0 if max(rewrite, test) < LIMIT else 1)


if __name__ == "__main__":
    main()
