import assert from "node:assert/strict";
import process from "node:process";
import test from "node:test";

import { Filter } from "./gently.mjs";

const HURTFUL = "You never text me first.";
const REFERENCE =
  "I feel more connected when we check in throughout the day. Could we talk about a rhythm that feels good for both of us?";

const open = () => new Filter(process.env.GENTLY ?? "gently", ["--no-settings"]);

test("a hurtful line is held, with alternatives", async () => {
  const filter = open();
  const verdict = await filter.outgoing("#tea", HURTFUL);
  assert.equal(verdict.verdict, "suggest");
  assert.equal(verdict.hold, true);
  assert.equal(verdict.alternatives[0].text, REFERENCE);
  filter.close();
});

test("answers keep their order", async () => {
  const filter = open();
  const lines = Array.from({ length: 50 }, (_, n) => (n % 2 ? HURTFUL : `see you at ${n}`));
  const verdicts = await Promise.all(lines.map((line, n) => filter.outgoing(`#${n}`, line)));
  assert.deepEqual(verdicts.map((verdict) => verdict.text), lines);
  assert.deepEqual(verdicts.map((verdict) => verdict.hold), lines.map((line) => line === HURTFUL));
  filter.close();
});

test("when the filter is killed each line goes out once, as it was", async () => {
  const filter = open();
  await filter.ask({ do: "hello" });
  const answers = Array.from({ length: 20 }, (_, n) => filter.outgoing(`#${n}`, HURTFUL));
  process.kill(filter.pid, "SIGKILL");
  for (const verdict of await Promise.all(answers)) assert.equal(verdict.text, HURTFUL);
  assert.deepEqual((await filter.outgoing("#tea", HURTFUL)).hold, false);
});

test("a program that is not there lets every line go", async () => {
  const filter = new Filter("/nowhere/gently");
  assert.equal((await filter.outgoing("#tea", HURTFUL)).hold, false);
});
