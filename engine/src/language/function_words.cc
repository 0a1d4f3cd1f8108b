#include "language/function_words.h"

#include <initializer_list>

#include "language/word_facts.h"

namespace gently::language {
namespace {

using Table = StringMap<Tags>;
using Words = StringSet;

void put(Table& table, Tags tags, std::initializer_list<std::string_view> words) {
  for (std::string_view word : words) table[word] |= tags;
}

Table make_table() {
  Table t;
  put(t, kPronoun, {"i", "you", "he", "she", "it", "we", "they", "me", "him", "us", "them", "mine", "yours", "hers",
                    "ours", "theirs", "myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves",
                    "themselves", "themself", "oneself", "someone", "somebody", "something", "anyone", "anybody",
                    "anything", "everyone", "everybody", "everything", "nobody", "nothing", "none", "one", "others",
                    "y'all", "yous", "youse", "thee", "ye"});
  put(t, kPronoun | kPossessive, {"her", "his"});
  put(t, kPossessive, {"my", "your", "its", "our", "their", "whose"});
  put(t, kDeterminer, {"the", "a", "an", "every", "no"});
  put(t, kDeterminer | kPronoun, {"this", "that", "these", "those", "some", "any", "each", "either", "neither", "all",
                                  "both", "another", "enough", "many", "few", "several", "such"});
  put(t, kDeterminer | kPronoun | kAdverb, {"much", "more", "most", "less", "least"});
  put(t, kConjunction, {"and", "or", "but", "nor", "because", "if", "although", "though", "unless", "whereas",
                        "cause", "lest"});
  put(t, kConjunction | kAdverb, {"so", "yet", "however", "plus", "otherwise"});
  put(t, kConjunction | kPreposition, {"while", "whilst", "until", "till", "til", "as", "than", "since", "before",
                                       "after"});
  put(t, kConjunction, {"that", "whether", "once"});
  put(t, kAdverb, {"once"});
  put(t, kConjunction | kPreposition | kVerbBase | kAdjective, {"like"});
  put(t, kPreposition, {"of", "at", "from", "with", "without", "into", "onto", "for", "to", "upon", "among", "between",
                        "against", "towards", "toward", "during", "despite", "except", "about", "per", "via", "amid",
                        "beside", "besides", "instead", "unlike", "concerning", "regarding", "versus"});
  put(t, kPreposition | kAdverb, {"in", "on", "up", "off", "out", "down", "over", "under", "by", "through", "around",
                                  "round", "along", "across", "behind", "above", "below", "near", "inside", "outside",
                                  "past", "beyond", "within", "throughout"});
  put(t, kWh | kPronoun, {"who", "whom", "what", "which", "whoever", "whatever", "whichever"});
  put(t, kWh | kAdverb, {"why", "how", "where", "when", "whenever", "wherever"});
  put(t, kWh | kPossessive, {"whose"});
  put(t, kModal, {"can", "could", "will", "would", "shall", "should", "may", "might", "must", "ought", "cannot", "wo",
                  "ca", "sha", "gonna", "wanna", "gotta"});
  put(t, kModal | kVerbBase, {"need", "dare"});
  put(t, kAuxiliary | kVerbBase, {"be", "do", "have"});
  put(t, kAuxiliary | kVerbThird, {"is", "does", "has", "am", "are"});
  put(t, kAuxiliary | kVerbPast, {"was", "were", "did", "had"});
  put(t, kAuxiliary | kVerbParticiple, {"been", "done", "had"});
  put(t, kAuxiliary | kVerbGerund, {"being", "doing", "having"});
  put(t, kNegation, {"not", "never"});
  put(t, kAdverb, {"not", "never", "ever", "always", "just", "still", "even", "only", "again", "too", "also", "then",
                   "now", "here", "there", "very", "really", "quite", "rather", "almost", "already", "maybe",
                   "perhaps", "often", "sometimes", "usually", "constantly", "literally", "actually", "probably",
                   "obviously", "clearly", "apparently", "anyway", "anymore", "anywhere", "everywhere", "somewhere",
                   "nowhere", "away", "back", "else", "ago", "today", "tonight", "tomorrow", "yesterday", "soon",
                   "later", "first", "twice", "together", "apart", "forever", "alone", "instead", "though", "thus",
                   "hence", "hardly", "barely", "simply", "exactly", "definitely", "honestly", "seriously", "basically",
                   "totally", "completely", "absolutely", "kinda", "sorta", "lately", "recently", "finally",
                   "eventually", "suddenly", "somehow", "anyhow", "elsewhere", "afterwards", "meanwhile", "nor"});
  put(t, kNegation, {"nobody", "nothing", "none", "nowhere", "neither", "nor", "cannot", "no", "hardly", "without"});
  put(t, kNumber | kDeterminer, {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
                                 "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
                                 "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
                                 "ninety", "half", "dozen"});
  put(t, kNumber | kPronoun | kDeterminer, {"one"});
  put(t, kNumber | kNoun, {"hundred", "thousand", "million", "billion", "half", "quarter", "dozen"});
  put(t, kNoun, {"back", "first", "today", "tonight", "tomorrow", "yesterday"});
  put(t, kAdjective, {"first", "alone", "own", "only", "second", "third", "last", "next", "other", "same", "less"});
  put(t, kAdjective | kAdverb, {"last", "next"});
  put(t, kNoun, {"second", "past", "round", "need", "like"});
  put(t, kVerbBase, {"back"});
  put(t, kAdverb, {"yes", "yeah", "yep", "yup", "nope", "nah", "ok", "okay", "please", "ah", "oh", "hey", "hi", "hello",
                   "well", "wow", "hmm", "ugh", "um"});
  put(t, kAdjective | kNoun, {"well", "ok", "okay"});
  return t;
}

}  // namespace

const StringMap<Tags>& function_words() {
  static const Table made = make_table();
  return made;
}

const StringMap<std::string_view>& auxiliary_bases() {
  static const StringMap<std::string_view> kBases = {
      {"am", "be"},      {"is", "be"},       {"are", "be"},      {"was", "be"},    {"were", "be"},  {"been", "be"},
      {"being", "be"},   {"be", "be"},       {"has", "have"},    {"had", "have"},  {"have", "have"}, {"having", "have"},
      {"do", "do"},      {"does", "do"},     {"did", "do"},      {"done", "do"},   {"doing", "do"}};
  return kBases;
}

const StringSet& subject_pronouns() {
  static const Words kWords = {"i",       "you",      "he",        "she",       "it",         "we",
                               "they",    "this",     "that",      "there",     "everyone",   "everybody",
                               "nobody",  "someone",  "somebody",  "everything", "nothing",   "something",
                               "anyone",  "these",    "those",     "none",      "y'all",      "anybody"};
  return kWords;
}

const StringSet& subordinators() {
  static const Words kWords = {"when",   "if",       "because", "while",    "whilst",   "after",   "before",
                               "since",  "until",    "till",    "til",      "unless",   "though",  "although",
                               "whenever", "where",  "wherever", "once",    "as",       "whether", "that",
                               "than",   "who",      "which",   "whoever",  "like",     "cause",   "whatever",
                               "how",    "why",      "what",    "whose",    "lest",     "whereas"};
  return kWords;
}

const StringSet& finite_auxiliaries() {
  static const Words kWords = {"am",  "is",    "are",  "was",   "were",  "has",    "had", "have",  "do",    "does",
                               "did", "can",   "could", "will", "would", "shall", "should", "may", "might", "must"};
  return kWords;
}

Tags function_word(std::string_view word) { return word_facts(word).function; }
std::string_view auxiliary_base(std::string_view word) { return word_facts(word).auxiliary_base; }
bool is_subject_pronoun(std::string_view word) { return word_facts(word).is(Fact::kSubjectPronoun); }
bool is_subordinator(std::string_view word) { return word_facts(word).is(Fact::kSubordinator); }
bool is_finite_auxiliary(std::string_view word) { return word_facts(word).is(Fact::kFiniteAuxiliary); }

}  // namespace gently::language
