// The page itself: markup, style and script, with no address in it.
#include "regression/html.h"

namespace gently::regression {

std::string_view html_page() {
  return R"page(<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>gently: report</title>
<style>
:root { color-scheme: light dark; --back:#fbfaf7; --card:#fff; --ink:#23262b; --soft:#666c76; --line:#dfdcd4; --good:#2f7d6b; --bad:#b8503a; --calm:#5c7fb0; --shade:47,125,107; }
@media (prefers-color-scheme: dark) {
  :root { --back:#16181b; --card:#1f2226; --ink:#e6e4df; --soft:#9aa0a9; --line:#353a41; --good:#6cc3ac; --bad:#e58a72; --calm:#8fb0de; --shade:108,195,172; }
}
* { box-sizing: border-box; }
body { margin:0; background:var(--back); color:var(--ink); font:15px/1.5 system-ui, sans-serif; }
main { max-width:1180px; margin:0 auto; padding:20px 16px 60px; }
h1 { font-size:1.5rem; margin:0 0 2px; } h2 { font-size:1.1rem; margin:34px 0 10px; }
p.note { color:var(--soft); margin:0 0 12px; }
.tiles { display:grid; grid-template-columns:repeat(auto-fill, minmax(165px, 1fr)); gap:10px; }
.tile { background:var(--card); border:1px solid var(--line); border-radius:8px; padding:10px 12px; }
.tile b { display:block; font-size:1.45rem; font-weight:600; line-height:1.2; } .tile span { color:var(--soft); font-size:.8rem; display:block; }
.two { display:grid; grid-template-columns:repeat(auto-fit, minmax(min(420px, 100%), 1fr)); gap:16px; }
.card { background:var(--card); border:1px solid var(--line); border-radius:8px; padding:12px; min-width:0; }
.scroll { overflow-x:auto; }
table { border-collapse:collapse; font-size:.82rem; width:100%; } th, td { padding:3px 7px; text-align:right; white-space:nowrap; font-variant-numeric:tabular-nums; }
th { color:var(--soft); font-weight:500; } td:first-child, th:first-child { text-align:left; } tbody tr { border-top:1px solid var(--line); }
table.matrix th.side { writing-mode:vertical-rl; transform:rotate(180deg); padding:4px 3px; text-align:left; } table.matrix td { text-align:center; padding:3px 4px; }
table.matrix td:first-child { text-align:left; } td.right { outline:1.5px solid var(--good); outline-offset:-1.5px; }
svg { display:block; width:100%; height:auto; } svg text { fill:var(--soft); font-size:11px; }
.controls { display:flex; flex-wrap:wrap; gap:8px; margin-bottom:10px; }
input, select { font:inherit; color:inherit; background:var(--card); border:1px solid var(--line); border-radius:6px; padding:6px 9px; } input { flex:1 1 220px; min-width:0; }
.item { border-top:1px solid var(--line); padding:9px 0; overflow-wrap:anywhere; } .item:first-child { border-top:0; }
.item .head { color:var(--soft); font-size:.8rem; } .item .why { color:var(--soft); font-size:.82rem; } .item .answer { color:var(--good); }
.tag { display:inline-block; border:1px solid currentColor; border-radius:9px; padding:0 7px; font-size:.75rem; margin-right:6px; } .missed, .lost { color:var(--calm); } .false { color:var(--bad); }
details { border-top:1px solid var(--line); padding:6px 0; } summary { cursor:pointer; overflow-wrap:anywhere; } summary small { color:var(--soft); }
</style>
</head>
<body>
<main>
<h1 id="title"></h1>
<p class="note" id="about"></p>
<div class="tiles" id="tiles"></div>
<div class="two">
  <section><h2>Recall against false alarms</h2><div class="card" id="curve"></div></section>
  <section><h2>Heat of the messages</h2><div class="card" id="heat"></div></section>
</div>
<h2>Labels: what they are (rows) and what they were called</h2>
<div class="card scroll" id="matrix"></div>
<h2>Parts of the corpus</h2>
<div class="controls"><select id="by" aria-label="Parts by"></select></div>
<div class="card scroll" id="slices"></div>
<h2>Sentences that repeat</h2>
<div class="card scroll" id="repeated"></div>
<h2>Misses and false alarms</h2>
<p class="note">Messages of the test set are counted above and never shown.</p>
<div class="controls"><input id="search" type="search" placeholder="Search message, rule or label" aria-label="Search"><select id="what" aria-label="What went wrong"></select></div>
<div class="card" id="misses"></div>
<h2>Rules and where they spoke</h2>
<div class="controls"><input id="rule" type="search" placeholder="Search rules" aria-label="Search rules"></div>
<div class="card" id="rules"></div>
</main>
<script type="application/json" id="data">@DATA@</script>
<script>
)page"
         R"page("use strict";
const data = JSON.parse(document.getElementById("data").textContent), corpus = data.corpus;
const at = id => document.getElementById(id);
const make = (tag, attributes, ...inside) => {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) node.setAttribute(key, value);
  for (const one of inside) node.append(one);
  return node;
};
const draw = (tag, attributes, text) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
};
const number = (share, per) => (share * (per || 100)).toFixed(per > 100 ? 2 : 1);
const table = (head, rows) => {
  const body = make("tbody");
  for (const row of rows) body.append(make("tr", {}, ...row.map(cell => make("td", {}, String(cell)))));
  return make("table", {}, make("thead", {}, make("tr", {}, ...head.map(cell => make("th", {}, cell)))), body);
};

at("title").textContent = data.title;
at("about").textContent = corpus.messages + " messages, " + corpus.answers + " rephrased. Brackets hold 95 % intervals.";
for (const [name, rate] of Object.entries(corpus.figures)) {
  if (!rate.of) continue;
  at("tiles").append(make("div", {class: "tile"}, make("span", {}, name), make("b", {}, number(rate.share, rate.per)),
    make("span", {}, (rate.per === 100 ? "per 100" : "per 1,000") + " (" + number(rate.low, rate.per) + " to " + number(rate.high, rate.per) + ")"), make("span", {}, rate.hits + " of " + rate.of)));
}

const frame = (label, right) => {
  const svg = draw("svg", {viewBox: "0 0 460 240", role: "img", "aria-label": label});
  for (let i = 0; i <= 4; ++i) svg.append(draw("line", {x1: 40, x2: 450, y1: 15 + i * 47.5, y2: 15 + i * 47.5, stroke: "var(--line)"}));
  svg.append(draw("text", {x: 450, y: 235, "text-anchor": "end"}, right));
  return svg;
};
{
  const svg = frame("Recall against false alarms", "false alarms, of 100 calm messages");
  const most = Math.max(0.01, ...data.curve.map(p => p.alarms));
  const x = p => 40 + 410 * p.alarms / most, y = p => 205 - 190 * p.recall;
  for (let i = 0; i <= 4; ++i) {
    svg.append(draw("text", {x: 34, y: 209 - i * 47.5, "text-anchor": "end"}, i * 25));
    svg.append(draw("text", {x: 40 + i * 102.5, y: 220, "text-anchor": i === 4 ? "end" : "middle"}, (100 * most * i / 4).toFixed(1)));
  }
  svg.append(draw("polyline", {points: data.curve.map(p => x(p) + "," + y(p)).join(" "), fill: "none", stroke: "var(--good)", "stroke-width": 2}));
  for (const p of data.curve) {
    const dot = draw("circle", {cx: x(p), cy: y(p), r: 3, fill: "var(--good)"});
    dot.append(draw("title", {}, "heat " + p.heat.toFixed(2) + ": recall " + number(p.recall) + ", false alarms " + number(p.alarms)));
    svg.append(dot);
  }
  at("curve").append(svg);
}
{
  const svg = frame("Heat of the messages", "heat; heights by square root");
  const kinds = [["ok", "var(--calm)"], ["hurtful", "var(--bad)"], ["boundary", "var(--soft)"]].filter(kind => data.heat[kind[0]]);
  const most = Math.max(1, ...kinds.flatMap(kind => data.heat[kind[0]]));
  kinds.forEach(([kind, colour], k) => {
    data.heat[kind].forEach((count, i) => {
      const height = 190 * Math.sqrt(count / most), bar = draw("rect", {x: 42 + i * 20.4 + k * 6, y: 205 - height, width: 5.5, height, fill: colour});
      bar.append(draw("title", {}, count + " " + kind + ", heat " + (i / 20).toFixed(2) + " to " + ((i + 1) / 20).toFixed(2)));
      svg.append(bar);
    });
    svg.append(draw("rect", {x: 262 + k * 60, y: 3, width: 8, height: 8, fill: colour}), draw("text", {x: 274 + k * 60, y: 11}, kind));
  });
  for (let i = 0; i <= 4; ++i) svg.append(draw("text", {x: 42 + i * 102, y: 220, "text-anchor": i === 4 ? "end" : "middle"}, (i / 4).toFixed(2)));
  at("heat").append(svg);
}
{
  const rows = Object.keys(corpus.confusion).sort();
  const columns = [...new Set(rows.flatMap(row => Object.keys(corpus.confusion[row])))].sort((a, b) => (a === "unchanged" || a === "kept") - (b === "unchanged" || b === "kept") || a.localeCompare(b));
  const head = make("tr", {}, make("th"), ...columns.map(column => make("th", {class: "side"}, column)));
  const body = make("tbody");
  for (const row of rows) {
    const all = Object.values(corpus.confusion[row]).reduce((a, b) => a + b, 0), line = make("tr", {}, make("td", {}, row));
    for (const column of columns) {
      const count = corpus.confusion[row][column] || 0;
      const right = row === column || (row === "ok" && column === "unchanged") || (row === "boundary" && column === "kept");
      line.append(make("td", {style: "background:rgba(var(--shade)," + (count / all * .75).toFixed(3) + ")", ...(right ? {class: "right"} : {})}, count || "·"));
    }
    body.append(line);
  }
  at("matrix").append(make("table", {class: "matrix"}, make("thead", {}, head), body));
}
{
  const by = [...new Set(corpus.slices.map(slice => slice.by))];
  for (const one of by) at("by").append(make("option", {}, one));
  const cell = rate => rate.of ? number(rate.share) + " of " + rate.of : "–";
  const show = () => at("slices").replaceChildren(table(["", "found %", "rephrased %", "label right %", "false alarms %", "boundary kept %"],
    corpus.slices.filter(slice => slice.by === at("by").value).map(s => [s.value, cell(s.found), cell(s.rephrased), cell(s.label), cell(s.false_alarms), cell(s.kept)])));
  at("by").addEventListener("change", show);
  show();
}
at("repeated").append(table(["sentence, the writer's words as …", "answers", "of 100"], corpus.repeated.map(r => [r.sentence, r.count, number(r.count / Math.max(1, corpus.answers))])));

const pages = (place, list, build) => {
  let shown = 0;
  const more = () => {
    place.querySelector("button")?.remove();
    for (const end = Math.min(list.length, shown + 50); shown < end; ++shown) place.append(build(list[shown]));
    if (shown < list.length) {
      const button = make("button", {}, "Show more of " + list.length);
      button.addEventListener("click", more);
      place.append(button);
    }
  };
  place.replaceChildren();
  if (!list.length) place.append("Nothing here.");
  more();
};
const entry = miss => {
  const node = make("div", {class: "item"});
  node.append(make("div", {class: "head"}, make("span", {class: "tag " + miss.what.split(" ")[0]}, miss.what), miss.label + (miss.kind ? ", " + miss.kind : "") + " · " + miss.relation + " · " + miss.variety + " · " + miss.place));
  node.append(make("div", {}, miss.text));
  if (miss.answer) node.append(make("div", {class: "answer"}, "→ " + miss.answer));
  const why = [miss.detail, miss.why].filter(Boolean).join(" · ");
  if (why) node.append(make("div", {class: "why"}, why));
  return node;
};
{
  for (const what of ["all", ...new Set(data.misses.map(miss => miss.what))]) at("what").append(make("option", {}, what));
  const show = () => {
    const words = at("search").value.toLowerCase(), what = at("what").value;
    pages(at("misses"), data.misses.filter(miss => (what === "all" || miss.what === what) &&
      (miss.text + " " + miss.detail + " " + miss.why + " " + miss.label + " " + miss.place).toLowerCase().includes(words)), entry);
  };
  at("search").addEventListener("input", show);
  at("what").addEventListener("change", show);
  show();
}
{
  const show = () => {
    const words = at("rule").value.toLowerCase();
    const ids = Object.keys(corpus.rules).filter(id => id.includes(words)).sort();
    pages(at("rules"), ids, id => {
      const hits = corpus.rules[id], box = make("details");
      box.append(make("summary", {}, id + " ", make("small", {}, hits.hurtful + " hurtful (" + hits.right_label + " by their label), " + hits.near + " near, " + hits.everyday + " everyday, " + hits.other + " other, " + hits.boundary + " boundary")));
      box.addEventListener("toggle", () => {
        if (box.children.length > 1) return;
        for (const c of data.contexts[id] || []) {
          box.append(make("div", {class: "item"}, make("div", {class: "head"}, c.label + " · " + c.place), make("div", {}, c.text), make("div", {class: "answer"}, "→ " + c.answer)));
        }
      });
      return box;
    });
  };
  at("rule").addEventListener("input", show);
  show();
}
</script>
</body>
</html>
)page";
}

}  // namespace gently::regression
