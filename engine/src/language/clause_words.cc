#include "language/clause_words.h"

#include "language/word_facts.h"

namespace gently::language {
namespace {

using Words = StringSet;

}  // namespace

bool takes_clause(std::string_view lemma) {
  static const Words kWords = {
      "think",   "know",     "say",      "hope",      "wish",    "guess",     "bet",      "believe",  "feel",
      "swear",   "reckon",   "suppose",  "assume",    "realise", "realize",   "notice",   "remember", "forget",
      "hear",    "see",      "understand", "mean",    "imagine", "pretend",   "promise",  "agree",    "decide",
      "admit",   "figure",   "expect",   "doubt",     "worry",   "sure",      "glad",     "sorry",    "afraid",
      "happy",   "sad",      "proud",    "surprised", "aware",   "certain",   "convinced", "scared",  "worried",
      "shame",   "lucky",    "prove",    "claim",     "deny",    "insist",    "suggest",  "care",
      "explain", "find",     "wonder",   "dream",     "mention", "rather",   "fear",     "pray",
      "sense",   "learn",    "confess",  "annoyed", "fault", "pity", "luck",   "angry",   "gutted",    "upset",    "thankful", "grateful",
      "check",   "seem",     "appear",   "thing",     "clear",   "obvious",   "true",     "weird",    "funny",
      "convenient", "excited", "disappointed", "hurt", "fact",   "suspect",   "love",     "hate"};
  return kWords.contains(lemma);
}

bool takes_person_and_clause(std::string_view lemma) {
  static const Words kWords = {"tell", "promise", "remind", "warn", "show", "assure", "convince", "bet"};
  return kWords.contains(lemma);
}

bool takes_relative(std::string_view lemma) {
  static const Words kWords = {"thing",    "stuff",    "way",   "time",      "day",     "moment",    "minute", "second",
                               "reason",   "fact",     "person", "people",   "one",     "place",     "all",    "everything",
                               "nothing",  "anything", "something", "everyone", "anyone", "someone", "nobody", "much",
                               "little",   "bit", "word", "thank",      "everywhere", "anywhere", "who"};
  return kWords.contains(lemma);
}

bool takes_object(std::string_view lemma) {
  static const Words kWords = {"love",  "hate",  "miss",  "need",  "want",   "tell",    "ask",    "blame",  "trust",  "thank",
                               "give",  "show",  "make",  "let",   "help",   "hear",    "invite", "adore",  "pay",    "send",
                               "lend",  "bring", "buy",   "get",   "take",   "remind", "support", "like",  "marry",
                               "hurt",  "owe",   "warn",  "teach", "treat",  "do",      "put",    "keep",   "use",    "fix",
                               "see",   "leave", "meet",  "join",  "drop",   "deserve", "promise"};
  return kWords.contains(lemma);
}

bool takes_bare_verb(std::string_view lemma) {
  static const Words kWords = {"make", "let", "help", "see", "watch", "hear", "have", "feel", "go", "come", "dare", "get"};
  return kWords.contains(lemma);
}

bool opens_order(std::string_view word) {
  static const Words kWords = {
      "stop",  "forget", "leave",  "go",   "grow",  "tell",  "call",   "text",  "let",  "get",     "come",  "shut",
      "look",  "listen", "enjoy",  "answer", "reply", "give", "take",  "wait",  "calm", "try",     "keep",  "move",
      "pick",  "send",   "explain", "prove", "be",  "have",  "bring",  "fuck",  "piss", "do",      "just",  "please",
      "ring",  "put",    "clean",  "admit", "save", "deal",  "hurry",  "find",  "ask",  "remember", "say",  "hope",
      "wake",  "sort",   "pay",    "show", "trust", "message", "chill", "relax", "close", "see",   "love",
      "suit",  "miss",   "wish",   "make", "help",  "talk",  "write",  "eat",   "sleep", "check"};
  return kWords.contains(word);
}

const StringSet& interjections() {
  static const Words kWords = {
      "fine",   "whatever", "ok",    "okay",  "k",     "kk",    "lol",    "lmao",  "lmfao", "rofl",     "haha",
      "wow",    "omg",      "wtf",   "smh",   "ffs",   "fml",   "yes",    "yeah",  "yep",   "yup",      "no",
      "nope",   "nah",      "oh",    "ah",    "ugh",   "typical", "unbelievable", "seriously", "thanks", "sorry",
      "anyway", "anyways",  "btw",   "nvm",   "nevermind", "hmm", "huh",  "sure",  "great",    "nice",
      "lovely", "brilliant", "goodnight", "bye", "night", "cheers", "ta",  "tc",   "jk",    "hello",    "hi",
      "hey",    "hiya",     "morning", "yo",  "wait",  "cool",  "perfect", "pathetic", "ridiculous", "shame", "ouch",
      "alright", "meh",   "er",    "erm",    "um",    "idc",   "gosh",     "jesus",
      "god",    "christ",   "imagine", "figures", "exactly", "agreed", "aye", "noted", "congrats", "congratulations",
      "ttyl",   "gn",       "ily",   "bro"};
  return kWords;
}

bool is_ordinary_interjection(std::string_view word) {
  static const Words kWords = {"fine",  "whatever", "ok",    "okay",  "no",      "sure",     "great",  "nice",     "lovely",
                               "night", "wait",     "cool",  "perfect", "pathetic", "ridiculous", "shame", "alright",
                               "seriously", "sorry", "morning", "brilliant", "typical", "unbelievable", "thanks",
                               "bye",   "god",     "christ",   "imagine", "exactly", "goodnight",
                               "agreed", "bro",     "figures", "anyway", "yes", "k"};
  return kWords.contains(word);
}

const StringSet& lead_ins() {
  static const Words kWords = {"so",     "and",   "but",    "look",   "listen", "honestly", "tbh",    "like",  "well",
                               "then",   "plus",  "maybe",  "perhaps", "actually", "basically", "clearly", "obviously",
                               "just",   "even",  "please", "also", "pls",    "apparently", "ngl",  "or",     "nor",   "because",
                               "sometimes", "now", "besides", "frankly", "oi"};
  return kWords;
}

bool is_interjection(std::string_view word) { return word_facts(word).is(Fact::kInterjection); }
bool is_lead_in(std::string_view word) { return word_facts(word).is(Fact::kLeadIn); }

}  // namespace gently::language
