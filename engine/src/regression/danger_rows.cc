#include "regression/danger_rows.h"

#include <algorithm>
#include <unordered_map>

#include "regression/danger_candidates.h"

namespace gently::regression {
namespace {

/// The word sets that the boundaries speak of, sorted.
std::vector<std::string> sets_of_boundaries(const rules::Book& book) {
  std::set<std::string> out;
  for (const rules::Rule& rule : book.rules) {
    if (rule.kind != rules::Kind::kBoundary) continue;
    for (const rules::Pattern& pattern : rule.match) {
      rules::for_each_element(pattern.elements, [&](const rules::Element& element) {
        if (element.kind == rules::Element::Kind::kSet && book.lexicon.set(element.text) != nullptr) out.insert(element.text);
      });
    }
  }
  return {out.begin(), out.end()};
}

class Builder {
 public:
  Builder(const Engine& engine, DangerFeatures features)
      : parts_(engine.parts()), features_(features), sets_(sets_of_boundaries(parts_.book)) {}

  void add(const Message& message) {
    const match::Judgement judgement = parts_.judge.find(message.text, {});
    DangerRow row;
    row.message = &message;
    row.sign_points = judgement.sign_points;
    row.decided = !judgement.boundaries.empty();
    row.frozen = !judgement.frozen.empty();
    row.items = judgement.reading.items.size();
    row.note = note_of(judgement);
    std::set<uint32_t> found;
    for (const std::string& name : seen(judgement)) found.insert(number(name));
    row.features.assign(found.begin(), found.end());
    for (uint32_t feature : row.features) {
      out.briefs[feature].insert(message.brief);
      ++out.counts[feature];
    }
    out.rows.push_back(std::move(row));
  }

  DangerRows out;

 private:
  static std::string_view note_of(const match::Judgement& judgement) {
    if (!judgement.boundaries.empty()) return judgement.kept->note;
    const auto sign = std::find_if(judgement.signs.begin(), judgement.signs.end(), [](const match::RuleMatch& one) { return !one.rule->is_hint() && one.rule->points > 0; });
    return sign == judgement.signs.end() ? std::string_view() : std::string_view(sign->rule->note);
  }

  std::vector<std::string> seen(const match::Judgement& judgement) const {
    std::vector<std::string> names;
    const auto is_frozen = [&](uint32_t sentence) {
      return std::any_of(judgement.frozen.begin(), judgement.frozen.end(), [&](const match::RuleMatch& one) { return one.sentence == sentence; });
    };
    if (features_ == DangerFeatures::kHints) {
      for (const match::RuleMatch& sign : judgement.signs) {
        const bool counts = !sign.rule->phrase_weights.empty() && !is_frozen(sign.sentence);
        if (counts) names.push_back(sign.rule->match[sign.pattern].source);
      }
      return names;
    }
    for (uint32_t s = 0; s < judgement.reading.sentences.size(); ++s) {
      if (is_frozen(s)) continue;
      const std::vector<std::string> some = danger_candidates(parts_.book.lexicon, sets_, judgement.reading, s);
      names.insert(names.end(), some.begin(), some.end());
    }
    return names;
  }

  uint32_t number(const std::string& name) {
    auto [it, fresh] = numbers_.try_emplace(name, static_cast<uint32_t>(out.names.size()));
    if (fresh) {
      out.names.push_back(name);
      out.briefs.emplace_back();
      out.counts.push_back(0);
    }
    return it->second;
  }

  const Engine::Parts& parts_;
  DangerFeatures features_;
  std::vector<std::string> sets_;
  std::unordered_map<std::string, uint32_t> numbers_;
};

}  // namespace

DangerRows danger_rows(const Engine& engine, const Corpus& corpus, DangerFeatures features) {
  Builder builder(engine, features);
  for (const Message& message : corpus.messages) builder.add(message);
  return std::move(builder.out);
}

}  // namespace gently::regression
