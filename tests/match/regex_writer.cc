#include "match/regex_writer.h"

#include <re2/re2.h>

#include "match/encoded.h"

namespace gently::match {
namespace {

using rules::Element;
using rules::Sequence;
using rules::Slot;

constexpr std::string_view kAny = "[\\x02\\x0E\\x0F\\x10][^\\x05]*\\x05";

std::string quoted(std::string_view text) { return RE2::QuoteMeta(re2::StringPiece(text.data(), text.size())); }

class Writer {
 public:
  Writer(Symbols& symbols, Skipping skipping) : symbols_(symbols) {
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
    std::string out = "[\\x02\\x0F][^\\x04]*\\x04[^\\x05]*" + quoted(code_bytes(symbols_.code(item.text, item.minus))) + "[^\\x05]*\\x05";
    for (const std::vector<std::string>& phrase : symbols_.phrases(item.text, item.minus)) {
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
      case Slot::kRest: body = "(?:[\\x0E\\x0F][^\\x05]*\\x05)*?[\\x02\\x10][^\\x05]*\\x05(?:" + any + ")*?", open = true; break;
      case Slot::kSet: body = member(item); break;
    }
    written_.captures.push_back(item.capture);
    return "(" + body + ")" + (open && open_end ? end_ : "");
  }

  Symbols& symbols_;
  std::string skip_, lead_, trail_, end_;
  WrittenRegex written_;
};

}  // namespace

WrittenRegex write_regex(const rules::Pattern& pattern, Symbols& symbols, Skipping skipping) {
  return Writer(symbols, skipping).write(pattern);
}

}  // namespace gently::match
