#include "match/regex_writer.h"

#include <re2/re2.h>

#include "language/reader.h"

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;
using rules::Slot;

constexpr std::string_view kAny = "[\\x02\\x0E\\x0F\\x10][^\\x05]*\\x05";

std::string quoted(std::string_view text) { return RE2::QuoteMeta(re2::StringPiece(text.data(), text.size())); }

class Writer {
 public:
  Writer(Symbols& symbols, const language::Lexicon& lexicon, Skipping skipping) : symbols_(symbols), lexicon_(lexicon) {
    using namespace language;
    if (skipping == Skipping::kIntensifiers) skip_ = "(?:" + coded(kIntensifier) + ")*";
    lead_ = "(?:" + coded(kSoftener | kIntensifier | kVocative | kLaugh) + "|\\x0E[,.]\\x04[^\\x05]*\\x05|\\x0F[^\\x05]*\\x05)*";
    trail_ = "(?:[\\x0E\\x0F][^\\x05]*\\x05|" + coded(kLaugh | kTagQuestion | kVocative) + ")*";
    end_ = trail_ + "\\x06";
  }

  WrittenRegex write(const rules::Pattern& pattern) {
    const Sequence& all = pattern.elements;
    size_t first = 0, last = all.size();
    std::string before, after;
    if (all[first].kind == Element::Kind::kMessageStart) before = "\\x07\\x06" + lead_, ++first;
    else if (all[first].kind == Element::Kind::kClauseStart) before = "\\x06" + lead_, ++first;
    if (last > first && all[last - 1].kind == Element::Kind::kMessageEnd) after = end_ + "\\x07", --last;
    else if (last > first && all[last - 1].kind == Element::Kind::kClauseEnd) after = end_, --last;
    Sequence body(all.begin() + static_cast<ptrdiff_t>(first), all.begin() + static_cast<ptrdiff_t>(last));
    written_.regex = before + "(" + sequence(body, after.empty()) + ")" + after;
    written_.key = key(body);
    return std::move(written_);
  }

 private:
  std::string coded(Code code) const { return "\\x02[^\\x04]*\\x04[^\\x05]*" + quoted(code_bytes(code)) + "[^\\x05]*\\x05"; }
  std::string coded(language::Tags tags) const { return coded(symbols_.code(tags)); }

  /// `open_end`: nothing follows, so an open last slot must run to the clause end.
  std::string sequence(const Sequence& elements, bool open_end) {
    std::string out;
    for (size_t i = 0; i < elements.size(); ++i) {
      const Element& item = elements[i];
      std::string one = skip_ + element(item, open_end && i + 1 == elements.size());
      if (item.optional && item.repeat) out += "(?:" + one + ")*";
      else if (item.optional) out += "(?:" + one + ")?";
      else if (item.repeat) out += "(?:" + one + ")+";
      else out += one;
    }
    return out;
  }

  std::string element(const Element& item, bool open_end) {
    switch (item.kind) {
      case Element::Kind::kWord: return "\\x02" + quoted(item.text) + "\\x03[^\\x05]*\\x05";
      case Element::Kind::kForms: return forms(item.text);
      case Element::Kind::kSet: return member(item);
      case Element::Kind::kSlot: return slot(item, open_end);
      case Element::Kind::kGap: return "(?:" + std::string(kAny) + "|\\x06){0,6}?";
      case Element::Kind::kMark: return "\\x0E" + quoted(item.text) + "\\x04[^\\x05]*\\x05(?:\\x06(?:\\x08\\x06)?)?";
      case Element::Kind::kClauseStart: return "\\x06" + lead_;
      case Element::Kind::kClauseEnd: return end_;
      case Element::Kind::kMessageStart: return "\\x07\\x06" + lead_;
      case Element::Kind::kMessageEnd: return end_ + "\\x07";
      case Element::Kind::kRegex: return "\\x02(?:" + word_regex(item.text) + ")\\x03[^\\x05]*\\x05";
      case Element::Kind::kGroup: break;
    }
    std::string out = "(?:";
    for (const Sequence& option : item.options) {
      if (out.size() > 3) out += "|";
      out += sequence(option, open_end);
    }
    return out + ")";
  }

  std::string forms(const std::string& base) const {
    return "\\x02[^\\x03]*\\x03" + quoted(base) + "\\x04[^\\x05]*\\x05";
  }

  /// A `.` of the author means one character of the word, never the end of a record.
  static std::string word_regex(const std::string& regex) {
    std::string out;
    for (size_t i = 0; i < regex.size(); ++i) {
      if (regex[i] == '\\' && i + 1 < regex.size()) out += regex.substr(i, 2), ++i;
      else if (regex[i] == '.') out += "[^\\x00-\\x1F]";
      else out += regex[i];
    }
    return out;
  }

  std::string member(const Element& item) {
    std::string out = coded(symbols_.code(item.text, item.minus));
    if (item.text.starts_with("emoji")) out = "\\x0F[^\\x04]*\\x04[^\\x05]*" + quoted(code_bytes(symbols_.code(item.text, item.minus))) + "[^\\x05]*\\x05";
    for (const std::vector<std::string>& phrase : phrases_of(lexicon_, item.text)) {
      out += "|";
      for (const std::string& word : phrase) out += "\\x02" + quoted(word) + "\\x03[^\\x05]*\\x05";
    }
    return "(?:" + out + ")";
  }

  std::string slot(const Element& item, bool open_end) {
    using namespace language;
    const std::string any(kAny);
    const Tags verbs = kVerbBase | kVerbThird | kVerbGerund | kVerbPast | kVerbParticiple;
    const std::string np_word = coded(kDeterminer | kPossessive | kNumber | kAdjective | kNoun | kName | kKin | kAmount | kUnknown | kVerbGerund | kVerbParticiple);
    const std::string np_head = "(?:" + coded(kNoun | kName | kKin | kPronoun | kUnknown | kNumber | kVerbGerund) + "|\\x10[^\\x05]*\\x05)";
    const std::string np = "(?:" + np_word + "|\\x10[^\\x05]*\\x05){0,6}?" + np_head;
    const std::string of = "(?:\\x02(?:of|for|from|in|on|at)\\x03[^\\x05]*\\x05" + np + "){0,2}?";
    std::string body;
    bool open = false;
    switch (item.slot) {
      case Slot::kVerb: body = coded(verbs); break;
      case Slot::kVerbPhrase: body = coded(verbs) + "(?:" + any + ")*?", open = true; break;
      case Slot::kGerundPhrase: body = coded(kVerbGerund) + "(?:" + any + ")*?", open = true; break;
      case Slot::kNounPhrase: body = np + of; break;
      case Slot::kPerson:
        body = "(?:(?:" + coded(kName) + "){1,3}|" + coded(kPronoun | kKin) + "|" + coded(kPossessive | kDeterminer) + "(?:" + np_word + "){0,2}?" +
               coded(kNoun | kKin | kUnknown) + ")";
        break;
      case Slot::kName: body = "(?:" + coded(kName | kKin) + "){1,3}"; break;
      case Slot::kTime: body = "(?:" + coded(kTime) + ")+"; break;
      case Slot::kNumber: body = coded(kNumber); break;
      case Slot::kAmount: body = "(?:" + coded(kAmount) + ")+"; break;
      case Slot::kAdjective: body = "(?:" + coded(kAdverb) + "){0,2}?" + coded(kAdjective); break;
      case Slot::kAdverb: body = coded(kAdverb); break;
      case Slot::kClause: body = "(?:" + any + ")*?" + coded(verbs) + "(?:" + any + ")*?", open = true; break;
      case Slot::kRest: body = "(?:" + any + ")+?", open = true; break;
      case Slot::kSet: body = member(item); break;
    }
    written_.captures.push_back(item.capture);
    return "(" + body + ")" + (open && open_end ? end_ : "");
  }

  /// The most selective element that every match must hold.
  Key key(const Sequence& elements) {
    Key best;
    best.always = true;
    size_t least = SIZE_MAX;
    for (const Element& item : elements) {
      if (item.optional) continue;
      Key one;
      size_t cost = 0;
      if (!key_of(item, one, cost) || cost >= least) continue;
      least = cost;
      best = std::move(one);
    }
    return best;
  }

  bool key_of(const Element& item, Key& out, size_t& cost) {
    static constexpr std::string_view kCommon = " you i do not to the a it is be have me my and that ";
    switch (item.kind) {
      case Element::Kind::kWord:
        out.words.push_back(item.text);
        cost += kCommon.find(" " + item.text + " ") != std::string_view::npos ? 100 : 1;
        return true;
      case Element::Kind::kForms:
        out.lemmas.push_back(item.text);
        cost += item.text == "be" || item.text == "do" || item.text == "have" ? 100 : 2;
        return true;
      case Element::Kind::kSet: {
        const std::vector<std::string>* words = lexicon_.set(item.text);
        out.codes.push_back(symbols_.code(item.text, item.minus));
        if (words == nullptr) {
          cost += 200;
          return true;
        }
        for (const std::vector<std::string>& phrase : phrases_of(lexicon_, item.text)) out.words.push_back(phrase.front());
        cost += 5 + words->size() / 8;
        return true;
      }
      case Element::Kind::kGroup:
        for (const Sequence& option : item.options) {
          Key one = key(option);
          if (one.always) return false;
          out.words.insert(out.words.end(), one.words.begin(), one.words.end());
          out.lemmas.insert(out.lemmas.end(), one.lemmas.begin(), one.lemmas.end());
          out.codes.insert(out.codes.end(), one.codes.begin(), one.codes.end());
          cost += 2;
        }
        for (const std::string& word : out.words) {
          if (kCommon.find(" " + word + " ") != std::string_view::npos) cost += 100;
        }
        return true;
      default: return false;
    }
  }

  Symbols& symbols_;
  const language::Lexicon& lexicon_;
  std::string skip_, lead_, trail_, end_;
  WrittenRegex written_;
};

}  // namespace

std::vector<std::vector<std::string>> phrases_of(const language::Lexicon& lexicon, std::string_view set) {
  std::vector<std::vector<std::string>> out;
  const std::vector<std::string>* members = lexicon.set(set);
  if (members == nullptr) return out;
  for (const std::string& member : *members) {
    if (member.find_first_of(" -'") == std::string::npos) continue;
    std::vector<std::string> words = language::normal_words(lexicon, member);
    if (words.size() > 1) out.push_back(std::move(words));
  }
  return out;
}

WrittenRegex write_regex(const rules::Pattern& pattern, Symbols& symbols, const language::Lexicon& lexicon, Skipping skipping) {
  return Writer(symbols, lexicon, skipping).write(pattern);
}

}  // namespace gently::match
