#!/usr/bin/env python3
"""million.py BUILD [COUNT]: a million messages as JSON lines through `rewrite -j 1` and `-j 2`.

Prints seconds, processor seconds and memory of each, the ratio, the memory of a tenth of them, and whether all bytes are the
same. Messages are those of the dev set, every tenth one of those that hurt, numbered so that no two are alike. On a machine
that does other things the seconds say little: the load is printed beside them.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
HIT_EVERY = 10


def write_messages(path, count):
    lines = [json.loads(line) for file in sorted((ROOT / "corpus/dev").glob("*.jsonl")) for line in file.open()]
    calm = [line["text"] for line in lines if line["label"] == "ok"]
    hurt = [line["text"] for line in lines if line["label"] not in ("ok", "boundary")]
    with open(path, "w") as out:
        for i in range(count):
            text = hurt[i // HIT_EVERY % len(hurt)] if i % HIT_EVERY == 0 else calm[i % len(calm)]
            out.write(json.dumps({"id": i, "text": text}, ensure_ascii=False) + "\n")


def run(program, jobs, path):
    """Seconds, processor seconds, megabytes, and the hash of the output."""
    begin = time.perf_counter()
    child = subprocess.Popen([program, "rewrite", "-q", "--jsonl", "-j", str(jobs), path], stdout=subprocess.PIPE)
    seen = hashlib.sha256()
    while block := child.stdout.read(1 << 20):
        seen.update(block)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit(f"exit status {child.returncode}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, seen.hexdigest()


def main():
    build, count = pathlib.Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    program = build / "bin" / "gently"
    with tempfile.TemporaryDirectory() as folder:
        tenth, whole = pathlib.Path(folder, "tenth.jsonl"), pathlib.Path(folder, "whole.jsonl")
        write_messages(tenth, count // 10)
        write_messages(whole, count)
        print(f"{count:,} messages, {whole.stat().st_size / 1e6:.0f} MB; {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
        runs = {jobs: run(program, jobs, whole) for jobs in (1, 2)}
        for jobs, (seconds, processor, megabytes, _) in runs.items():
            small = run(program, jobs, tenth)[2]
            print(f"-j {jobs}: {seconds:.1f} s, processor {processor:.1f} s, {megabytes:.0f} MB (a tenth of them: {small:.0f} MB)")
    same = runs[1][3] == runs[2][3]
    print(f"-j 2 is {runs[1][0] / runs[2][0]:.2f} times as fast; the same bytes: {'yes' if same else 'NO'}")
    sys.exit(0 if same else 1)


main()
