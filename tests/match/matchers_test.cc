// The program that runs patterns, the slow matcher written from the specification, and RE2 agree on random pattern and text.
#include <gtest/gtest.h>

#include <random>

#include "language/reader.h"
#include "language/test_lexicon.h"
#include "match/pattern_table.h"
#include "match/regex_pattern.h"
#include "match/slow_matcher.h"

namespace gently::match {
namespace {

/// Patterns from a grammar, texts mostly from the words of the pattern, so that half of them match.
class Maker {
 public:
  explicit Maker(uint32_t seed) : random_(seed) {}

  std::string pattern() {
    words_.clear();
    std::string out = chance(8) ? "^^ " : chance(6) ? "^ " : "";
    out += sequence(1 + below(4), 0);
    if (chance(6)) out += chance(2) ? " $" : " $$";
    return out;
  }

  std::string text(size_t most = 12) {
    static const std::vector<std::string> kOthers = {"you", "never", "really", "the", "honestly", "mum", "calls", "lol", "last night", "at 8", "and",
                                                     "dishes", "of", "my", "bloody", "washing", "lovely", "🙄", ",", ".", "?", "Priya", "£40", "3"};
    std::string out;
    for (size_t n = 1 + below(most); n > 0; --n) {
      std::string word = !words_.empty() && chance(2) ? words_[below(words_.size())] : kOthers[below(kOthers.size())];
      const bool mark = word == "," || word == "." || word == "?";
      out += (mark || out.empty() ? "" : " ") + word;
    }
    return out;
  }

 private:
  size_t below(size_t n) { return random_() % n; }
  bool chance(size_t n) { return below(n) == 0; }

  std::string word() {
    static const std::vector<std::string> kWords = {"you", "never", "always", "call", "me", "the", "dishes", "fine", "whatever", "do", "care", "wash", "late", "again"};
    words_.push_back(kWords[below(kWords.size())]);
    return words_.back();
  }

  std::string slot() {
    static const std::vector<std::string> kSlots = {"verb", "verb-phrase", "gerund-phrase", "noun-phrase", "person", "name", "time", "number", "amount",
                                                    "adjective", "adverb", "clause", "rest"};
    std::string kind = kSlots[below(kSlots.size())];
    return chance(3) ? "{" + kind + "}" : "{c" + std::to_string(below(3)) + " = " + kind + "}";
  }

  std::string set() {
    static const std::vector<std::string> kSets = {"insult-noun", "insult-noun - mild-insult", "emoji-laugh", "any-verb", "pronoun", "noun", "any-adverb - any-negation", "pet-name"};
    static const std::vector<std::string> kMembers = {"idiot", "waste of space", "half-wit", "drama queen", "😂", "love", "babe"};
    words_.push_back(kMembers[below(kMembers.size())]);
    return "{" + kSets[below(kSets.size())] + "}";
  }

  std::string element(size_t depth) {
    switch (below(depth < 2 ? 13 : 10)) {
      case 0: case 1: case 2: case 3: return word();
      case 4: case 5: return slot();
      case 6: return set();
      case 7: return "<" + word() + ">";
      case 8: return chance(2) ? "..." : std::string(1, ",.?"[below(3)]);
      case 9: return chance(2) ? "/ca+l+/" : word();
      default: break;
    }
    std::string out = "(";
    for (size_t n = 1 + below(3); n > 0; --n) out += sequence(1 + below(2), depth + 1) + (n > 1 ? "|" : "");
    return out + ")";
  }

  std::string sequence(size_t length, size_t depth) {
    std::string out;
    for (; length > 0; --length) {
      std::string one = element(depth);
      if (one.back() != '.' && one != "," && one != "?") one += chance(5) ? "?" : chance(12) ? "+" : "";
      out += (out.empty() ? "" : " ") + one;
    }
    return out;
  }

  std::mt19937 random_;
  std::vector<std::string> words_;
};

std::string show(const std::vector<PatternMatch>& matches) {
  std::string out;
  for (const PatternMatch& match : matches) {
    out += "[" + std::to_string(match.first) + "," + std::to_string(match.last) + ")";
    for (const Capture& capture : match.captures) out += " " + capture.name + "=[" + std::to_string(capture.first) + "," + std::to_string(capture.last) + ")";
    out += "; ";
  }
  return out;
}

TEST(Matchers, AgreeOnTenThousandRandomPairs) {
  const language::Lexicon& lexicon = language::english();
  Maker make(20240817);
  size_t pairs = 0, matched = 0, too_dear = 0;
  while (pairs < 10'000) {
    const std::string source = make.pattern();
    Expected<rules::Pattern> pattern = rules::parse_pattern(lexicon, source);
    if (!pattern) continue;  // one that matches everything or nothing
    const Skipping skipping = pairs % 4 == 0 ? Skipping::kNone : Skipping::kIntensifiers;
    PatternTable table(lexicon);
    table.add(*pattern, skipping);
    const RegexPattern regex(write_regex(*pattern, table.symbols(), skipping));
    table.finish();
    if (pairs % 3 == 0) table.limit(pairs % 2 == 0 ? 0 : 1500);
    for (int i = 0; i < 4; ++i) {
      const std::string text = make.text();
      const language::Reading reading = language::read(lexicon, text);
      auto slow = slow_matches(lexicon, *pattern, reading, skipping, 200'000);
      if (!slow) {
        ++too_dear;
        continue;
      }
      ++pairs;
      matched += !slow->empty();
      std::vector<PatternMatch> fast, by_regex;
      for (Hit& hit : table.find_all(reading)) fast.push_back(std::move(hit.match));
      regex.find_all(encode(reading, table.symbols()), by_regex);
      ASSERT_EQ(show(fast), show(*slow)) << source << "\n" << text << "\nskipping " << (skipping == Skipping::kIntensifiers);
      ASSERT_EQ(show(by_regex), show(*slow)) << "by RE2\n" << source << "\n" << text;
    }
  }
  EXPECT_GT(matched, 2'000u);
  EXPECT_LT(too_dear, 1'000u);
  std::cout << pairs << " pairs, " << matched << " with a match, " << too_dear << " too dear for the slow matcher\n";
}

TEST(Matchers, AgreeOnTextsOfSeveralWindows) {
  const language::Lexicon& lexicon = language::english();
  Maker make(7);
  size_t pairs = 0, matches = 0;
  while (pairs < 120) {
    const std::string source = make.pattern();
    Expected<rules::Pattern> pattern = rules::parse_pattern(lexicon, source);
    if (!pattern) continue;
    PatternTable table(lexicon);
    table.add(*pattern, Skipping::kIntensifiers);
    table.finish();
    if (pairs % 2 == 0) table.limit(20'000);
    for (size_t most : {90, 220, 3000}) {
      const std::string text = make.text(most);
      const language::Reading reading = language::read(lexicon, text);
      auto slow = slow_matches(lexicon, *pattern, reading, Skipping::kIntensifiers, 2'000'000);
      if (!slow) continue;
      ++pairs;
      matches += slow->size();
      std::vector<PatternMatch> fast;
      for (Hit& hit : table.find_all(reading)) fast.push_back(std::move(hit.match));
      ASSERT_EQ(show(fast), show(*slow)) << source << "\n" << text;
    }
  }
  EXPECT_GT(matches, 1'000u);
}

}  // namespace
}  // namespace gently::match
