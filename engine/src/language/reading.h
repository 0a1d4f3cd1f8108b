// A message as read: one flat row of items (normal words, marks, emoji, opaque stretches), cut into sentences and
// clauses, each item with the bytes it came from. Everything above this floor looks at messages only through this.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace gently::language {

/// Word classes and features, a bit each. A word may have several ("text": noun and verb).
enum Tag : uint64_t {
  kVerbBase = 1ull << 0,       // text
  kVerbThird = 1ull << 1,      // texts
  kVerbGerund = 1ull << 2,     // texting
  kVerbPast = 1ull << 3,       // texted, forgot
  kVerbParticiple = 1ull << 4, // texted, forgotten
  kNoun = 1ull << 5,
  kPlural = 1ull << 6,
  kAdjective = 1ull << 7,
  kAdverb = 1ull << 8,
  kPronoun = 1ull << 9,        // I you me us them mine yourself somebody
  kDeterminer = 1ull << 10,    // the a this
  kPossessive = 1ull << 11,    // my your mum's
  kPreposition = 1ull << 12,
  kConjunction = 1ull << 13,
  kWh = 1ull << 14,            // who what why how when where which
  kModal = 1ull << 15,         // could should will
  kAuxiliary = 1ull << 16,     // be have do, in any form
  kNegation = 1ull << 17,      // not never no-one
  kNumber = 1ull << 18,        // 3, three, 18:40, half
  kTime = 1ull << 19,          // inside a time, date, duration: "last night", "at 8", "since Tuesday"
  kAmount = 1ull << 20,        // inside an amount of money
  kName = 1ull << 21,
  kKin = 1ull << 22,           // Mum as address or name; "your mum" is a noun, not this
  kVocative = 1ull << 23,      // a name, kin word or pet name used to call the reader
  kSoftener = 1ull << 24,      // honestly, tbh, look, so … at a clause start: may be stepped over
  kIntensifier = 1ull << 25,   // really, literally, fucking …: may be stepped over
  kLaugh = 1ull << 26,         // lol haha jk
  kTagQuestion = 1ull << 27,   // "do you?", "right?", "innit" at a clause end
  kCaps = 1ull << 28,          // shouted: at least two capitals and no small letter
  kCapital = 1ull << 29,       // begins with a capital in the source
  kStretched = 1ull << 30,     // neverrrr
  kUnknown = 1ull << 31,       // not in the lexicon
  kHyperbole = 1ull << 32,     // "ten times", "a million": a number that is no fact
  kExpanded = 1ull << 33,      // one of several words from one token: "don't" gives do, not
  kRespelled = 1ull << 34,     // written in chat spelling: "u", "2nite"
  kContentVerb = 1ull << 35,   // a content word has one of these: "text" kContentNoun, "forgot" kContentPast
  kContentPast = 1ull << 36,
  kContentGerund = 1ull << 37,
  kContentNoun = 1ull << 38,
  kContentPlural = 1ull << 39,
  kContentAdjective = 1ull << 40,
  kContentAdverb = 1ull << 41,
};
using Tags = uint64_t;
inline constexpr Tags kFinite = kVerbBase | kVerbThird | kVerbPast;
inline constexpr Tags kVerb = kFinite | kVerbGerund | kVerbParticiple;

enum class ItemKind : uint8_t {
  kWord,
  kMark,    // one of . , ? ! : ; … ( ) " – and runs of them; `text` holds one sign: "." for "...", "?" for "??", "!" for "!!", "?" for "?!"
  kEmoji,   // `text` holds the character(s)
  kOpaque,  // a link, address, code, mention or quotation: never matched, never changed
};

struct Item {
  ItemKind kind = ItemKind::kWord;
  std::string text;   // normal form: lower case, straight apostrophes, contractions expanded, spelling resolved
  std::string lemma;  // of verbs the base, of nouns the singular; else the same as `text`
  Tags tags = 0;
  Span source;             // words expanded from one token share it
  uint32_t count = 1;      // kMark, kEmoji: how many stood in the run

  bool is_word() const { return kind == ItemKind::kWord; }
  bool has(Tags any) const { return (tags & any) != 0; }
};

/// Items [first, last) of Reading::items.
struct Clause {
  uint32_t first = 0;
  uint32_t last = 0;
  uint32_t sentence = 0;
  Span source;  // from its first to its last item
};

struct Sentence {
  uint32_t first_clause = 0;  // clauses [first_clause, last_clause)
  uint32_t last_clause = 0;
  uint32_t first = 0;  // items [first, last)
  uint32_t last = 0;
  uint32_t paragraph = 0;  // blank lines part paragraphs
  Span source;             // without the white space around it, with its final marks and emoji
  bool quoted = false;     // a `>` line, or wholly inside quotation marks or code
};

enum class EntityKind : uint8_t { kNumber, kTime, kDate, kDuration, kAmount, kName, kLink, kQuantity };

/// A stretch that must survive a rewording as it stands.
struct Entity {
  EntityKind kind = EntityKind::kNumber;
  uint32_t first = 0;  // items [first, last)
  uint32_t last = 0;
  Span source;
};

struct Reading {
  std::string_view text;  // the caller's; must outlive the reading
  std::vector<Item> items;
  std::vector<Clause> clauses;      // in order, covering all items
  std::vector<Sentence> sentences;  // in order, covering all clauses
  std::vector<Entity> entities;     // in order, not overlapping
  bool lower_case = false;          // the writer writes without capitals
  bool shouted = false;             // the writer writes in capitals only
};

}  // namespace gently::language
