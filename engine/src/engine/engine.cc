#include <algorithm>

#include "compose/hint.h"
#include "engine/parts.h"
#include "engine/public_values.h"
#include "match/regex_check.h"
#include "rules/book_loader.h"
#include "rules/builtin.h"
#include "text/utf8.h"

namespace gently {
namespace {

constexpr size_t kMostBytes = 1u << 20;  // longer messages come back untouched, and `incomplete` says so

std::string topic_of(const compose::Plan& plan, const match::Finding& finding) {
  for (const compose::Unit& unit : plan.units) {
    bool here = unit.head == &finding || std::find(unit.riders.begin(), unit.riders.end(), &finding) != unit.riders.end();
    if (here && unit.topic != nullptr) return unit.topic->id;
  }
  return {};
}

template <typename Enum, size_t N>
Enum named(const std::array<std::string_view, N>& names, const std::string& word, std::string_view what, std::string_view fallback,
           std::vector<std::string>& warnings) {
  if (auto value = rules::value_of<Enum>(names, word)) return *value;
  warnings.push_back("no " + std::string(what) + " is called “" + word + "”; taken as " + std::string(fallback));
  return *rules::value_of<Enum>(names, fallback);
}

rules::OwnVoice own_of(const OwnVoice& voice) {
  rules::OwnVoice out;
  out.never = voice.never;
  for (const OwnVoice::Swap& swap : voice.instead) out.instead.push_back({swap.from, swap.to, swap.line});
  for (const std::string& mode : voice.prefer) {
    if (const auto known = rules::value_of<rules::Mode>(rules::kModeNames, mode)) out.prefer.push_back(*known);
  }
  return out;
}

}  // namespace

VoiceRead read_voice(std::string_view content, const std::string& path) {
  Errors errors;
  const rules::OwnVoice read = rules::read_own_voice(content, path, errors);
  VoiceRead out;
  out.voice.never = read.never;
  for (const rules::OwnVoice::Swap& swap : read.instead) out.voice.instead.push_back({swap.from, swap.to, swap.line});
  for (const rules::Mode mode : read.prefer) out.voice.prefer.emplace_back(rules::name(mode));
  for (const Error& error : errors) out.errors.push_back({error.path, error.line, error.column, error.format()});
  return out;
}

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::kUnchanged: return "unchanged";
    case Outcome::kRephrased: return "rephrased";
    case Outcome::kFlagged: return "flagged";
    case Outcome::kKept: return "kept";
  }
  return "";
}

Resolved resolve(const rules::Book& book, const Context& context) {
  Resolved out;
  if (auto alias = book.pack.relation_aliases.find(context.relation); alias != book.pack.relation_aliases.end()) {
    out.judge.relation = alias->second;
  } else {
    out.judge.relation = named<rules::Relation>(rules::kRelationNames, context.relation, "relation", "unknown", out.warnings);
  }
  out.judge.sensitivity = named<rules::Sensitivity>(rules::kSensitivityNames, context.sensitivity, "sensitivity", "balanced", out.warnings);
  out.judge.muted = context.muted;
  out.compose.tone = named<rules::Tone>(rules::kToneNames, context.tone, "tone", "plain", out.warnings);
  for (const Offered& offered : context.offered) {
    const auto mode = rules::value_of<rules::Mode>(rules::kModeNames, offered.mode);
    if (mode) out.compose.offered.push_back({rules::label_of(offered.label).value_or(rules::Label::kOk), book.topic(offered.topic), *mode});
  }
  out.lent_topic = book.topic(context.topic);
  out.compose.own = own_of(context.voice);
  out.compose.alternatives = std::clamp<size_t>(context.alternatives, 1, 6);
  return out;
}

Engine::Engine(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Engine::~Engine() = default;

Built Engine::build(const std::vector<std::vector<BookFile>>& layers, bool with_builtin) {
  if (with_builtin && layers.empty() && !rules::builtin_image().empty()) {
    Built built;
    built.engine.reset(new Engine(Parts::from_image(rules::builtin_image())));
    return built;
  }
  std::vector<std::vector<language::DataFile>> files;
  if (with_builtin) {
    auto& builtin = files.emplace_back();
    for (const rules::BuiltinFile& file : rules::builtin_files()) builtin.push_back({std::string(file.path), std::string(file.content)});
  }
  for (const auto& layer : layers) {
    auto& own = files.emplace_back();
    for (const BookFile& file : layer) own.push_back({file.path, file.content});
  }
  Built built;
  Expected<rules::LoadedBook> loaded = rules::load_book(files);
  Errors errors = loaded ? loaded->errors : loaded.errors();
  if (loaded) {
    const Errors regexes = match::check_regexes(loaded->book);
    errors.insert(errors.end(), regexes.begin(), regexes.end());
  }
  for (const Error& error : errors) built.errors.push_back({error.path, error.line, error.column, error.format()});
  if (loaded) built.engine.reset(new Engine(std::make_unique<Parts>(std::move(loaded->book))));
  return built;
}

std::vector<PauseCard> Engine::pauses(std::string_view label, std::string_view relation, int hour, bool incident) const {
  const rules::Book& book = parts_->book;
  Context context;
  context.relation = relation;
  const rules::PauseMoment moment{rules::label_of(label).value_or(rules::Label::kOk), resolve(book, context).judge.relation, hour, incident};
  std::vector<PauseCard> out;
  for (const rules::Pause& card : book.pauses.cards) {
    if (rules::fits(book.pauses, card, moment)) out.push_back({card.number, card.text});
  }
  return out;
}

std::string Engine::book_id() const { return parts_->book.pack.id; }
std::string Engine::book_version() const { return parts_->book.pack.version; }
std::string Engine::book_sha256() const { return parts_->book.sha256; }

Result Engine::rephrase(std::string_view text, const Context& context) const {
  Resolved resolved = resolve(parts_->book, context);
  Result result;
  result.rephrased = text;
  result.warnings = std::move(resolved.warnings);
  if (text.size() > kMostBytes) {
    result.incomplete = "longer than 1 MiB: left as it is";
    return result;
  }
  if (!text::is_valid_utf8(text)) {
    result.incomplete = "not valid UTF-8: left as it is";
    return result;
  }
  match::Judgement judgement = parts_->judge.find(text, resolved.judge);
  if (judgement.kept != nullptr) {
    result.outcome = Outcome::kKept;
    result.note = note_of(parts_->book, judgement.kept->note);
    return result;
  }
  if (!judgement.frozen.empty()) result.note = note_of(parts_->book, judgement.frozen.front().rule->note);
  result.heat = judgement.heat;
  if (judgement.findings.empty()) {
    if (!judgement.frozen.empty()) result.outcome = Outcome::kKept, result.heat.reset();
    return result;
  }
  judgement.lent_topic = resolved.lent_topic;
  compose::Composition made = compose::compose(parts_->judge, parts_->book, judgement, resolved.judge, resolved.compose);
  for (const match::Finding& finding : judgement.findings) {
    Span span = judgement.reading.sentences[finding.sentence].source;
    result.findings.push_back({finding.main.rule->id, std::string(rules::name(finding.main.rule->label)), topic_of(made.plan, finding),
                               span.begin, span.end, finding.heat, finding.main.rule->why});
  }
  if (made.alternatives.empty()) {
    result.outcome = Outcome::kFlagged;
    result.hint = compose::hint_for(parts_->book, judgement, made);
    return result;
  }
  result.outcome = Outcome::kRephrased;
  for (const compose::Alternative& alternative : made.alternatives) result.alternatives.push_back(alternative_of(alternative));
  result.rephrased = result.alternatives.front().text;
  for (const compose::Unit& unit : made.plan.units) {
    for (const compose::Fact& fact : unit.facts) result.facts.emplace_back(fact.source.in(text));
  }
  result.left_out = made.plan.left_out;
  return result;
}

}  // namespace gently
