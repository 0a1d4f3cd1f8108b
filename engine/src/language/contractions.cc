#include "language/contractions.h"

#include <algorithm>
#include <array>

#include "language/function_words.h"
#include "language/string_map.h"

namespace gently::language {
namespace {

using Fixed = StringMap<std::vector<std::string>>;

const Fixed& fixed() {
  static const Fixed kTable = {
      {"can't", {"can", "not"}},     {"won't", {"will", "not"}},     {"shan't", {"shall", "not"}},
      {"cannot", {"can", "not"}},    {"let's", {"let", "us"}},       {"y'all", {"you", "all"}},
      {"d'you", {"do", "you"}},      {"c'mon", {"come", "on"}},      {"'tis", {"it", "is"}},
      {"y'know", {"you", "know"}},   {"g'night", {"good", "night"}}, {"how'd", {"how", "did"}},
      {"why'd", {"why", "did"}},     {"where'd", {"where", "did"}},  {"what'd", {"what", "did"}},
      {"cant", {"can", "not"}},      {"wont", {"will", "not"}},      {"dont", {"do", "not"}},
      {"doesnt", {"does", "not"}},   {"didnt", {"did", "not"}},      {"isnt", {"is", "not"}},
      {"arent", {"are", "not"}},     {"wasnt", {"was", "not"}},      {"werent", {"were", "not"}},
      {"havent", {"have", "not"}},   {"hasnt", {"has", "not"}},      {"hadnt", {"had", "not"}},
      {"couldnt", {"could", "not"}}, {"shouldnt", {"should", "not"}}, {"wouldnt", {"would", "not"}},
      {"mustnt", {"must", "not"}},   {"neednt", {"need", "not"}},    {"youre", {"you", "are"}},
      {"youve", {"you", "have"}},    {"youll", {"you", "will"}},     {"im", {"i", "am"}},
      {"ive", {"i", "have"}},        {"thats", {"that", "is"}},      {"whats", {"what", "is"}},
      {"whos", {"who", "is"}},       {"theyre", {"they", "are"}},    {"theyve", {"they", "have"}},
      {"theyll", {"they", "will"}},  {"weve", {"we", "have"}},       {"hes", {"he", "is"}},
      {"shes", {"she", "is"}},       {"theres", {"there", "is"}},    {"heres", {"here", "is"}},
      {"wheres", {"where", "is"}},   {"hows", {"how", "is"}},        {"whens", {"when", "is"}},
      {"itll", {"it", "will"}},      {"thatll", {"that", "will"}},   {"yall", {"you", "all"}},
      {"couldve", {"could", "have"}}, {"shouldve", {"should", "have"}}, {"wouldve", {"would", "have"}},
      {"mightve", {"might", "have"}}, {"mustve", {"must", "have"}},  {"whyd", {"why", "did"}},
      {"howd", {"how", "did"}},      {"everyones", {"everyone", "is"}}, {"nobodys", {"nobody", "is"}}};
  return kTable;
}

bool takes_have(const Lexicon& lexicon, const Around& around) {
  std::string_view word = around.next;
  Tags tags = lexicon.tags(word);
  if (tags & kAdverb && !(tags & kVerbParticiple) && !around.after_next.empty()) tags = lexicon.tags(around.after_next);
  if (word == "been" || word == "got" || word == "had") return true;
  return (tags & kVerbParticiple) && !(tags & (kAdjective | kVerbGerund));
}

/// "it's called a bin", "it's made of paper": things are named and made; it is nobody who does it.
bool names_a_thing(std::string_view host, const Around& around) {
  if (host != "it" && host != "that" && host != "this" && host != "what") return false;
  return around.next == "called" || around.next == "named" || around.next == "made" || around.next == "spelt" || around.next == "spelled";
}

/// After 's: has before a participle that is no adjective ("it's been"), else is. "he's gone" has no wrong reading.
std::string s_verb(const Lexicon& lexicon, std::string_view host, const Around& around) {
  return takes_have(lexicon, around) && !names_a_thing(host, around) ? "has" : "is";
}

/// After 'd: had before better, best and pure participles, else would.
std::string d_verb(const Lexicon& lexicon, const Around& around) {
  if (around.next == "better" || around.next == "best") return "had";
  Tags tags = lexicon.tags(around.next);
  if ((tags & kAdverb) && !(tags & (kVerbBase | kVerbParticiple))) tags = lexicon.tags(around.after_next);
  bool participle = (tags & kVerbParticiple) != 0 && (tags & kVerbBase) == 0;
  return participle ? "had" : "would";
}

bool takes_s_verb(std::string_view host) {
  static const StringSet kHosts = {
      "it",   "he",    "she",   "that", "this", "what",  "who",  "where",     "when",     "how",     "why",
      "there", "here", "everything", "nothing", "something"};
  return kHosts.contains(host);
}

/// "dinner's in the oven" against "dinner's smell": a verb when what follows cannot be a noun phrase's rest.
bool s_is_verb_after_noun(const Lexicon& lexicon, const Around& around) {
  if (around.next.empty()) return false;
  Tags next = lexicon.tags(around.next);
  Tags then = around.after_next.empty() ? 0 : lexicon.tags(around.after_next);
  if (next & (kUnknown | kNumber)) return false;
  if (next & (kAuxiliary | kDeterminer | kPossessive | kPronoun | kPreposition | kNegation | kWh | kModal)) return true;
  if ((next & kAdverb) && !(next & (kNoun | kAdjective))) return true;
  if ((next & kVerbGerund) && !(next & kNoun)) return true;
  if (next & kNoun) return false;
  if (next & (kAdjective | kVerbParticiple)) return !(then & (kNoun | kAdjective | kUnknown)) || (then & (kPronoun | kPreposition));
  return false;
}

std::string aint_verb(std::string_view previous) {
  if (previous == "i") return "am";
  if (previous == "you" || previous == "we" || previous == "they" || previous == "u") return "are";
  return "is";
}

constexpr std::array<std::string_view, 6> kOthers = {"aint", "youd", "theyd", "hed", "itd", "its"};

}  // namespace

std::vector<std::string_view> unmarked_contractions() {
  std::vector<std::string_view> out(kOthers.begin(), kOthers.end());
  for (size_t i = 0; i < fixed().size(); ++i) out.push_back(fixed().key(i));
  return out;
}

bool opens_unmarked(std::string_view word) {
  return fixed().contains(word) || std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end();
}

std::vector<std::string> open_contraction(const Lexicon& lexicon, std::string_view word, const Around& around) {
  if (word == "ain't" || word == "aint") return {aint_verb(around.previous), "not"};
  if (word == "youd" || word == "theyd" || word == "hed" || word == "itd") {
    return {std::string(word.substr(0, word.size() - 1)), d_verb(lexicon, around)};
  }
  if (const std::vector<std::string>* opened = fixed().get(word)) {
    std::vector<std::string> words = *opened;
    if (words[1] == "is" && word.find('\'') == std::string_view::npos) words[1] = s_verb(lexicon, words[0], around);
    return words;
  }
  size_t sign = word.rfind('\'');
  if (sign == std::string_view::npos || sign == 0) return {};
  std::string_view host = word.substr(0, sign);
  std::string_view tail = word.substr(sign + 1);
  if (tail == "t" && host.size() > 1 && host.back() == 'n') {
    return {std::string(host.substr(0, host.size() - 1)), "not"};
  }
  if (host.find('\'') != std::string_view::npos && (tail == "ve" || tail == "t")) {  // couldn't've, you'd've
    std::vector<std::string> words = open_contraction(lexicon, host, around);
    if (!words.empty() && tail == "ve") words.push_back("have");
    return words;
  }
  if (tail == "re") return {std::string(host), "are"};
  if (tail == "ve") return {std::string(host), "have"};
  if (tail == "ll") return {std::string(host), "will"};
  if (tail == "m" && host == "i") return {"i", "am"};
  if (tail == "d") return {std::string(host), d_verb(lexicon, around)};
  if (tail == "s") {
    if (takes_s_verb(host)) return {std::string(host), s_verb(lexicon, host, around)};
    if (s_is_verb_after_noun(lexicon, around)) return {std::string(host), s_verb(lexicon, host, around)};
  }
  return {};
}

}  // namespace gently::language
