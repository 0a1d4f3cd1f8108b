#include "regression/training.h"

#include <algorithm>
#include <unordered_map>

#include "regression/cue_candidates.h"

namespace gently::regression {
namespace {

std::string_view without_end(std::string_view text) {
  while (!text.empty() &&
         (text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ' '))
    text.remove_suffix(1);
  return text;
}

bool kept_in_full(const Message& message, std::string_view sentence) {
  sentence = without_end(sentence);
  return !sentence.empty() &&
         std::any_of(message.keep.begin(), message.keep.end(), [&](const std::string& keep) {
           return keep.find(sentence) != std::string::npos;
         });
}

class Builder {
 public:
  Builder(const Engine& engine, Features features) : parts_(engine.parts()), features_(features) {}

  void add(const Message& message) {
    match::Judgement judgement = parts_.judge.find(message.text, {});
    if (judgement.kept != nullptr || judgement.reading.sentences.empty()) return;
    out.messages.push_back(&message);
    const auto& sentences = judgement.reading.sentences;
    std::vector<std::vector<std::string>> seen(sentences.size());
    for (const match::RuleMatch& match : judgement.matches) {
      if (features_ == Features::kRules) seen[match.sentence].push_back(feature_of(match));
    }
    for (uint32_t s = 0; s < sentences.size() && features_ == Features::kCandidates; ++s) {
      seen[s] = cue_candidates(parts_.book.lexicon, judgement.reading, s);
    }
    for (size_t first = 0; first < sentences.size();) {
      TrainingRow row;
      row.message = out.messages.size() - 1;
      std::set<uint32_t> features;
      size_t s = first;
      for (; s < sentences.size() && sentences[s].paragraph == sentences[first].paragraph; ++s) {
        for (const std::string& name : seen[s]) features.insert(number(name));
        bool alone = sentences.size() == 1;
        row.hurtful = row.hurtful ||
                      (message.hurtful() &&
                       (alone || !kept_in_full(message, sentences[s].source.in(message.text))));
      }
      first = s;
      row.features.assign(features.begin(), features.end());
      count(row, message);
      out.rows.push_back(std::move(row));
    }
  }

  Training out;

 private:
  /// "guilt/after-all", "cue/address/guilt-3#17": of a cue each phrase is a feature of its own.
  static std::string feature_of(const match::RuleMatch& match) {
    if (match.rule->kind != rules::Kind::kCue) return match.rule->id;
    return match.rule->id + "#" + std::to_string(match.pattern);
  }

  void count(const TrainingRow& row, const Message& message) {
    for (uint32_t feature : row.features) {
      out.briefs[feature].insert(message.brief);
      ++(row.hurtful ? out.counts[feature].first : out.counts[feature].second);
    }
  }

  uint32_t number(const std::string& name) {
    auto [it, fresh] = numbers_.try_emplace(name, static_cast<uint32_t>(out.names.size()));
    if (fresh) {
      out.names.push_back(name);
      out.briefs.emplace_back();
      out.counts.emplace_back(0, 0);
    }
    return it->second;
  }

  const Engine::Parts& parts_;
  Features features_;
  std::unordered_map<std::string, uint32_t> numbers_;
};

}  // namespace

std::string_view rule_of(std::string_view feature) { return feature.substr(0, feature.find('#')); }

Training make_training(const Engine& engine, const Corpus& corpus, Features features) {
  Builder builder(engine, features);
  for (const Message& message : corpus.messages) {
    if (message.label != rules::Label::kBoundary) builder.add(message);
  }
  return std::move(builder.out);
}

}  // namespace gently::regression
