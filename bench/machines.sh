#!/usr/bin/env bash
# machines.sh BUILD [MESSAGES]: one stream through many machines, with engines others wrote, against one process.
#
# GNU parallel cuts the stream and keeps the order; Slurm (a controller and two nodes, started here on this machine) runs an
# array job over shards. One shard is killed the first time and one node is taken away; the job is tried again, and in the
# end every record is there once, in order. Needs the packages parallel, slurm-wlm and munge, and root for munge's socket.
set -euo pipefail
build=$(realpath "$1")
count=${2:-2000}
root=$(cd "$(dirname "$0")/.." && pwd)
export PATH=$build/bin:$PATH
work=$(mktemp -d)
started=()

finish() {
  [ ${#started[@]} = 0 ] || kill "${started[@]}" 2>/dev/null || true
  wait || true
  rm -rf "$work"
}
trap finish EXIT

say() { printf '%s\n' "$*"; }

background() {
  "$@" >>"$work/log" 2>&1 &
  started+=($!)
}

same_as_one_process() {
  cmp "$work/one.jsonl" "$1"
  say "$2: $(wc -l <"$1") results, the same bytes as one process"
}

messages() {
  python3 - "$root" "$count" <<'PY'
import json, pathlib, sys
root, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
texts = [json.loads(line)["text"] for file in sorted((root / "corpus/dev").glob("*.jsonl")) for line in file.open()]
for i in range(count):
    print(json.dumps({"id": i, "text": texts[i % len(texts)]}))
PY
}

# ---- GNU parallel ---------------------------------------------------------------------------------------------------

with_parallel() {
  parallel --will-cite -k --pipe --block 50k -j 2 gently rewrite -q --jsonl <"$work/in.jsonl" >"$work/parallel.jsonl"
  same_as_one_process "$work/parallel.jsonl" 'GNU parallel --pipe'
  # Over shards: one fails at first, --retries tries it again; a result appears whole or not at all.
  parallel --will-cite -j 2 --retries 3 "$work/shard" {} ::: "$work"/shards/* 2>>"$work/log"
  cat "$work"/shards/*.out >"$work/retried.jsonl"
  same_as_one_process "$work/retried.jsonl" 'GNU parallel --retries, one shard killed the first time'
  rm -rf "$work"/shards/*.out "$work/killed"
}

# ---- Slurm ----------------------------------------------------------------------------------------------------------

configure_slurm() {
  local host
  host=$(hostname -s)
  mkdir -p "$work"/slurm/{state,spool1,spool2,munge}
  dd if=/dev/urandom of="$work/slurm/munge/key" bs=1024 count=1 status=none
  chmod 700 "$work/slurm/munge"
  chmod 400 "$work/slurm/munge/key"
  chmod 755 "$work" "$work/slurm"
  cat >"$work/slurm/slurm.conf" <<CONF
ClusterName=gently
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=26817
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/slurm/munge.socket
CredType=cred/munge
ProctrackType=proctrack/pgid
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/linear
MpiDefault=none
ReturnToService=2
JobRequeue=1
SlurmdTimeout=10
StateSaveLocation=$work/slurm/state
SlurmdSpoolDir=$work/slurm/spool-%n
SlurmctldPidFile=$work/slurm/ctld.pid
SlurmdPidFile=$work/slurm/%n.pid
SlurmctldLogFile=$work/slurm/ctld.log
SlurmdLogFile=$work/slurm/%n.log
NodeName=one NodeHostname=$host NodeAddr=127.0.0.1 Port=26818 CPUs=1
NodeName=two NodeHostname=$host NodeAddr=127.0.0.1 Port=26819 CPUs=1
PartitionName=all Nodes=one,two Default=YES State=UP MaxTime=60
CONF
  export SLURM_CONF=$work/slurm/slurm.conf
  background munged --foreground --force --key-file="$work/slurm/munge/key" --socket="$work/slurm/munge.socket" \
    --pid-file="$work/slurm/munge.pid" --log-file="$work/slurm/munge.log" --seed-file="$work/slurm/munge.seed"
  until [ -S "$work/slurm/munge.socket" ]; do sleep 0.2; done
  background slurmctld -D
  background slurmd -D -N one
  background slurmd -D -N two
  second=${started[-1]}
  for _ in $(seq 150); do
    [ "$(sinfo -h -o %T -N 2>/dev/null | grep -c idle)" = 2 ] && return
    sleep 0.4
  done
  sinfo -N || true
  tail -n 20 "$work"/slurm/*.log
  exit 1
}

with_slurm() {
  local last job
  last=$(($(find "$work/shards" -name '*.jsonl' | wc -l) - 1))
  cat >"$work/job" <<JOB
#!/bin/bash
shards=("$work"/shards/*.jsonl)
exec "$work/shard" "\${shards[SLURM_ARRAY_TASK_ID]}"
JOB
  job=$(sbatch --parsable --array=0-$last --requeue --output="$work/slurm-%a.txt" "$work/job")
  sleep 1
  kill -9 "$second" 2>/dev/null || true  # a node goes away while it works
  say "Slurm: job $job over $((last + 1)) shards, node two killed"
  settle
  # Whatever has no result is run again, until all have.
  for _ in 1 2 3; do
    missing=$(for shard in "$work"/shards/*.jsonl; do [ -e "$shard.out" ] || basename "$shard" .jsonl; done)
    [ -n "$missing" ] || break
    say "Slurm: again: $(echo "$missing" | tr '\n' ' ')"
    sbatch --parsable --array="$(echo "$missing" | sed 's/^0*\(.\)/\1/' | paste -sd,)" --requeue --output="$work/slurm-%a.txt" "$work/job" >/dev/null
    settle
  done
  cat "$work"/shards/*.out >"$work/slurm.jsonl"
  same_as_one_process "$work/slurm.jsonl" 'Slurm, one shard killed the first time, one node lost'
}

settle() {
  for _ in $(seq 600); do
    [ -n "$(squeue -h 2>/dev/null)" ] || return 0
    sleep 0.5
  done
  squeue
  exit 1
}

# ---------------------------------------------------------------------------------------------------------------------

messages >"$work/in.jsonl"
gently rewrite -q --jsonl "$work/in.jsonl" >"$work/one.jsonl"
mkdir "$work/shards"
split -d -a 2 -n l/8 --additional-suffix=.jsonl "$work/in.jsonl" "$work/shards/"
# One shard: the result takes its name only when it is whole. The first attempt at shard 03 is killed.
cat >"$work/shard" <<SHARD
#!/bin/bash
if [[ \$1 == */03.jsonl ]] && mkdir "$work/killed" 2>/dev/null; then
  (gently rewrite -q --jsonl "\$1" & kill -9 \$!; wait) >"\$1.part" 2>/dev/null
  exit 1
fi
gently rewrite -q --jsonl -o "\$1.out" "\$1"
SHARD
chmod +x "$work/shard"
with_parallel
configure_slurm
with_slurm
