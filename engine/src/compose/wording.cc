#include "compose/wording.h"
#include "compose/word_list.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gently::compose {
namespace {

using language::Item;
using language::Reading;

constexpr std::array<std::string_view, 36> kUnfit = {
    "never", "always", "ever", "everything", "nothing", "everyone", "everybody", "nobody", "anything", "anyone",
    "anybody", "not", "no", "none", "neither", "nor", "constantly", "forever", "whatever", "apparently", "obviously",
    "clearly", "finally", "somehow", "suddenly", "any", "either", "yours", "than", "but", "only", "such", "who",
    "single", "because", "if"};
constexpr std::array<std::string_view, 13> kPointing = {"it", "this", "that", "them", "these", "those", "one",
                                                        "him", "her", "he", "she", "they", "ones"};
constexpr std::array<std::string_view, 8> kDismissiveSets = {"insult-noun", "insult-adjective", "label-noun", "swear",
                                                             "faux-feeling", "faux-feeling-danger", "dismissal-gerund", "swear-intensifier"};

constexpr std::array<std::string_view, 33> kEdges = {
    "never",       "always",    "ever",       "everything", "nothing",   "everyone", "everybody", "nobody",  "every",
    "only",        "just",      "even",       "apparently", "obviously", "clearly",  "finally",   "suddenly", "somehow",
    "whatever",    "forever",   "constantly", "literally",  "honestly",  "exactly",  "neither",   "nor",     "enough",
    "practically", "basically", "imagine",    "supposed",   "anyway",    "happily"};
constexpr std::array<std::string_view, 9> kLeavings = {"leaving", "gone", "out", "off", "moving", "done", "through", "finished", "walking"};
constexpr std::array<std::string_view, 8> kPointingSubjects = {"it", "this", "that", "there", "everyone", "everybody", "people", "some"};
constexpr language::Tags kFinite = language::kAuxiliary | language::kModal | language::kVerbBase | language::kVerbPast | language::kVerbThird | language::kVerbGerund;

/// "I'm leaving", "I'll be gone".
bool leaves(const Reading& reading, uint32_t i, uint32_t last) {
  auto text = [&](uint32_t at) { return at < last ? std::string_view(reading.items[at].text) : std::string_view(); };
  if (text(i) != "i" || i + 2 >= last || (reading.items[i + 1].lemma != "be" && text(i + 1) != "will")) return false;
  return among(kLeavings, text(i + 2)) || (text(i + 2) == "be" && among(kLeavings, text(i + 3)));
}

}  // namespace

bool is_verdict(const rules::Book& book, const Item& verb) {
  return std::find(book.verdicts.begin(), book.verdicts.end(), verb.lemma) != book.verdicts.end();
}

bool is_of_the_mind(const rules::Book& book, const Item& verb) {
  return std::find(book.mind_verbs.begin(), book.mind_verbs.end(), verb.lemma) != book.mind_verbs.end();
}

bool is_tail(const Item& item) {
  if (!item.is_word()) return item.kind != language::ItemKind::kOpaque;
  return item.has(language::kVocative | language::kLaugh | language::kTagQuestion) || item.text == "x" || item.text == "xx";
}

bool fit_to_repeat(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last, bool antecedent) {
  bool noun = antecedent;
  for (uint32_t i = first; i < last; ++i) {
    const Item& item = reading.items[i];
    if (item.kind == language::ItemKind::kOpaque) continue;
    if (item.text == "(" || item.text == ")") continue;
    if (!item.is_word() || among(kUnfit, item.text)) return false;
    if (item.has(language::kLaugh | language::kTagQuestion | language::kVocative | language::kHyperbole)) return false;
    for (std::string_view set : kDismissiveSets) {
      if (book.lexicon.in_set(set, item.text)) return false;
    }
    if (item.has(language::kVerbBase | language::kVerbPast | language::kVerbGerund) && !item.has(language::kNoun) && is_verdict(book, item)) return false;
    const bool points = among(kPointing, item.text);
    const bool leads = i + 1 < last && reading.items[i + 1].has(language::kNoun | language::kAdjective | language::kName | language::kUnknown) &&
                       !reading.items[i + 1].has(language::kPreposition);
    if (points && !noun && !(leads && (item.text == "her" || item.text == "this" || item.text == "that" || item.text == "these" || item.text == "those"))) return false;
    noun = noun || (i > first && item.has(language::kNoun | language::kName));
  }
  return true;
}

bool has_edge(const rules::Book& book, const Reading& reading, uint32_t first, uint32_t last) {
  auto text = [&](uint32_t at) { return at < last ? std::string_view(reading.items[at].text) : std::string_view(); };
  while (first < last && (!reading.items[first].is_word() || reading.items[first].has(language::kConjunction | language::kSoftener | language::kVocative))) ++first;
  const bool fact = std::any_of(reading.entities.begin(), reading.entities.end(), [&](const language::Entity& e) {
    return first <= e.first && e.last <= last && !reading.items[e.first].has(language::kVocative | language::kHyperbole);
  });
  uint32_t end = last;
  while (end > first && !reading.items[end - 1].is_word()) --end;
  const bool tells_where = text(first) == "there" && end > first + 3 && reading.items[end - 1].has(language::kNoun) && reading.items[first + 2].has(language::kNoun);  // "there's ham in the fridge"
  if (among(kPointingSubjects, text(first)) && !fact && !tells_where) return true;  // "it's only a party"
  const bool sure = text(first) == "i" && text(first + 1) == "am" && text(first + 2) == "sure";               // "I'm sure I can wait"
  const bool shared = text(first) == "we" && (text(first + 1) == "both" || text(first + 1) == "all") && text(first + 2) == "know";
  if (sure || shared) return true;
  for (uint32_t i = first; i < last; ++i) {
    const Item& item = reading.items[i];
    const std::string_view next = text(i + 1);
    const bool reader_acts = item.text == "you" && i + 1 < last && reading.items[i + 1].has(kFinite);
    const bool compares = opens_comparison(reading, i) || (item.text == "as" && (next == "if" || next == "usual")) || (item.text == "not" && (next == "a" || next == "the"));
    if (among(kEdges, item.text) || reader_acts || compares || leaves(reading, i, last) || item.has(language::kLaugh) || (item.text == "for" && next == "once")) return true;
    if (item.kind == language::ItemKind::kEmoji && book.lexicon.in_set("emoji-hostile", item.text)) return true;
    for (std::string_view set : kDismissiveSets) {
      if (book.lexicon.in_set(set, item.text)) return true;
    }
  }
  return false;
}

bool opens_comparison(const Reading& reading, uint32_t at) {
  if (at + 1 >= reading.items.size() || reading.items[at].text != "like") return false;
  const std::string& next = reading.items[at + 1].text;
  return next == "a" || next == "an" || next == "some" || next == "you" || next == "it" || next == "i" || next == "always" || next == "usual" || next == "other" || next == "everyone" || next == "every" || next == "normal";
}

uint32_t before_barbs(const Reading& reading, uint32_t first, uint32_t last) {
  auto text = [&](uint32_t i) { return i < last ? std::string_view(reading.items[i].text) : std::string_view(); };
  for (uint32_t i = first + 1; i < last; ++i) {
    std::string_view word = text(i), next = text(i + 1), third = text(i + 2);
    const bool compares = opens_comparison(reading, i);
    const bool begs = (word == "until" || word == "till") && next == "i";  // "until i have begged"
    bool as = begs || (word == "as" && (next == "usual" || next == "always" || next == "if" || next == "per"));
    bool joins_you = (word == "and" || word == "but" || word == "so" || word == "because" || word == "or") &&
                     (next == "you" || next == "it" || next == "i" || next == "we" || next == "that" || next == "now" || next == "then" ||
                      next == "not" || next == "do" || next == "stop" || next == "just" || next == "never" || next == "he" || next == "she" || next == "they" || third == "you");
    bool asks_back = (reading.items[i].has(language::kAuxiliary | language::kModal) && ((next == "you" && i + 2 == last) || (next == "not" && third == "you" && i + 3 == last)));
    if (compares || as || joins_you || asks_back) return i;
    if (word == "again" || word == "anymore" || word == "yet" || (word == "for" && next == "once") || (word == "at" && next == "all") ||
        (word == "any" && next == "more") || (word == "of" && next == "course") || word == "apparently" || word == "clearly") {
      return i;
    }
  }
  return last;
}

}  // namespace gently::compose
