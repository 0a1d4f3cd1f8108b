#include "regression/skeleton.h"

#include <algorithm>
#include <vector>

#include "rules/label.h"
#include "rules/nearest.h"

namespace gently::regression {
namespace {

struct Start {
  std::string_view head;     // of the id: "guard/…"
  std::string_view folder;   // of the file
  std::string_view kind;     // of the file
  std::string_view content;  // {name}; {words}: the name with spaces
};

constexpr std::string_view kShape = R"(rule: {name}
label: {label}
why: say here, in a few words, how it lands             # the writer sees this: short, and no scolding
match:                                                 # the sentences to look for, one a line
  - you (always|just)? {words}
say:                                                   # ways to answer, the best first
  - mode: wish
    tell: I'd like us to find another way.
    ask: Could we talk about it?
tests:
  fires:                                               # messages it must catch
    - You {words}.
    - you always {words}
  silent:                                              # messages that look like it and are harmless
    - I {words}.
)";

constexpr std::string_view kGuard = R"(guard: {name}
why: say here why it is harmless
scope: clause                                          # how far it keeps things calm: clause, sentence or message
match:                                                 # the harmless sentences, one a line
  - like in the song {words}
tests:
  fires:                                               # messages it must recognise
    - Like in the song {words}.
  silent:
    - Lovely weather today.
)";

constexpr std::string_view kBoundary = R"(boundary: {name}
tier: B                                                # A keeps the whole message as written, B the sentence
note: N4                                               # what the writer is told, see notes.yaml
why: say here why it must stay word for word
match:                                                 # the sentences that must stay, one a line
  - for the record {words}
tests:
  fires:
    - For the record {words}.
  silent:
    - Lovely weather today.
)";

constexpr std::string_view kContinuation = R"(continuation: {name}
why: it only goes on with the sentence before it
match:                                                 # fragments, one a line
  - ^ and {words} too
tests:
  fires:
    - You never call. And {words} too.
  silent:
    - Lovely weather today.
)";

constexpr std::string_view kTopic = R"(topic: {name}
cues:
  head:                                                # one of these must stand in the hurtful clause
    - the {words}
  weak:                                                # these only break ties
    - some {words}
feelings:                                              # after “I feel”
  light: [a bit annoyed]
  medium: [frustrated]
  strong: [really worn out]
  good: [relieved]
event:                                                 # what happened, without a culprit
  past: the {words} went wrong[ {when}]
  now: the {words} goes wrong
positive: we look after the {words} together           # after “I feel … when”
wish: to sort out the {words} together                 # after “I'd love”
asks:                                                  # one request each, that can be refused
  - Could we find a way that works for both of us?
  - ask: Could you tell me what would make it easier?
    who: you
)";

constexpr std::string_view kPair = R"(pair: {name}
shape: criticism/never-do                              # the shape and the topic it answers
topic: dishes
say:
  - mode: positive
    tell: I feel lighter when the kitchen is clear.
    ask: Could we talk about a rhythm that works for both of us?
)";

constexpr std::string_view kAnswers = R"(answers: {name}
say:                                                   # what is said when a shape has no words of its own
  - mode: wish
    tell: I'd like us to find another way.
    ask: Could we talk about it?
)";

constexpr std::string_view kCues = R"(family: {name}
about: say here what these signs have in common
cues:                                                  # each counts once its weight is fitted: gently tune
  - cue: first-sign
    match: {words}
    why: say here, in a few words, how it lands
)";

constexpr Start kStarts[] = {
    {"guard", "guards/", "guard", kGuard},
    {"boundary", "boundaries/", "boundary", kBoundary},
    {"continuation", "continuations/", "continuation", kContinuation},
    {"topic", "topics/", "topic", kTopic},
    {"pair", "pairs/", "pair", kPair},
    {"answers", "answers/", "answers", kAnswers},
    {"cue", "cues/", "cues", kCues},
};

bool is_name(std::string_view name) {
  const bool signs = std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
  return signs && !name.empty() && name.front() != '-' && name.back() != '-';
}

std::vector<std::string> heads() {
  std::vector<std::string> out;
  for (std::string_view label : rules::kLabelNames) {
    if (label != "boundary" && label != "ok") out.emplace_back(label);
  }
  for (const Start& start : kStarts) out.emplace_back(start.head);
  return out;
}

Error fault(const std::string& id, std::string message, std::string expected, std::string mend) {
  Error error;
  error.message = std::move(message);
  error.excerpt = id;
  error.expected = std::move(expected);
  error.mend = std::move(mend);
  return error;
}

void replace_all(std::string& text, std::string_view what, const std::string& with) {
  for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
}

}  // namespace

Expected<Skeleton> skeleton(const std::string& id) {
  const size_t slash = id.find('/');
  const std::string head = id.substr(0, slash);
  const std::string name = slash == std::string::npos ? "" : id.substr(slash + 1);
  std::string all;
  for (const std::string& one : heads()) all += (all.empty() ? "" : ", ") + one;
  if (slash == std::string::npos) {
    return fault(id, "“" + id + "” does not say what kind of rule it is",
                 "a label or kind, “/” and a name: criticism/never-water",
                 "begin with one of " + all);
  }
  Start start{head, "", "shape", kShape};
  const std::string shapes = "shapes/" + head + "/";
  const auto known = std::find_if(std::begin(kStarts), std::end(kStarts),
                                  [&](const Start& one) { return one.head == head; });
  if (known != std::end(kStarts))
    start = *known;
  else if (rules::label_of(head) && head != "ok")
    start.folder = shapes;
  else {
    const std::string close = rules::nearest(head, heads());
    return fault(id, "no label or kind is called “" + head + "”", "one of " + all,
                 close.empty() ? "" : "did you mean “" + close + "/" + name + "”?");
  }
  if (!is_name(name))
    return fault(id, "“" + name + "” is no name for a rule", "small letters, digits and hyphens",
                 "say what it catches: never-water");
  Skeleton out;
  out.path = std::string(start.folder) + name + ".yaml";
  out.kind = std::string(start.kind);
  out.content = std::string(start.content);
  std::string words = name;
  std::replace(words.begin(), words.end(), '-', ' ');
  replace_all(out.content, "{name}", name);
  replace_all(out.content, "{label}", head);
  replace_all(out.content, "{words}", words);
  return out;
}

std::string schema_line(const Skeleton& made, const std::string& schemas) {
  std::string up;
  for (char c : made.path) up += c == '/' ? "../" : "";
  return "# yaml-language-server: $schema=" + up + schemas + "/" + made.kind + ".json\n";
}

}  // namespace gently::regression
