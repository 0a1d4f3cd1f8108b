// Fifty names of ten languages, with and without capitals, in ten frames each.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "language/reader.h"
#include "language/test_lexicon.h"

namespace gently::language {
namespace {

constexpr std::array<const char*, 50> kNames = {
    "Agnieszka", "Krzysztof", "Zofia",  "Wojtek", "Kasia",  "Siobhan", "Niamh",   "Declan",    "Aoife",   "Padraig",
    "Chidi",     "Ngozi",     "Emeka",  "Funke",  "Tunde",  "Priya",   "Rahul",   "Ananya",    "Arjun",   "Lakshmi",
    "Wei",       "Xiu",       "Jiahao", "Ming",   "Yan",    "Fatima",  "Ahmed",   "Khalid",    "Layla",   "Yusuf",
    "Javier",    "Lucia",     "Mateo",  "Ximena", "Carlos", "Jürgen",  "Anke",    "Heike",     "Lukas",   "Matthias",
    "Emre",      "Ayşe",      "Elif",   "Mehmet", "Zeynep", "Sarah",   "Tom",     "Charlotte", "Oliver",  "Emily"};

constexpr std::array<const char*, 10> kFrames = {
    "@ you never call me",       "hey @ are you coming",    "i was with @ last night", "you never listen @",
    "why did you tell @ about us", "@ said you were there", "not once, @",             "thanks @ see you at 8",
    "ask @ to bring it",         "i saw @ and they said no"};

std::string small(const std::string& word) {
  std::string out = word;
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

bool finds(const std::string& frame, const std::string& name) {
  std::string text = frame;
  size_t at = text.find('@');
  text.replace(at, 1, name);
  Reading reading = read(english(), text);
  for (const Item& item : reading.items) {
    if (item.source.begin == at && item.has(kName)) return true;
  }
  return false;
}

TEST(Names, AreFoundInEveryFrameWithAndWithoutCapitals) {
  size_t found = 0;
  size_t asked = 0;
  std::string missed;
  for (const char* name : kNames) {
    for (const char* frame : kFrames) {
      for (const std::string& form : {std::string(name), small(name)}) {
        ++asked;
        if (finds(frame, form)) {
          ++found;
        } else {
          missed += form + " in “" + frame + "”\n";
        }
      }
    }
  }
  RecordProperty("found", static_cast<int>(found));
  std::cout << "names found: " << found << " of " << asked << "\n";
  EXPECT_GE(found * 100, asked * 95) << missed;
}

TEST(Names, KinWordsAreNamesOnlyWithoutAPossessive) {
  Reading reading = read(english(), "mum said your mum is ill");
  EXPECT_TRUE(reading.items[0].has(kKin));
  EXPECT_FALSE(reading.items[3].has(kKin));
}

TEST(Names, CallTheReaderAtTheEdgesOfAClause) {
  for (const char* text : {"mum you always take his side", "you never listen, Sam", "why are you late babe", "hey mate are you in"}) {
    Reading reading = read(english(), text);
    bool called = false;
    for (const Item& item : reading.items) called |= item.has(kVocative);
    EXPECT_TRUE(called) << text;
  }
  for (const char* text : {"you never call mum", "sam is late", "i love you", "you are a good man"}) {
    for (const Item& item : read(english(), text).items) EXPECT_FALSE(item.has(kVocative)) << text;
  }
}

}  // namespace
}  // namespace gently::language
