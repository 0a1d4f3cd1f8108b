#include "regression/cue_candidates.h"

#include <algorithm>
#include <array>
#include <set>

namespace gently::regression {
namespace {

using language::Item;
using language::ItemKind;

constexpr std::array<std::string_view, 20> kNamedSets = {
    "insult-noun",    "insult-adjective",  "absolute",         "feeling-light",
    "feeling-medium", "feeling-strong",    "feeling-good",     "thanks-word",
    "laugh",          "greeting",          "praise-adjective", "apology-word",
    "swear",          "swear-intensifier", "contact-verb",     "hedge",
    "pet-name",       "certainty-claim",   "group-word",       "sign-off"};
constexpr std::array<std::string_view, 5> kEmojiSets = {"emoji-hostile", "emoji-sad", "emoji-laugh",
                                                        "emoji-love", "emoji-friendly"};

/// Words that say nothing without others.
constexpr std::array<std::string_view, 56> kEmptyWords = {
    "in",    "for",    "at",   "on",    "the",   "a",    "an",     "of",    "to",      "and",
    "that",  "it",     "this", "from",  "with",  "as",   "by",     "be",    "is",      "there",
    "^",     "$",      "or",   "off",   "out",   "up",   "down",   "into",  "over",    "about",
    "after", "before", "than", "so",    "but",   "if",   "when",   "while", "through", "because",
    "also",  "too",    "here", "since", "until", "only", "around", "back",  "do",      "does",
    "have",  "has",    "get",  "got",   "go",    "then"};

bool is_plain(std::string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool carries_topic(const Item& item) {
  using namespace language;
  return item.has(kUnknown) || (item.has(kContentNoun | kContentPlural) &&
                                !item.has(kVerb | kAdjective | kAdverb));
}

/// The item as one element of a pattern; empty when it may not stand in a cue.
std::string element(const language::Lexicon& lexicon, const Item& item) {
  using namespace language;
  if (item.kind == ItemKind::kMark) return item.text == "?" || item.text == "!" ? item.text : "";
  if (item.kind == ItemKind::kEmoji) {
    for (std::string_view set : kEmojiSets) {
      if (lexicon.in_set(set, item.text)) return "{" + std::string(set) + "}";
    }
    return {};
  }
  if (item.kind != ItemKind::kWord) return {};
  if (item.has(kVocative)) return "{vocative}";
  if (item.has(kName | kKin | kAmount)) return {};
  if (item.has(kNumber) && item.text != "one") return "{digit}";
  if (!is_plain(item.text) || carries_topic(item)) return {};
  return item.text;
}

/// The item as its content class where it has one, else itself; empty for what has no class.
std::string class_element(const language::Lexicon& lexicon, const Item& item) {
  using namespace language;
  static constexpr std::array<std::pair<Tags, std::string_view>, 9> kClasses = {
      {{kKin, "{kin-name}"},
       {kName, "{any-name}"},
       {kContentVerb, "{content-verb}"},
       {kContentPast, "{content-past}"},
       {kContentGerund, "{content-gerund}"},
       {kContentNoun, "{content-noun}"},
       {kContentPlural, "{content-plural}"},
       {kContentAdjective, "{content-adjective}"},
       {kContentAdverb, "{content-adverb}"}}};
  if (item.is_word() && !item.has(kVocative)) {
    for (const auto& [tag, name] : kClasses) {
      if (item.has(tag)) return std::string(name);
    }
  }
  return element(lexicon, item);
}

class Collector {
 public:
  explicit Collector(const language::Lexicon& lexicon) : lexicon_(lexicon) {}

  void clause(const language::Reading& reading, const language::Clause& clause) {
    std::vector<std::string> row{"^"};
    std::vector<const Item*> items{nullptr};
    for (uint32_t i = clause.first; i < clause.last; ++i) {
      const Item& item = reading.items[i];
      if (item.kind == ItemKind::kMark && item.text != "?" && item.text != "!") continue;
      row.push_back(element(lexicon_, item));
      items.push_back(&item);
      single(item, row.back());
      if (item.is_word() && is_plain(item.text) &&
          !item.has(language::kUnknown | language::kName | language::kKin) && carries_topic(item))
        add("*" + item.text);
    }
    row.push_back("$");
    items.push_back(nullptr);
    for (size_t i = 0; i < row.size(); ++i) {
      std::string run;
      for (size_t n = 0; n < 4 && i + n < row.size() && !row[i + n].empty(); ++n) {
        if (n > 0 && (row[i + n] == "$" && (row[i + n - 1] == "?" || row[i + n - 1] == "!"))) break;
        run += (n > 0 ? " " : "") + row[i + n];
        if (n > 0) add(run);
      }
      for (size_t j = i + 2; j < row.size() && j <= i + 6; ++j) {
        bool words = !row[i].empty() && !row[j].empty() && row[i] != "^" && row[j] != "$";
        if (words) add(row[i] + " ... " + row[j]);
      }
      bool form = i + 1 < row.size() && items[i + 1] != nullptr && items[i + 1]->is_word() &&
                  items[i + 1]->lemma != items[i + 1]->text;
      if (form && !row[i].empty() && !row[i + 1].empty() && row[i + 1] == items[i + 1]->text &&
          is_base(items[i + 1]->lemma)) {
        add(row[i] + " <" + items[i + 1]->lemma + ">");
      }
    }
  }

  /// Runs of two to six with classes in the place of words that carry a topic.
  void frames(const language::Reading& reading, const language::Clause& clause) {
    std::vector<std::string> row{"^"};
    for (uint32_t i = clause.first; i < clause.last; ++i) {
      const Item& item = reading.items[i];
      if (item.kind == ItemKind::kMark && item.text != "?" && item.text != "!") continue;
      row.push_back(class_element(lexicon_, item));
    }
    row.push_back("$");
    for (size_t i = 0; i < row.size(); ++i) {
      std::string run;
      bool classes = false;
      for (size_t n = 0; n < 6 && i + n < row.size() && !row[i + n].empty(); ++n) {
        if (n > 0 && (row[i + n] == "$" && (row[i + n - 1] == "?" || row[i + n - 1] == "!"))) break;
        classes = classes || row[i + n].front() == '{';
        run += (n > 0 ? " " : "") + row[i + n];
        if (n > 0 && (classes || n > 3)) add(run);
      }
    }
  }

  std::vector<std::string> result() const { return {found_.begin(), found_.end()}; }

 private:
  void add(std::string pattern) {
    for (size_t at = 0; at < pattern.size();) {
      size_t space = std::min(pattern.find(' ', at), pattern.size());
      std::string_view word = std::string_view(pattern).substr(at, space - at);
      bool empty = word == "..." || word == "<be>" ||
                   std::find(kEmptyWords.begin(), kEmptyWords.end(), word) != kEmptyWords.end();
      if (!empty) {
        found_.insert(std::move(pattern));
        return;
      }
      at = space + 1;
    }
  }

  /// “bits” is a form of “bit”, and “bit” of “bite”: only the last may stand in a pattern.
  bool is_base(const std::string& lemma) const {
    return is_plain(lemma) && lexicon_.lemma(lemma, true) == lemma;
  }

  void single(const Item& item, const std::string& word) {
    if (word.empty()) return;
    add(word);
    if (!item.is_word() || word != item.text) return;
    if (item.lemma != item.text && is_base(item.lemma)) add("<" + item.lemma + ">");
    if (item.has(language::kCaps)) add("{shouted}");
    for (std::string_view set : kNamedSets) {
      if (lexicon_.set(set) != nullptr && lexicon_.in_set(set, item.text))
        add("{" + std::string(set) + "}");
    }
  }

  const language::Lexicon& lexicon_;
  std::set<std::string> found_;
};

}  // namespace

bool is_topic(std::string_view candidate) { return candidate.starts_with('*'); }

std::string_view phrase_of(std::string_view candidate) {
  return candidate.substr(is_topic(candidate) ? 1 : 0);
}

std::vector<std::string> cue_candidates(const language::Lexicon& lexicon,
                                        const language::Reading& reading, uint32_t s) {
  Collector collector(lexicon);
  const language::Sentence& sentence = reading.sentences[s];
  if (sentence.quoted) return {};
  for (uint32_t c = sentence.first_clause; c < sentence.last_clause; ++c) {
    collector.clause(reading, reading.clauses[c]);
    collector.frames(reading, reading.clauses[c]);
  }
  return collector.result();
}

}  // namespace gently::regression
