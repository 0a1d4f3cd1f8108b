// gently explain: how a message was read, what matched, and why each candidate was dropped.
#include <cmath>
#include <iostream>

#include "cli/command.h"
#include "engine/parts.h"
#include "language/reader.h"
#include "language/reading_table.h"
#include "match/near_miss.h"

namespace gently::cli {
namespace {

struct Explain {
  Common common;
  std::vector<std::string> words;
  bool reading = false;
};

std::string words_of(const language::Reading& reading, uint32_t first, uint32_t last) {
  return std::string(reading.text.substr(reading.items[first].source.begin, reading.items[last - 1].source.end - reading.items[first].source.begin));
}

void print_match(const language::Reading& reading, const match::RuleMatch& match, const char* what) {
  std::cout << "  " << what << match.rule->id << "  “" << words_of(reading, match.first, match.last) << "”";
  for (const match::Capture& capture : match.captures) std::cout << "  {" << capture.name << "} = “" << words_of(reading, capture.first, capture.last) << "”";
  std::cout << '\n';
}

/// Signs of danger each, the phrases of hints on one line.
void print_signs(const match::Judgement& judgement) {
  std::string hints;
  for (const match::RuleMatch& sign : judgement.signs) {
    const std::string points = rules::points_text(static_cast<int>(std::lround(10 * sign.rule->points_of(sign.pattern))));
    if (sign.rule->is_hint()) hints += "  “" + words_of(judgement.reading, sign.first, sign.last) + "” " + points;
    else print_match(judgement.reading, sign, ("sign, points " + points + ": ").c_str());
  }
  if (!hints.empty()) std::cout << "  hints:" << hints << '\n';
  if (!judgement.signs.empty()) std::cout << "  danger: " << rules::points_text(static_cast<int>(std::lround(10 * judgement.danger))) << " points; fifteen keep it\n";
}

void print_silenced(const match::Judgement& judgement) {
  for (size_t i = 0; i < judgement.guarded.size(); ++i) {
    const match::RuleMatch& match = judgement.guarded[i];
    const match::RuleMatch& by = judgement.silenced_by[i];
    print_match(judgement.reading, match, "silenced: ");
    std::cout << "    by ";
    if (by.rule == match.rule) std::cout << "its exception “" << by.rule->unless[by.pattern].match.source << "”";
    else std::cout << by.rule->id;
    std::cout << ", “" << words_of(judgement.reading, by.first, by.last) << "”\n";
  }
  for (const match::Unmet& unmet : judgement.unmet) {
    print_match(judgement.reading, unmet.match, "not met: ");
    std::cout << "    " << unmet.condition << '\n';
  }
}

/// Why nothing was found: what was too weak, and which rules came nearest.
void print_misses(const rules::Book& book, const match::Judgement& judgement) {
  for (const match::RuleMatch& match : judgement.matches) print_match(judgement.reading, match, "too weak alone: ");
  const std::vector<match::NearMiss> misses = match::near_misses(book, judgement.reading, 3);
  if (!misses.empty()) std::cout << "Nearest rules\n";
  for (const match::NearMiss& miss : misses) {
    const rules::Pattern& pattern = miss.rule->match[miss.pattern];
    std::cout << "  " << miss.rule->id << "  “" << words_of(judgement.reading, miss.first, miss.last) << "” matches; then comes no " << miss.element
              << "\n    " << pattern.source << '\n';
    if (miss.column > 0) std::cout << "    " << std::string(static_cast<size_t>(miss.column) - 1, ' ') << "^\n";
  }
}

int run(Explain& options) {
  int exit = kDone;
  if (!options.common.hear_voice(exit)) return exit;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  std::string text;
  for (const std::string& word : options.words) text += (text.empty() ? "" : " ") + word;
  const Engine::Parts& parts = engine->parts();
  Resolved resolved = resolve(parts.book, options.common.context);
  if (options.reading) {
    std::cout << language::reading_table(language::read(parts.book.lexicon, text));
    return exit;
  }
  match::Judgement judgement = parts.judge.find(text, resolved.judge);
  std::cout << "Reading\n" << language::reading_table(judgement.reading);
  std::cout << "Clauses\n";
  for (const language::Clause& clause : judgement.reading.clauses) std::cout << "  " << words_of(judgement.reading, clause.first, clause.last) << '\n';
  if (judgement.kept != nullptr) std::cout << "Kept by " << judgement.kept->id << ", note " << judgement.kept->note << '\n';
  print_signs(judgement);
  for (const match::RuleMatch& frozen : judgement.frozen) print_match(judgement.reading, frozen, "frozen by ");
  if (!judgement.findings.empty()) std::cout << "Findings\n";
  for (const match::Finding& finding : judgement.findings) {
    std::cout << "  heat " << finding.heat << '\n';
    print_match(judgement.reading, finding.main, "");
    for (const match::RuleMatch& also : finding.also) print_match(judgement.reading, also, "also ");
  }
  print_silenced(judgement);
  if (judgement.findings.empty()) {
    if (judgement.kept == nullptr && judgement.frozen.empty()) print_misses(parts.book, judgement);
    return exit;
  }
  resolved.compose.alternatives = 3;
  compose::Composition made = compose::compose(parts.judge, parts.book, judgement, resolved.judge, resolved.compose);
  if (!judgement.topics.empty()) std::cout << "Cues of topics\n";
  for (const match::TopicHit& hit : judgement.topics) {
    std::cout << "  " << hit.topic->id << "  “" << words_of(judgement.reading, hit.first, hit.last) << "”" << (hit.strength == match::TopicHit::Strength::kHead ? "" : hit.strength == match::TopicHit::Strength::kMatter ? ", matter" : ", weak") << '\n';
  }
  std::cout << "Plan\n";
  for (const compose::Unit& unit : made.plan.units) {
    std::cout << "  head " << unit.head->main.rule->id << ", topic " << (unit.topic ? unit.topic->id : "none is certain") << (unit.incident ? ", an incident" : ", a habit")
              << ", strength " << unit.strength;
    if (unit.matter) std::cout << ", about “" << unit.matter->lead << words_of(judgement.reading, unit.matter->words.first, unit.matter->words.last) << "”";
    for (const compose::Fact& fact : unit.facts) std::cout << ", fact “" << fact.source.in(text) << "”";
    std::cout << '\n';
  }
  if (!made.dropped.empty()) std::cout << "Dropped\n";
  for (const compose::Dropped& dropped : made.dropped) {
    std::cout << "  " << dropped.where << ": " << dropped.reason << (dropped.text.empty() ? "" : "\n    " + dropped.text) << '\n';
  }
  std::cout << (made.alternatives.empty() ? "Flagged: " + made.failure + "\n" : "Answers\n");
  for (const compose::Alternative& alternative : made.alternatives) std::cout << "  " << rules::name(alternative.mode) << ": " << alternative.text << '\n';
  return exit;
}

}  // namespace

void add_explain(CLI::App& app, int& exit) {
  auto options = std::make_shared<Explain>();
  CLI::App* command = app.add_subcommand("explain", "how a message is read, what matches, and why each answer was taken or dropped");
  options->common.add_to(*command);
  options->common.add_voice_to(*command);
  command->add_option("text", options->words, "the message")->required();
  command->add_flag("--reading", options->reading, "only the table of words");
  command->callback([options, &exit] { exit = run(*options); });
}

}  // namespace gently::cli
