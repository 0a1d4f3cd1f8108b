#include "regression/repertoire.h"

#include <unordered_set>

#include "compose/lint.h"
#include "compose/piece.h"
#include "engine/parts.h"
#include "language/reader.h"
#include "regression/expansion.h"

namespace gently::regression {
namespace {

/// The sample as pieces: the book's words, and the writer's between their marks.
compose::Pieces pieces_of(const std::string& sample) {
  compose::Pieces out;
  for (size_t at = 0; at < sample.size();) {
    const bool writers = sample[at] == '\x01';
    if (writers) ++at;
    const size_t end = std::min(sample.find(writers ? '\x02' : '\x01', at), sample.size());
    compose::Piece piece;
    piece.text = sample.substr(at, end - at);
    piece.origin = writers ? compose::Piece::Origin::kWriter : compose::Piece::Origin::kRule;
    if (!piece.text.empty()) out.push_back(std::move(piece));
    at = writers ? end + 1 : end;
  }
  return out;
}

void capitalise(std::string& text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 'a' + 'A');
}

class Repertory {
 public:
  Repertory(const Engine& engine, bool check) : book_(engine.parts().book), judge_(engine.parts().judge), check_(check) {}

  void add(const std::vector<rules::Say>& says, const Scope& scope, const std::string& of) {
    for (const rules::Say& say : says) {
      for (const rules::Template* text : {&say.tell, &say.ask}) {
        for (Variant& variant : expand(book_, *text, scope)) add(std::move(variant), *text, of);
      }
    }
  }

  const rules::Answers* answers_of(rules::Label label) const {
    for (const rules::Answers& answers : book_.answers) {
      if (answers.label == label && label != rules::Label::kOk) return &answers;
    }
    return nullptr;
  }

  std::vector<Saying> take() { return std::move(out_); }

 private:
  void add(Variant variant, const rules::Template& from, const std::string& of) {
    capitalise(variant.text);
    if (!seen_.insert(variant.text).second) return;
    Saying saying{std::move(variant.text), {}, from.path, from.line, of, {}};
    compose::Pieces pieces = pieces_of(variant.sample);
    if (!pieces.empty()) capitalise(pieces.front().text);
    saying.sample = compose::joined(pieces);
    if (check_) saying.fault = fault_of(saying.sample, pieces);
    out_.push_back(std::move(saying));
  }

  std::string fault_of(const std::string& sample, const compose::Pieces& pieces) const {
    const language::Reading nothing;  // and nobody may be spoken to more closely than a partner
    if (std::string reason = compose::lint(book_, nothing, pieces, rules::Relation::kPartner); !reason.empty()) return reason;
    match::JudgeOptions keen;
    keen.sensitivity = rules::Sensitivity::kKeen;
    const match::Judgement judgement = judge_.find(sample, keen);
    if (judgement.kept != nullptr) return "it reads as " + judgement.kept->id;
    if (!judgement.frozen.empty()) return "it reads as " + judgement.frozen.front().rule->id;
    if (!judgement.findings.empty()) return "it sets off " + judgement.findings.front().main.rule->id;
    return {};
  }

  const rules::Book& book_;
  const match::Judge& judge_;
  bool check_;
  std::unordered_set<std::string> seen_;
  std::vector<Saying> out_;
};

}  // namespace

std::vector<Saying> repertoire(const Engine& engine, bool check) {
  const rules::Book& book = engine.parts().book;
  Repertory collector(engine, check);
  for (const rules::Rule& rule : book.rules) {
    const rules::Topic* card = rule.kind == rules::Kind::kPair ? book.topic(rule.topic) : nullptr;
    collector.add(rule.say, {&rule, card, collector.answers_of(rule.label)}, rule.id);
  }
  for (const rules::Answers& answers : book.answers) {
    if (answers.label != rules::Label::kOk) {
      collector.add(answers.say, {nullptr, nullptr, &answers}, answers.id);
      continue;
    }
    for (const rules::Topic& topic : book.topics) collector.add(answers.say, {nullptr, &topic, nullptr}, topic.id);
  }
  return collector.take();
}

}  // namespace gently::regression
