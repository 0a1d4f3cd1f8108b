#!/usr/bin/env python3
"""peers.py BUILD: gently beside other programs that read English, on the same messages in one run.

Messages a second on one core, and the milliseconds of a whole process for one message (the median of five). The
programs of the npm registry are installed into BUILD/peers; what cannot be had is said, and the others go on. None of
them does what gently does: the last column says what each does do. The messages are of the train and dev sets.
"""
import json
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import five_thousand
import report

HERE = pathlib.Path(__file__).resolve().parent
SLOW_COUNT = 1100  # messages for programs that take milliseconds for each
STARTS = 5
NPM = {
    "write-good": ("write-good@1.0.8", "finds passive voice, weasel words and the like; proposes nothing"),
    "alex": ("alex@11.0.1", "finds inconsiderate words by a list; names other words"),
    "compromise": ("compromise@14.17.0", "tags words, then ten patterns of ours as one net; changes nothing"),
    "harper.js": ("harper.js@2.10.0", "checks spelling and grammar, all rules; proposes mends"),
}
SED_COMMANDS = 100


class Missing(Exception):
    pass


def run(command, **more):
    return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **more)


def seconds(command, **more):
    begin = time.perf_counter()
    run(command, **more)
    return time.perf_counter() - begin


def start_ms(command, **more):
    return 1000 * statistics.median(seconds(command, **more) for _ in range(STARTS))


def install(build, package):
    if shutil.which("npm") is None:
        raise Missing("npm is not installed")
    folder = build / "peers" / package.replace("/", "_")
    if not (folder / "node_modules").is_dir():
        folder.mkdir(parents=True, exist_ok=True)
        try:
            run(["npm", "install", "--no-audit", "--no-fund", "--prefix", folder, package], timeout=300)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as fault:
            shutil.rmtree(folder)
            raise Missing(f"npm cannot install {package}: no network?") from fault
    return folder


def of_npm(build, name, texts, folder):
    modules = install(build, NPM[name][0])
    many, one = folder / "many.json", folder / "one.json"
    many.write_text(json.dumps(texts[:SLOW_COUNT]))
    one.write_text(json.dumps(texts[:1]))
    command = ["node", HERE / "peers.mjs", name, modules]
    try:
        rate = float(run([*command, many]).stdout.split()[-1])
        return rate, start_ms([*command, one])
    except subprocess.CalledProcessError as fault:
        raise Missing(f"{name} ended with status {fault.returncode}") from fault


def of_filter(command, texts, folder):
    """A program that reads lines: the whole process over all of them."""
    if shutil.which(str(command[0])) is None:
        raise Missing(f"{command[0]} is not installed")
    lines = folder / "lines.txt"
    lines.write_text("".join(text.replace("\n", " ") + "\n" for text in texts))
    least = min(seconds([*command, lines]) for _ in range(3))
    lines.write_text(texts[0] + "\n")
    return len(texts) / least, start_ms([*command, lines])


def as_regex(pattern):
    """A pattern of words, choices and what may be left out, as sed -E has them."""
    out = ""
    for part in re.findall(r"\([^()]*\)\??|[^ ]+", pattern):
        out += f"( {part[:-1]})?" if part.endswith("?") else (" " if out else "") + part
    return out.strip()


def sed_script():
    """So many of the book's own patterns without slots and sets, each replaced by words."""
    plain = []
    for path in sorted((five_thousand.ROOT / "rules/en/shapes").rglob("*.yaml")):
        lines = path.read_text().split("match:\n")[-1].split("\nunless:")[0].splitlines()
        plain += [line[4:] for line in lines if re.fullmatch(r"  - [a-z'|() ]+\??[a-z'|() ?]*", line)]
    return ";".join(f"s/\\b{as_regex(pattern)}\\b/something calmer/I" for pattern in plain[:SED_COMMANDS])


def row(name, measure, what):
    try:
        rate, start = measure()
    except Missing as fault:
        return f"| {name} | – | – | {fault} |"
    return f"| {name} | {rate:,.0f} | {start:,.1f} | {what} |"


def main():
    build = pathlib.Path(sys.argv[1]).resolve()
    texts = [json.loads(line)["text"] for line in five_thousand.messages()]
    program = build / "bin" / "gently"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        rows = [row("gently", lambda: of_filter([program, "rewrite", "-q", "--lines", "-j", "1"], texts, folder),
                    "finds what hurts by the whole book, and says it anew")]
        for peer, (package, what) in NPM.items():
            rows.append(row(package.replace("@", " "), lambda peer=peer: of_npm(build, peer, texts, folder), what))
        rows.append(row("GNU diction", lambda: of_filter(["diction"], texts, folder), "finds wordy phrases; proposes nothing"))
        rows.append(row("sed -E", lambda: of_filter(["sed", "-E", sed_script()], texts, folder),
                        f"{SED_COMMANDS} replacements, of the book's patterns without slots and sets"))
    print(f"{report.machine()}; commit {report.commit()}\n\n| program | messages a second | start, ms | does |\n|---|---|---|---|")
    print("\n".join(rows))


main()
