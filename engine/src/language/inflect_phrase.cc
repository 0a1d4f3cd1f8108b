// Verb phrases: the first verb takes the form, and every verb coordinated with it.
#include <vector>

#include "language/clause_words.h"
#include "language/function_words.h"
#include "language/inflect.h"
#include "language/lexicon_data.h"

namespace gently::language {
namespace {


std::vector<std::string> split_words(std::string_view phrase) {
  std::vector<std::string> words;
  size_t at = 0;
  while (at < phrase.size()) {
    size_t begin = phrase.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    size_t end = std::min(phrase.find(' ', begin), phrase.size());
    words.emplace_back(phrase.substr(begin, end - begin));
    at = end;
  }
  return words;
}

/// A word with the marks around it taken off: "sit," gives sit and ",".
struct Core {
  std::string before, word, after;
};

Core core_of(const std::string& written) {
  size_t begin = 0;
  size_t end = written.size();
  auto is_mark = [](char c) { return c == ',' || c == '.' || c == '!' || c == '?' || c == ';' || c == '(' || c == ')' || c == '"'; };
  while (begin < end && is_mark(written[begin])) ++begin;
  while (end > begin && is_mark(written[end - 1])) --end;
  return {written.substr(0, begin), written.substr(begin, end - begin), written.substr(end)};
}

std::string small(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

/// Adverbs that may stand before a verb: "just call", "and then leave".
bool is_leading_adverb(const Lexicon& lexicon, std::string_view word) {
  Tags tags = lexicon.tags(word);
  bool only_adverb = (tags & kAdverb) && !(tags & (kFinite | kVerbGerund | kNoun | kAdjective | kPreposition | kWh | kUnknown));
  if (only_adverb && word != "here" && word != "there") return true;
  static constexpr std::string_view kWords[] = {"just",     "actually", "even",   "really",   "always",  "still", "simply",
                                                "properly", "ever",     "also",   "honestly", "literally", "only", "constantly"};
  for (std::string_view adverb : kWords) {
    if (adverb == word) return true;
  }
  return false;
}

enum class Coordinate { kNoVerb, kVerb, kUnsure };

/// Whether the word after "and", "or", "but" is a verb of the same row. `head` is the form of the first verb.
Coordinate coordinate_at(const Lexicon& lexicon, const std::vector<std::string>& words, size_t at, Tags head) {
  std::string word = small(core_of(words[at]).word);
  Tags tags = lexicon.tags(word);
  const bool figures = !word.empty() && word.front() >= '0' && word.front() <= '9';
  if (figures || lexicon.data().given.contains(word)) return Coordinate::kNoVerb;
  Tags same = tags & head & (kFinite | kVerbGerund | kVerbParticiple);
  if (tags == kUnknown) return Coordinate::kUnsure;
  if (!same) return Coordinate::kNoVerb;
  if (!(tags & (kNoun | kAdjective | kAdverb | kPreposition | kConjunction))) return Coordinate::kVerb;
  // "sit there and text me" against "send cards and letters": what follows decides.
  if (at + 1 < words.size()) {
    Tags next = lexicon.tags(small(core_of(words[at + 1]).word));
    if (next != kUnknown && (next & (kPronoun | kDeterminer | kPossessive)) && (tags & kVerbBase)) return Coordinate::kVerb;
  }
  return Coordinate::kUnsure;
}

}  // namespace

std::optional<std::string> inflect_phrase(const Lexicon& lexicon, std::string_view phrase, VerbForm form) {
  std::vector<std::string> words = split_words(phrase);
  size_t first = 0;
  while (first + 1 < words.size() && is_leading_adverb(lexicon, small(words[first]))) ++first;
  if (first >= words.size()) return std::nullopt;
  Core head = core_of(words[first]);
  std::string head_word = small(head.word);
  Tags head_tags = lexicon.tags(head_word);
  std::optional<std::string> changed = inflect_verb(lexicon, head_word, form);
  if (!changed) return std::nullopt;
  words[first] = head.before + *changed + head.after;
  // Inside "try to call and text" or "wait until i call and leave" the row may belong to the inner verb.
  std::string head_lemma = lexicon.lemma(head_word, true);
  bool inner_verb = takes_bare_verb(head_lemma) && head_lemma != "go" && head_lemma != "come" && head_lemma != "get";
  for (size_t i = first + 1; i + 1 < words.size(); ++i) {
    Core core = core_of(words[i]);
    std::string word = small(core.word);
    bool infinitive = word == "to" && (lexicon.tags(small(core_of(words[i + 1]).word)) & kVerbBase);
    if (infinitive || is_subordinator(word) || (lexicon.tags(word) & kModal)) inner_verb = true;
    bool row = word == "and" || word == "or" || word == "but" || core.after == ",";
    if (!row) continue;
    size_t at = i + 1;
    while (at + 1 < words.size() && is_leading_adverb(lexicon, small(words[at]))) ++at;
    if (small(words[at]) == "not" && (lexicon.tags(small(core_of(words[std::min(at + 1, words.size() - 1)]).word)) & kVerbBase)) {
      return std::nullopt;
    }
    Coordinate coordinate = coordinate_at(lexicon, words, at, head_tags);
    if (coordinate == Coordinate::kNoVerb) continue;
    bool shared_form = (head_tags & kVerbBase) && inner_verb;
    if (coordinate == Coordinate::kUnsure || shared_form || core.after == ",") return std::nullopt;
    Core next = core_of(words[at]);
    VerbForm next_form = form == VerbForm::kInfinitive ? VerbForm::kBase : form;
    if (form == VerbForm::kPassive) return std::nullopt;
    std::optional<std::string> also = inflect_verb(lexicon, small(next.word), next_form);
    if (!also) return std::nullopt;
    words[at] = next.before + *also + next.after;
  }
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace gently::language
