#include "language/expand.h"

#include "language/contractions.h"
#include "language/lexicon_data.h"
#include "language/spelling.h"
#include "language/stretch.h"

namespace gently::language {
namespace {

/// f***ing, sh*t: the commonest masks, with one asterisk for any number.
std::string unmask(std::string_view word) {
  std::string mask;
  for (char c : word) {
    if (c != '*' || !mask.ends_with('*')) mask.push_back(c);
  }
  if (mask.starts_with("f*") && mask.ends_with("ing")) return "fucking";
  if (mask.starts_with("f*") && mask.ends_with("ed")) return "fucked";
  if (mask == "f*" || mask == "f*k" || mask == "f*ck") return "fuck";
  if (mask == "s*" || mask == "sh*t" || mask == "s*t" || mask == "sh*") return "shit";
  if (mask == "b*tch" || mask == "b*" || mask == "b*h") return "bitch";
  if (mask == "a*" || mask == "a*hole" || mask == "a*e" || mask == "ar*e") return "arse";
  if (mask == "d*ck" || mask == "d*k") return "dick";
  if (mask == "c*nt" || mask == "c*t") return "cunt";
  return std::string(word);
}

class Expander {
 public:
  explicit Expander(Draft& draft) : tokens_(draft.tokens), draft_(draft), lexicon_(draft.lexicon) {}

  void run() {
    draft_.reading.items.reserve(tokens_.size() + tokens_.size() / 8);
    for (at_ = 0; at_ < tokens_.size(); ++at_) {
      const Token& token = tokens_[at_];
      if (token.kind == ItemKind::kWord) {
        expand_word(token);
      } else {
        add(token, token.text, token.features);
      }
    }
  }

 private:
  bool word_at(size_t at) const { return at < tokens_.size() && tokens_[at].kind == ItemKind::kWord; }

  Around around() const {
    Around around;
    bool line = tokens_[at_].gap >= Gap::kLine;
    if (at_ > 0 && word_at(at_ - 1) && !line) around.previous = tokens_[at_ - 1].text;
    if (word_at(at_ + 1) && tokens_[at_ + 1].gap < Gap::kLine) around.next = tokens_[at_ + 1].text;
    if (!around.next.empty() && word_at(at_ + 2) && tokens_[at_ + 2].gap < Gap::kLine) {
      around.after_next = tokens_[at_ + 2].text;
    }
    around.clause_start = around.previous.empty();
    around.alone = around.previous.empty() && around.next.empty();
    return around;
  }

  bool known(std::string_view word) const {
    return lexicon_.tags(word) != kUnknown || find(lexicon_.data().spellings, word) != nullptr ||
           !open_contraction(lexicon_, word, {}).empty();
  }

  void expand_word(const Token& token) {
    const KnownWord& known = known_word(lexicon_, token.text);
    if (stays_as_it_is(token.text, known)) return add(token, token.text, token.features, known);
    read_anew(token);
  }

  static bool stays_as_it_is(const std::string& word, const KnownWord& known) {
    return !known.has(KnownWord::kReadAnew) && known.tags != kUnknown && word.find_first_of("*'") == std::string::npos;
  }

  void read_anew(const Token& token) {
    Around near = around();
    std::string word = token.text;
    Tags features = token.features;
    if (word.find('*') != std::string::npos) word = unmask(word);
    if (resolve(token, word, near, features)) return;
    if (lexicon_.tags(word) == kUnknown && word.size() <= 256) {
      std::string base;
      if (is_laugh(word)) {
        features |= kLaugh;
        base = word.starts_with("lo") ? "lol" : "haha";
      } else if (is_stretched(word)) {
        features |= kStretched;
        base = unstretch(word, [this](std::string_view candidate) { return known(candidate); });
        if (base.empty()) base = shortest(word);
      } else {
        base = undouble_end(word);
        if (!base.empty()) features |= kStretched;
      }
      if (!base.empty()) {
        word = base;
        if (resolve(token, word, near, features)) return;
      }
    }
    add(token, std::move(word), features);
  }

  /// "soo", "heyy", "goin": a last letter too many or too few, when that alone makes a known word.
  std::string undouble_end(const std::string& word) const {
    size_t n = word.size();
    if (n > 3 && word.ends_with("in") && lexicon_.tags(word + "g") & kVerbGerund && lexicon_.tags(word + "g") != kUnknown) {
      return word + "g";
    }
    if (n > 2 && word[n - 1] == word[n - 2] && known(word.substr(0, n - 1))) return word.substr(0, n - 1);
    return {};
  }

  bool resolve(const Token& token, const std::string& word, const Around& near, Tags features) {
    if (const std::vector<std::string>* read = respell(lexicon_, word, near)) {
      if (read->empty()) {
        add(token, word, features | kIntensifier | kRespelled);
        return true;
      }
      std::vector<std::string> words;
      for (const std::string& part : *read) {
        std::vector<std::string> opened = part == word ? std::vector<std::string>() : open_contraction(lexicon_, part, near);
        if (opened.empty()) opened.push_back(part);
        words.insert(words.end(), opened.begin(), opened.end());
      }
      mend_has(words, near);
      add_all(token, words, features | (words.size() == 1 && words[0] == word ? Tags{0} : Tags{kRespelled}));
      return true;
    }
    if (word == "its" && !is_noun_like(near.next)) {
      std::vector<std::string> it_is = open_contraction(lexicon_, "it's", near);
      add_all(token, it_is, features | kRespelled);
      return true;
    }
    std::vector<std::string> opened = open_contraction(lexicon_, word, near);
    if (opened.empty()) return false;
    if (word.find('\'') == std::string::npos && word != "cannot") features |= kRespelled;
    add_all(token, opened, features);
    return true;
  }

  /// Whether "its" before this word may be the possessive.
  bool is_noun_like(std::string_view word) const {
    if (word.empty()) return true;
    if (word[0] >= '0' && word[0] <= '9') return false;
    return (lexicon_.tags(word) & (kNoun | kUnknown)) && !(lexicon_.tags(word) & kNumber);
  }

  /// "its been" was read as "it is": has, as after "it's".
  void mend_has(std::vector<std::string>& words, const Around& near) const {
    if (words.size() < 2 || words.back() != "is") return;
    std::vector<std::string> opened = open_contraction(lexicon_, words[words.size() - 2] + "'s", near);
    if (opened.size() == 2) words.back() = opened[1];
  }

  void add_all(const Token& token, const std::vector<std::string>& words, Tags features) {
    if (words.size() > 1) features |= kExpanded;
    for (size_t i = 0; i < words.size(); ++i) {
      add(token, words[i], features);
      if (i > 0) draft_.origins.back().gap = Gap::kNone;
    }
  }

  void add(const Token& token, std::string text, Tags features) {
    const KnownWord& known = known_word(lexicon_, text);
    add(token, std::move(text), features, known);
  }

  void add(const Token& token, std::string text, Tags features, const KnownWord& known) {
    Item item;
    item.kind = token.kind;
    item.lemma = text;
    item.text = std::move(text);
    item.tags = features;
    item.source = token.source;
    item.count = token.count;
    draft_.reading.items.push_back(std::move(item));
    draft_.origins.push_back({token.gap, static_cast<uint32_t>(&token - tokens_.data()), token.quoted_line,
                              token.quotation, token.link, &known, &numbered_facts(known.facts)});
  }

  const std::vector<Token>& tokens_;
  Draft& draft_;
  const Lexicon& lexicon_;
  size_t at_ = 0;
};

}  // namespace

void expand(Draft& draft) { Expander(draft).run(); }

}  // namespace gently::language
