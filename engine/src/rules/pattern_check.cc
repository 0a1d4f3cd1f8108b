#include "rules/pattern_check.h"

#include <algorithm>

namespace gently::rules {
namespace {


/// Elements that fit any place of nearly any message.
bool fits_anything(const Element& item);

bool fits_anything(const Sequence& sequence) {
  return std::all_of(sequence.begin(), sequence.end(), [](const Element& item) { return fits_anything(item); });
}

bool fits_anything(const Element& item) {
  if (item.optional) return true;
  switch (item.kind) {
    case Element::Kind::kGap:
    case Element::Kind::kClauseStart:
    case Element::Kind::kClauseEnd:
    case Element::Kind::kMessageStart:
    case Element::Kind::kMessageEnd: return true;
    case Element::Kind::kSlot:
      return item.slot == Slot::kRest || item.slot == Slot::kClause || item.slot == Slot::kVerbPhrase || item.slot == Slot::kNounPhrase;
    case Element::Kind::kMark: return item.text == "." || item.text == ",";
    case Element::Kind::kGroup:
      return std::any_of(item.options.begin(), item.options.end(), [](const Sequence& option) { return fits_anything(option); });
    default: return false;
  }
}

bool takes_a_word(const Element& item) {
  if (item.optional) return false;
  switch (item.kind) {
    case Element::Kind::kWord:
    case Element::Kind::kForms:
    case Element::Kind::kSet:
    case Element::Kind::kSlot:
    case Element::Kind::kMark:
    case Element::Kind::kRegex: return true;
    case Element::Kind::kGroup:
      return std::all_of(item.options.begin(), item.options.end(),
                         [](const Sequence& option) { return std::any_of(option.begin(), option.end(), takes_a_word); });
    default: return false;
  }
}

class PatternCheck {
 public:
  PatternCheck(const language::Lexicon& lexicon, const Pattern& pattern) : lexicon_(lexicon), pattern_(pattern) {}

  std::optional<Error> run() {
    if (fits_anything(pattern_.elements)) {
      const bool empty = std::none_of(pattern_.elements.begin(), pattern_.elements.end(), takes_a_word);
      fault(1, empty ? "the pattern can match without a single word" : "the pattern matches nearly every sentence", "at least one word of its own", "name a word that must be there");
    }
    edges(pattern_.elements);
    for_each_element(pattern_.elements, [&](const Element& item) { one(item); });
    return fault_;
  }

 private:
  void fault(int column, std::string message, std::string expected, std::string mend) {
    if (fault_) return;
    fault_.emplace();
    fault_->message = std::move(message);
    fault_->excerpt = pattern_.source;
    fault_->caret = column - 1;
    fault_->expected = std::move(expected);
    fault_->mend = std::move(mend);
  }

  void edges(const Sequence& sequence) {
    bool words = false, ended = false;
    for (const Element& item : sequence) {
      if (item.kind == Element::Kind::kMessageStart && words) fault(item.column, "the pattern matches nothing: a message cannot begin after its words", "“^^” at the beginning", "move “^^” to the front");
      if (ended && takes_a_word(item)) fault(item.column, "the pattern matches nothing: a message cannot end before its words", "“$$” at the end", "move “$$” to the end");
      words = words || takes_a_word(item);
      ended = ended || (item.kind == Element::Kind::kMessageEnd && !item.optional);
    }
  }

  void one(const Element& item) {
    if (item.kind == Element::Kind::kForms) forms(item);
    if (item.kind == Element::Kind::kRegex && item.text.find(' ') != std::string::npos) {
      fault(item.column, "“/…/” is for one word, and this holds a space", "a regular expression for one word", "write one /…/ for each word");
    }
    if (item.kind == Element::Kind::kSet || (item.kind == Element::Kind::kSlot && item.slot == Slot::kSet)) set(item);
  }

  void forms(const Element& item) {
    const std::string as_verb = lexicon_.lemma(item.text, true), as_noun = lexicon_.lemma(item.text, false);
    if (as_verb == item.text || as_noun == item.text) return;
    fault(item.column, "the pattern matches nothing: “" + item.text + "” is a form of “" + as_verb + "”", "a base form", "write <" + as_verb + ">");
  }

  void set(const Element& item) {
    const std::vector<std::string>* members = lexicon_.set(item.text);
    if (members == nullptr) return;
    if (members->empty()) return fault(item.column, "the pattern matches nothing: the set {" + item.text + "} is empty", "a set with members", "");
    if (item.minus.empty() || lexicon_.set(item.minus) == nullptr) return;
    const bool all = std::all_of(members->begin(), members->end(), [&](const std::string& word) { return lexicon_.in_set(item.minus, word); });
    if (all) fault(item.column, "the pattern matches nothing: every word of {" + item.text + "} is in {" + item.minus + "} too", "a smaller set after “-”", "");
  }

  const language::Lexicon& lexicon_;
  const Pattern& pattern_;
  std::optional<Error> fault_;
};

}  // namespace

std::optional<Error> senseless(const language::Lexicon& lexicon, const Pattern& pattern) { return PatternCheck(lexicon, pattern).run(); }

}  // namespace gently::rules
