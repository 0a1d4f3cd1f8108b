#include "regression/training.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "match/heat.h"
#include "regression/cue_candidates.h"

namespace gently::regression {
namespace {

std::string_view without_end(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == '!' || text.back() == '?' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

bool kept_in_full(const Message& message, std::string_view sentence) {
  sentence = without_end(sentence);
  return !sentence.empty() && std::any_of(message.keep.begin(), message.keep.end(), [&](const std::string& keep) { return keep.find(sentence) != std::string::npos; });
}

class Builder {
 public:
  Builder(const Engine& engine, Features features) : parts_(engine.parts()), features_(features) {}

  void add(const Message& message) {
    match::Judgement judgement = parts_.judge.find(message.text, {});
    if (judgement.kept != nullptr || judgement.reading.sentences.empty()) return;
    out.messages.push_back(&message);
    const auto& sentences = judgement.reading.sentences;
    std::vector<std::vector<std::string>> own(sentences.size()), cues(sentences.size());
    for (const match::RuleMatch& match : judgement.matches) {
      bool cue = match.rule->kind == rules::Kind::kCue;
      if (cue && features_ == Features::kCandidates) continue;
      own[match.sentence].push_back(match.rule->id);
      if (cue) cues[match.sentence].push_back(match.rule->id);
    }
    if (features_ == Features::kCandidates) {
      for (uint32_t s = 0; s < sentences.size(); ++s) {
        cues[s] = cue_candidates(parts_.book.lexicon, judgement.reading, s);
        own[s].insert(own[s].end(), cues[s].begin(), cues[s].end());
      }
    }
    for (size_t s = 0; s < sentences.size(); ++s) {
      TrainingRow row;
      row.message = out.messages.size() - 1;
      row.hurtful = message.hurtful() && !(sentences.size() > 1 && kept_in_full(message, sentences[s].source.in(message.text)));
      std::map<uint32_t, double> values;
      for (const std::string& name : own[s]) values[number(name)] = 1.0;
      auto lend = [&](size_t other) {
        if (sentences[other].paragraph != sentences[s].paragraph) return;
        std::set<std::string> once(cues[other].begin(), cues[other].end());
        for (const std::string& name : once) values[number(name)] += match::kNeighbourShare;
      };
      if (s > 0) lend(s - 1);
      if (s + 1 < sentences.size()) lend(s + 1);
      row.features.assign(values.begin(), values.end());
      for (const auto& [feature, value] : row.features) {
        if (value < 1.0) continue;
        out.briefs[feature].insert(message.brief);
        ++(row.hurtful ? out.counts[feature].first : out.counts[feature].second);
        if (row.hurtful) ++out.labels[feature][message.label];
      }
      out.rows.push_back(std::move(row));
    }
  }

  Training out;

 private:
  uint32_t number(const std::string& name) {
    auto [it, fresh] = numbers_.try_emplace(name, static_cast<uint32_t>(out.names.size()));
    if (fresh) {
      out.names.push_back(name);
      out.briefs.emplace_back();
      out.counts.emplace_back(0, 0);
      out.labels.emplace_back();
    }
    return it->second;
  }

  const Engine::Parts& parts_;
  Features features_;
  std::unordered_map<std::string, uint32_t> numbers_;
};

}  // namespace

Training make_training(const Engine& engine, const Corpus& corpus, Features features) {
  Builder builder(engine, features);
  for (const Message& message : corpus.messages) {
    if (message.label != rules::Label::kBoundary) builder.add(message);
  }
  return std::move(builder.out);
}

}  // namespace gently::regression
