#include "regression/danger_candidates.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace gently::regression {
namespace {

using language::Item;
using language::ItemKind;

/// Words that say nothing without others.
constexpr std::array<std::string_view, 56> kEmptyWords = {
    "in",    "for",    "at",   "on",    "the",   "a",    "an",     "of",    "to",      "and",  "that", "it",   "this", "from",
    "with",  "as",     "by",   "be",    "is",    "there", "^",     "$",     "or",      "off",  "out",  "up",   "down", "into",
    "over",  "about",  "after", "before", "than", "so",   "but",    "if",    "when",    "while", "through", "because", "also", "too",
    "here",  "since",  "until", "only",  "around", "back", "do",    "does",  "have",    "has",  "get",  "got",  "go",   "then"};
constexpr size_t kLongestRun = 4;
constexpr size_t kWidestGap = 5;

bool is_plain(std::string_view word) {
  return !word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
         std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

bool is_mark(std::string_view element) { return element == "?" || element == "!"; }

bool is_empty(std::string_view element) {
  return element == "<be>" || std::find(kEmptyWords.begin(), kEmptyWords.end(), element) != kEmptyWords.end();
}

/// The item as one element of a pattern; empty when it parts the runs.
std::string element(const Item& item) {
  if (item.kind == ItemKind::kMark) return is_mark(item.text) ? item.text : "";
  if (item.kind != ItemKind::kWord) return {};
  if (item.has(language::kVocative)) return "{vocative}";
  if (item.has(language::kNumber) && !is_plain(item.text)) return "{digit}";
  if (item.has(language::kName) && !item.has(language::kKin)) return "{any-name}";
  return is_plain(item.text) ? item.text : "";
}

class Collector {
 public:
  Collector(const language::Lexicon& lexicon, const std::vector<std::string>& sets) : lexicon_(lexicon), sets_(sets) {}

  void clause(const language::Reading& reading, const language::Clause& clause) {
    elements_ = {"^"};
    items_ = {nullptr};
    for (uint32_t i = clause.first; i < clause.last; ++i) {
      const Item& item = reading.items[i];
      if (item.kind == ItemKind::kMark && !is_mark(item.text)) continue;
      elements_.push_back(element(item));
      items_.push_back(&item);
    }
    elements_.push_back("$");
    items_.push_back(nullptr);
    for (size_t i = 0; i < elements_.size(); ++i) {
      if (elements_[i].empty()) continue;
      single(i);
      runs(i);
      gaps(i);
    }
  }

  std::vector<std::string> result() const { return {found_.begin(), found_.end()}; }

 private:
  /// “bits” is a form of “bit”, and “bit” of “bite”: only the last may stand in a pattern.
  bool has_base(size_t i) const {
    const Item* item = items_[i];
    return item != nullptr && elements_[i] == item->text && item->lemma != item->text && is_plain(item->lemma) &&
           lexicon_.lemma(item->lemma, true) == item->lemma;
  }

  void single(size_t i) {
    if (items_[i] == nullptr) return;
    if (!is_empty(elements_[i])) found_.insert(elements_[i]);
    if (has_base(i)) found_.insert("<" + items_[i]->lemma + ">");
    if (elements_[i] != items_[i]->text) return;
    for (const std::string& set : sets_) {
      if (lexicon_.in_set(set, items_[i]->text) || lexicon_.in_set(set, items_[i]->lemma)) found_.insert("{" + set + "}");
    }
  }

  void runs(size_t first) {
    std::string run = elements_[first];
    bool says = !is_empty(run);
    for (size_t i = first + 1; i < elements_.size() && i < first + kLongestRun && !elements_[i].empty(); ++i) {
      if (elements_[i] == "$" && is_mark(elements_[i - 1])) return;
      if (i == first + 1 && has_base(i)) add(run + " <" + items_[i]->lemma + ">", says || items_[i]->lemma != "be");
      run += " " + elements_[i];
      says = says || !is_empty(elements_[i]);
      add(run, says);
    }
  }

  void gaps(size_t first) {
    if (items_[first] == nullptr) return;
    for (size_t i = first + 2; i < elements_.size() && i < first + 2 + kWidestGap; ++i) {
      if (items_[i] == nullptr || elements_[i].empty()) continue;
      add(elements_[first] + " ... " + elements_[i], !is_empty(elements_[first]) || !is_empty(elements_[i]));
    }
  }

  void add(std::string pattern, bool says) {
    if (says) found_.insert(std::move(pattern));
  }

  const language::Lexicon& lexicon_;
  const std::vector<std::string>& sets_;
  std::vector<std::string> elements_;
  std::vector<const Item*> items_;  // none at the edges
  std::set<std::string> found_;
};

}  // namespace

std::vector<std::string> danger_candidates(const language::Lexicon& lexicon, const std::vector<std::string>& sets,
                                           const language::Reading& reading, uint32_t s) {
  Collector collector(lexicon, sets);
  const language::Sentence& sentence = reading.sentences[s];
  if (sentence.quoted) return {};
  for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) collector.clause(reading, reading.clauses[c]);
  return collector.result();
}

}  // namespace gently::regression
