// gently for Node: a filter for a chat client, as a child process that speaks JSON lines (`gently filter`).
//
//   const filter = new Filter();
//   const verdict = await filter.outgoing("#tea", line);
//   if (verdict.hold) show(verdict); else send(line);
//
// Whatever happens to the child, a line is never lost and never sent twice: each call is answered exactly once, with
// {verdict: "send", hold: false} when the filter cannot answer.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

export class Filter {
  #child;
  #waiting = []; // answers come in order
  #ended = false;

  constructor(program = "gently", args = []) {
    this.#child = spawn(program, ["filter", ...args], { stdio: ["pipe", "pipe", "inherit"] });
    createInterface({ input: this.#child.stdout }).on("line", (line) => this.#waiting.shift()?.(JSON.parse(line)));
    this.#child.stdin.on("error", () => this.#end());
    this.#child.on("error", () => this.#end());
    this.#child.on("close", () => this.#end());
  }

  get pid() {
    return this.#child.pid;
  }

  /** The line in the input box when Enter was pressed. */
  async outgoing(conversation, text, nicks = []) {
    const answer = await this.ask({ conversation, text, nicks });
    return answer.verdict ? answer : { verdict: "send", hold: false, text, alternatives: [], trouble: answer.error ?? null };
  }

  /** Any request of the protocol. */
  ask(request) {
    if (this.#ended) return Promise.resolve({ error: "the filter has ended" });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.stdin.write(JSON.stringify(request) + "\n");
    });
  }

  close() {
    this.#child.stdin.end();
  }

  #end() {
    this.#ended = true;
    for (const resolve of this.#waiting.splice(0)) resolve({ error: "the filter has ended" });
  }
}
