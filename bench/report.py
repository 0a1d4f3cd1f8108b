#!/usr/bin/env python3
"""report.py BUILD [--compare OLD.json]: run the benchmarks of a build, print the table, write JSON and pictures.

Figures are multiples of ICU's word breaking over the same text in the same process, medians of runs in random order;
`bench/bench_*.cc` say what is timed. Everything goes to BUILD/report.
"""
import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

import five_thousand
import pictures

TEXTS = ["everyday", "mixed", "hits", "adversarial", "pages"]
STAGES = ["words", "read", "find", "whole"]
WORDS = [5, 10, 20, 40]  # a message
RULES = [0, 500, 2000, 10000]
STARTS = 20


def benchmarks(program, report):
    """Name to what Google Benchmark measured: the median of the repetitions."""
    out = report / (program.name + ".json")
    subprocess.run([program, f"--benchmark_out={out}", "--benchmark_out_format=json", "--benchmark_repetitions=3",
                    "--benchmark_report_aggregates_only=true", "--benchmark_enable_random_interleaving=true"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
    runs = json.loads(out.read_text())["benchmarks"]
    for run in runs:
        if run.get("error_occurred"):
            sys.exit(f"{run['name']}: {run['error_message']}")
    plain = {"iterations:1", "real_time"}
    found = {}
    for run in runs:
        if run.get("aggregate_name", "median") != "median":
            continue
        parts = [part for part in run["run_name"].split("/") if part not in plain and not part.startswith("min_time")]
        found["/".join(parts)] = run
    return found


def process(command):
    """Milliseconds from start to end, those of the processor, and the largest memory in MB, of one run."""
    begin = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    return (time.perf_counter() - begin) * 1000, (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def start_up(program):
    runs = [process([program, "You never text me first. Do you even care?"]) for _ in range(STARTS)]
    return statistics.median(run[0] for run in runs), statistics.median(run[1] for run in runs), max(run[2] for run in runs)


def figures(build, report):
    engine = benchmarks(build / "bench" / "bench_engine", report)
    rules = benchmarks(build / "bench" / "bench_rules", report)
    program = build / "bin" / "gently"
    start_ms, start_processor_ms, memory_mb = start_up(program)
    rewrite_s, tests_s = five_thousand.measure(program)
    speed = {text: {stage: engine[f"icu/{text}"]["cpu_time"] / engine[f"{stage}/{text}"]["cpu_time"] for stage in STAGES}
             for text in TEXTS}
    per_message = {text: engine[f"whole/{text}"]["cpu_time"] * 1e6 / messages(engine[f"whole/{text}"]) for text in TEXTS}
    lengths = {f"{count} words": {"against_icu": engine[f"icu/words-{count}"]["cpu_time"] / engine[f"whole/words-{count}"]["cpu_time"],
                                  "ns_a_message": engine[f"whole/words-{count}"]["cpu_time"] * 1e6 / messages(engine[f"whole/words-{count}"])}
               for count in WORDS}
    lengths["pages of 10 KB"] = {"against_icu": speed["pages"]["whole"], "ns_a_message": per_message["pages"]}
    latency = {text: {key: engine[f"latency/{text}"][key] for key in ("p50_us", "p99_us", "p999_us")}
               for text in TEXTS if text != "pages"}
    growth = {count: {"find": rules["icu"]["cpu_time"] / rules[f"find/{count}"]["cpu_time"],
                      "whole": rules["icu"]["cpu_time"] / rules[f"whole/{count}"]["cpu_time"],
                      "load_ms": rules[f"load/{count}"]["real_time"],
                      "megabytes": rules[f"load/{count}"]["bytes"] / 1e6} for count in RULES}
    return {
        "machine": machine(), "commit": commit(),
        "against_icu": speed, "ns_per_message": per_message, "lengths": lengths, "latency": latency, "rules": {str(n): one for n, one in growth.items()},
        "rules_10000_over_500": rules["find/10000"]["cpu_time"] / rules["find/500"]["cpu_time"],
        "plain_patterns": {"count": int(rules["patterns"]["patterns"]),
                           "ours": rules["icu"]["cpu_time"] / rules["patterns"]["cpu_time"],
                           "re2_set": rules["icu"]["cpu_time"] / rules["re2_set"]["cpu_time"]},
        "two_threads_over_one": engine["threads/mixed/threads:2"]["items_per_second"]
                                / engine["threads/mixed/threads:1"]["items_per_second"],
        "two_threads_by_processor": 2 * engine["threads/mixed/threads:1"]["cpu_time"] / engine["threads/mixed/threads:2"]["cpu_time"],
        "start_ms": start_ms, "start_processor_ms": start_processor_ms, "memory_mb": memory_mb, "five_thousand_s": rewrite_s, "rule_tests_s": tests_s,
    }


def messages(run):
    """Of one iteration."""
    return run["items_per_second"] * run["cpu_time"] / 1000


def machine():
    return f"{platform.machine()}, {os.cpu_count()} cores, {cpu()}"


def cpu():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return "unknown"


def commit():
    run = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    return run.stdout.strip() or "unknown"


def table(now):
    out = [f"{now['machine']}; commit {now['commit']}", "",
           "| text | words | read | find | whole engine | ns a message | p50 µs | p99 µs | p99.9 µs |", "|---|" + "---|" * 8]
    for text in TEXTS:
        speed, slow = now["against_icu"][text], now["latency"].get(text)
        late = [f"{slow[key]:.1f}" for key in ("p50_us", "p99_us", "p999_us")] if slow else ["", "", ""]
        cells = [f"{speed[stage]:.3g} x" for stage in STAGES] + [f"{now['ns_per_message'][text]:,.0f}"] + late
        out.append(f"| {text} | " + " | ".join(cells) + " |")
    out += ["", "| everyday words in messages of | whole engine | ns a message |", "|---|---|---|"]
    out += [f"| {name} | {one['against_icu']:.3g} x | {one['ns_a_message']:,.0f} |" for name, one in now["lengths"].items()]
    out += ["", "| variations beside the book | find | whole engine | load ms | MB |", "|---|---|---|---|---|"]
    for count, one in now["rules"].items():
        out.append(f"| {int(count):,} | {one['find']:.3g} x | {one['whole']:.3g} x | {one['load_ms']:.0f} | {one['megabytes']:.1f} |")
    plain = now["plain_patterns"]
    out += ["", f"find with 10,000 variations costs {now['rules_10000_over_500']:.2f} x of 500",
            f"{plain['count']} patterns of plain words, matching alone: ours {plain['ours']:.2f} x, RE2::Set {plain['re2_set']:.2f} x",
            f"two threads {now['two_threads_over_one']:.2f} x of one by the clock, {now['two_threads_by_processor']:.2f} x by the "
            "processor's time, as on two free cores",
            f"`gently TEXT` {now['start_ms']:.1f} ms, {now['start_processor_ms']:.1f} ms of the processor, {now['memory_mb']:.0f} MB",
            f"5,000 messages through `rewrite -j 1` {now['five_thousand_s']:.2f} s, the tests in the rules through `gently test` "
            f"{now['rule_tests_s']:.2f} s of the processor"]
    return "\n".join(out)


def flat(value, path=""):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from flat(inner, f"{path}/{key}" if path else key)
    elif isinstance(value, (int, float)):
        yield path, value


def comparison(old, now):
    before = dict(flat(old))
    return "\n".join(f"{path}: {before[path]:.4g} -> {value:.4g}  ({value / before[path]:.2f})"
                     for path, value in flat(now) if before.get(path))


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", type=pathlib.Path)
    arguments.add_argument("--compare", type=pathlib.Path, metavar="OLD", help="figures.json of an earlier run")
    given = arguments.parse_args()
    report = given.build / "report"
    report.mkdir(exist_ok=True)
    old = json.loads(given.compare.read_text()) if given.compare else None
    now = figures(given.build.resolve(), report)
    (report / "figures.json").write_text(json.dumps(now, indent=1) + "\n")
    (report / "table.md").write_text(table(now) + "\n")
    pictures.draw(now, report)
    print(table(now))
    if old:
        print("\nsince then, new over old:\n" + comparison(old, now))


if __name__ == "__main__":
    main()
