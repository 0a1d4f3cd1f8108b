#include "regression/census.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

namespace gently::regression {
namespace {

using Test = std::function<bool(const Message&)>;

bool styled(const Message& message, std::string_view style) {
  return std::find(message.style.begin(), message.style.end(), style) != message.style.end();
}

class Counter {
 public:
  explicit Counter(const Corpus& corpus) : corpus_(corpus) {}

  size_t of(const Test& test) const { return static_cast<size_t>(std::count_if(corpus_.messages.begin(), corpus_.messages.end(), test)); }

  void add(std::string name, double value) { counts_.push_back({std::move(name), value, -1}); }

  void share(std::string name, size_t part, size_t whole) {
    add(std::move(name), whole == 0 ? 0 : std::floor(1000.0 * static_cast<double>(part) / static_cast<double>(whole)) / 10);
  }

  std::vector<Count> take() { return std::move(counts_); }

 private:
  const Corpus& corpus_;
  std::vector<Count> counts_;
};

std::vector<Count> counted(const Corpus& corpus) {
  Counter counter(corpus);
  auto hurtful = [](const Message& m) { return m.hurtful(); };
  auto kind = [&](MessageKind wanted) { return counter.of([&](const Message& m) { return m.kind == wanted; }); };
  const size_t hurt = counter.of(hurtful);
  counter.add("messages", static_cast<double>(corpus.messages.size()));
  counter.add("hurtful", static_cast<double>(hurt));
  for (std::string_view label : rules::kLabelNames) {
    if (label == "ok" || label == "boundary") continue;
    counter.add("label " + std::string(label), static_cast<double>(counter.of([&](const Message& m) { return rules::name(m.label) == label; })));
  }
  for (std::string_view style : {"texting", "multi", "oblique"}) {
    counter.share(std::string(style) + ", of 100 hurtful", counter.of([&](const Message& m) { return m.hurtful() && styled(m, style); }), hurt);
  }
  counter.add("long and hurtful", static_cast<double>(counter.of([&](const Message& m) { return m.hurtful() && styled(m, "long"); })));
  counter.add("with an answer", static_cast<double>(counter.of([](const Message& m) { return !m.answer.empty(); })));
  counter.add("with something to keep", static_cast<double>(counter.of([](const Message& m) { return m.hurtful() && !m.keep.empty(); })));
  counter.add("disputed", static_cast<double>(counter.of([](const Message& m) { return m.disputed; })));
  counter.add("boundary", static_cast<double>(counter.of([](const Message& m) { return m.label == rules::Label::kBoundary; })));
  counter.add("idiom", static_cast<double>(kind(MessageKind::kIdiom)));
  counter.add("near", static_cast<double>(kind(MessageKind::kNear)));
  counter.add("everyday", static_cast<double>(kind(MessageKind::kEveryday)));
  counter.add("everyday in test", static_cast<double>(counter.of([](const Message& m) { return m.kind == MessageKind::kEveryday && m.set == "test"; })));
  counter.add("foreign", static_cast<double>(kind(MessageKind::kForeign)));
  counter.share("in test, of 100 messages", counter.of([](const Message& m) { return m.set == "test"; }), corpus.messages.size());
  std::set<std::pair<std::string, std::string>> scenes;
  std::set<std::string> briefs, varieties;
  std::set<rules::Relation> relations;
  for (const Message& message : corpus.messages) {
    scenes.emplace(message.brief, message.scene);
    briefs.insert(message.brief);
    varieties.insert(message.variety);
    relations.insert(message.relation);
  }
  counter.add("scenes", static_cast<double>(scenes.size()));
  counter.add("briefs", static_cast<double>(briefs.size()));
  counter.add("varieties", static_cast<double>(varieties.size()));
  counter.add("relations", static_cast<double>(relations.size()));
  return counter.take();
}

}  // namespace

std::vector<Count> census(const Corpus& corpus, const std::map<std::string, double>& minimums) {
  std::vector<Count> counts = counted(corpus);
  for (Count& count : counts) {
    if (auto it = minimums.find(count.name); it != minimums.end()) count.minimum = it->second;
  }
  return counts;
}

Expected<std::map<std::string, double>> read_minimums(const std::string& content, const std::string& path) {
  nlohmann::json json = nlohmann::json::parse(content, nullptr, false);
  auto fault = [&](std::string message) { return Error{std::move(message), path, 0, 0, "", -1, "{\"hurtful\":3000,…}", ""}; };
  if (!json.is_object()) return fault("not a JSON object");
  std::map<std::string, double> out;
  const std::vector<Count> known = counted(Corpus{});
  for (const auto& [name, value] : json.items()) {
    if (!value.is_number()) return fault("the minimum of “" + name + "” is no number");
    if (std::none_of(known.begin(), known.end(), [&](const Count& count) { return count.name == name; })) return fault("nothing is counted as “" + name + "”");
    out[name] = value.get<double>();
  }
  return out;
}

}  // namespace gently::regression
