#include "language/sentences.h"

#include "language/function_words.h"
#include "language/string_map.h"

namespace gently::language {
namespace {

using Words = StringSet;

bool is_title_abbreviation(std::string_view word) {
  static const Words kWords = {"mr", "mrs", "ms", "dr", "prof", "st", "rev", "sgt", "capt", "fr", "sr", "jr", "hon", "mx"};
  return kWords.contains(word);
}

/// Abbreviations that may also end a sentence: no break only where the text goes on in the same breath.
bool is_other_abbreviation(std::string_view word) {
  static const Words kWords = {"e.g",  "i.e",  "eg",   "ie",   "etc", "vs",   "approx", "tel",  "ext",  "rd",   "ave",
                               "a.m",  "p.m",  "min",  "mins", "hr",  "hrs",  "no",     "jan",  "feb",  "mar",  "apr",
                               "aug",  "sept", "sep",  "oct",  "nov", "dec",  "mon",    "tue",  "tues", "wed",  "weds",
                               "thu",  "thur", "thurs", "fri", "sat", "sun",  "appt",   "dept", "est",  "misc", "ft", "dr", "sq", "kg", "hon", "w/c",
                               "c.f",  "n.b",  "p.s",  "u.s",  "u.k", "mth",  "wk",     "yr",   "yrs",  "co",   "ltd"};
  return kWords.contains(word);
}

class SentenceBreaker {
 public:
  explicit SentenceBreaker(Draft& draft) : draft_(draft), items_(draft.items()) {}

  void run() {
    draft_.sentence_break.assign(items_.size(), false);
    for (uint32_t i = 0; i < items_.size(); ++i) draft_.sentence_break[i] = i == 0 || breaks_before(i);
  }

 private:
  static bool is_end(const Item& item) {
    return item.kind == ItemKind::kMark && (item.text == "." || item.text == "?" || item.text == "!");
  }
  static bool is_closing(const Item& item) {
    return item.kind == ItemKind::kMark && (item.text == ")" || item.text == "\"");
  }

  bool breaks_before(uint32_t i) const {
    if (draft_.origins[i].gap >= Gap::kLine) return true;
    if (draft_.origins[i].quoted_line || draft_.origins[i - 1].quoted_line) return true;
    const Item& item = items_[i];
    const Item& last = items_[i - 1];
    if (item.source == last.source) return false;
    if (item.kind == ItemKind::kMark && item.text != "(" && item.text != "\"") return false;
    if (item.kind == ItemKind::kEmoji) return false;
    if (last.kind == ItemKind::kEmoji) return !emoji_is_a_word(i - 1, i);
    uint32_t end = i - 1;
    for (int closing = 0; closing < 4 && end > 0 && is_closing(items_[end]) && draft_.origins[end].gap == Gap::kNone; ++closing) --end;
    if (is_end(items_[end])) return end == 0 || !stop_is_inside(end, i);
    return draft_.origins[end].quotation && ends_quoted(items_[end]) && item.has(kCapital) && !item.has(kCaps);
  }

  /// I ❤️ you; my 😂 phone.
  bool emoji_is_a_word(uint32_t emoji, uint32_t next) const {
    if (!items_[next].is_word()) return false;
    while (emoji > 0 && items_[emoji].kind == ItemKind::kEmoji) --emoji;
    const std::string& word = items_[emoji].text;
    return items_[emoji].is_word() && (word == "i" || word == "we" || word == "the" || word == "a" || word == "my");
  }

  static bool ends_quoted(const Item& quotation) {
    const std::string& text = quotation.text;
    for (std::string_view end : {"\"", "”", "’", "'", "»"}) {
      if (!text.ends_with(end) || text.size() <= end.size()) continue;
      char last = text[text.size() - end.size() - 1];
      return last == '.' || last == '!' || last == '?';
    }
    return false;
  }

  /// Whether the stop at `stop` belongs to the word before it and the text goes on at `next`.
  bool stop_is_inside(uint32_t stop, uint32_t next) const {
    const Item& mark = items_[stop];
    const Item& before = items_[stop - 1];
    if (mark.text != "." || mark.count != 1 || !before.is_word() || draft_.origins[stop].gap != Gap::kNone) return false;
    const std::string& word = draft_.written(stop - 1);
    bool tight = draft_.origins[next].gap == Gap::kNone;
    if (is_title_abbreviation(word)) return items_[next].is_word();
    if (word.size() == 1 && before.has(kCapital) && word != "i" && items_[next].has(kCapital)) return true;
    if (word.size() == 1 && tight) return true;
    bool digits = word[0] >= '0' && word[0] <= '9';
    bool line_start = stop == 1 || draft_.origins[stop - 1].gap >= Gap::kLine;
    if (digits && line_start && word.size() <= 2) return true;  // "1. dishes"
    if (digits && tight && items_[next].text[0] >= '0' && items_[next].text[0] <= '9') return true;
    if (word == "no") return items_[next].text[0] >= '0' && items_[next].text[0] <= '9';
    if (!is_other_abbreviation(word)) return false;
    if (ambiguous(word)) return !items_[next].has(kCapital) && !is_subject_pronoun(items_[next].text);
    return !items_[next].has(kCapital) || items_[next].text == "i" ? !is_subject_pronoun(items_[next].text) : true;
  }

  /// Words that are also plain words or commonly end a sentence.
  static bool ambiguous(std::string_view word) {
    static const Words kWords = {"etc", "a.m", "p.m", "min", "mins", "hr", "hrs", "mar", "sat", "sun", "mon", "wed", "co", "yr", "yrs", "wk"};
    return kWords.contains(word);
  }

  Draft& draft_;
  const std::vector<Item>& items_;
};

}  // namespace

void break_sentences(Draft& draft) { SentenceBreaker(draft).run(); }

}  // namespace gently::language
