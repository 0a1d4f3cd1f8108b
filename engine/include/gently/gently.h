// gently: says the same thing calmly.
//
// A drafted message goes in; out comes the message as it may be sent: unchanged, rephrased, or as it stood with a word on
// why. Offline, without a model; the same input always gives the same output.
//
//   #include <gently/gently.h>
//
//   auto built = gently::Engine::build();                 // the built-in rule book
//   if (!built) { for (auto& e : built.errors) std::cerr << e.format() << '\n'; return 3; }
//   gently::Result r = built.engine->rephrase("You never text me first. Do you even care?");
//   std::cout << r.rephrased << '\n';                     // always holds the text to send
//
// Four outcomes. `unchanged`: nothing to rephrase, `rephrased` equals the text byte for byte. `rephrased`: every hurtful
// part has an answer. `flagged`: hurtful, but no answer passes every check, so the text is left as it is and `hint` says
// what would help. `kept`: a report of harm, a refusal, a cry for help, or a threat of the writer's own, which stays word
// for word; it has no findings and no heat, only a `note` for the writer.
//
// Offsets are UTF-8 bytes of the text, half-open. Text of any bytes is fine: what is not valid UTF-8 comes back untouched
// with `incomplete` saying so. `rephrase` never throws on any text and takes time linear in its length. An Engine is
// immutable and may be shared by threads; results own all they hold.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gently/version.h"

#if defined(_WIN32) || !defined(__GNUC__)
#define GENTLY_API
#else
#define GENTLY_API __attribute__((visibility("default")))
#endif

namespace gently {

enum class Outcome { kUnchanged, kRephrased, kFlagged, kKept };
GENTLY_API std::string_view name(Outcome outcome);

/// What an answer given earlier in a conversation was like. Holds none of its words.
struct Offered {
  std::string label;  // of its first finding
  std::string topic;  // or empty
  std::string mode;
};

/// The writer's own way with words, as read_voice() gives it. It bears on the words of answers, never on what is found.
struct OwnVoice {
  struct Swap {
    std::string from;  // words of the book, in lower case
    std::string to;    // what stands in their place
    int line = 0;      // of the file
  };
  std::vector<std::string> never;   // no answer says these words, in lower case
  std::vector<Swap> instead;        // the longest first
  std::vector<std::string> prefer;  // modes, the best liked first
};

/// Who it is for and how it should sound. Names as on the command line; a word that is not known counts as the default
/// and is named in Result::warnings.
struct Context {
  std::string relation = "unknown";      // partner family friend coparent ex work flatmate neighbour unknown, or an alias
  std::string tone = "plain";            // plain warm brief
  std::string sensitivity = "balanced";  // careful balanced keen
  std::vector<std::string> muted;        // rule ids that shall be silent
  size_t alternatives = 1;               // whole messages to offer, at most (1 to 6)

  // In a conversation (a Filter fills these in), else empty:
  std::vector<Offered> offered;  // just before: no twin of theirs is offered first if there is another answer
  std::string topic;             // of the hurtful message just before: lent to a sentence without a noun of its own

  OwnVoice voice;
};

/// A short sentence for the writer alone, beside a very heated message. Says nothing of anybody's faults.
struct PauseCard {
  int number = 0;
  std::string text;
};

/// A hurtful sentence, bytes [begin, end) of the text.
struct Finding {
  std::string rule;   // "criticism/never-do"
  std::string label;  // "criticism"
  std::string topic;  // "texting-first", or empty when none is certain
  uint32_t begin = 0;
  uint32_t end = 0;
  double heat = 0;    // 0 to 1
  std::string why;
};

struct Edit {
  uint32_t begin = 0;
  uint32_t end = 0;
  std::string replacement;
};

/// Where a stretch of an answer comes from: bytes of the writer's text, or a rule's words.
struct Provenance {
  std::string text;
  enum class Origin { kWriter, kInflected, kRule, kGlue } origin = Origin::kRule;
  uint32_t begin = 0;  // kWriter, kInflected
  uint32_t end = 0;
  std::string path;  // kRule: file of the rule book
  int line = 0;
};

/// A whole message to send instead.
struct Alternative {
  std::string text;
  std::string mode;         // positive event miss wish help effect question stance break direct
  std::vector<Edit> edits;  // ascending, not overlapping
  std::vector<Provenance> provenance;  // of all replacements, in order
};

struct Note {
  std::string code;      // "N1"
  std::string text;      // for the writer's eyes
  std::string discreet;  // safe to be seen over a shoulder
};

struct Result {
  Outcome outcome = Outcome::kUnchanged;
  std::string rephrased;                  // the text to send, always
  std::optional<double> heat;             // none when kept
  std::vector<Alternative> alternatives;  // the first equals `rephrased`
  std::vector<Finding> findings;
  std::vector<std::string> facts;         // of the hurtful parts, placed in the answer
  std::vector<std::string> left_out;
  std::optional<std::string> hint;        // flagged: why and what would help
  std::optional<Note> note;               // kept, or a sentence frozen
  std::vector<std::string> warnings;
  std::optional<std::string> incomplete;
};

/// Help to find the words: the writer picks what happened, a feeling and an ask. Whatever is picked, the message has passed
/// the checks of an answer: no finding at the keenest sensitivity, and a second pass leaves it as it is.
struct Guide {
  struct Question {
    std::string text;                  // "What happened, as a camera would have seen it?"
    std::vector<std::string> choices;  // may be empty for the feeling: to some people none is named
  };
  struct Message {
    Alternative answer;
    std::vector<std::string> missing;  // names, times and the like of the writer's that found no place in it
  };
  Question event, feeling, ask;
  std::vector<Message> messages;          // for each combination; empty when nothing can be offered
  std::optional<Note> note;               // kept: it stays as it is, and there is nothing to pick
  std::optional<std::string> incomplete;  // not read, and why

  /// The message for the choices with these numbers, from 0, which must be there (0 for a feeling when none are offered).
  const Message& message(size_t event_choice, size_t feeling_choice, size_t ask_choice) const {
    const size_t feelings = feeling.choices.empty() ? 1 : feeling.choices.size();
    return messages[(event_choice * feelings + feeling_choice) * ask.choices.size() + ask_choice];
  }
};

/// A fault in a rule book: "path:line:col: message" with excerpt, caret and mend.
struct BookError {
  std::string path;
  int line = 0;
  int column = 0;
  std::string text;  // all of it, several lines
  const std::string& format() const { return text; }
};

struct VoiceRead {
  OwnVoice voice;                 // what could be used
  std::vector<BookError> errors;
};
/// Reads the YAML of a voice file; `path` is for the errors.
GENTLY_API VoiceRead read_voice(std::string_view content, const std::string& path);

/// One file of a rule book: its path below the book's folder and its bytes.
struct BookFile {
  std::string path;
  std::string content;
};

class Engine;

struct Built {
  std::unique_ptr<Engine> engine;  // null: there is nothing to work with
  std::vector<BookError> errors;   // faulty rules were left out
  explicit operator bool() const { return engine != nullptr && errors.empty(); }
};

class GENTLY_API Engine {
 public:
  /// The built-in book, with `layers` over it: a later file replaces an earlier one with the same path.
  static Built build(const std::vector<std::vector<BookFile>>& layers = {}, bool with_builtin = true);
  ~Engine();

  /// Never throws on any text. Thread safe. Linear in the length.
  Result rephrase(std::string_view text, const Context& context = {}) const;

  /// For a message that was flagged, or any other: one answer in the place of what is hurtful in it, or of all of it. Never
  /// throws. Thread safe. Some hundred times the work of `rephrase`, so messages over 16 KiB are left alone.
  Guide guide(std::string_view text, const Context& context = {}) const;

  /// The pause cards that fit, by number. `hour` is the writer's, 0 to 23, or -1; `incident`: something that happened has
  /// been named. Never ask for one beside a message that is kept. Thread safe.
  std::vector<PauseCard> pauses(std::string_view label, std::string_view relation, int hour, bool incident) const;

  std::string book_id() const;
  std::string book_version() const;
  std::string book_sha256() const;

  struct Parts;  // what the tools of this project look into; not part of the interface
  const Parts& parts() const { return *parts_; }

 private:
  explicit Engine(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace gently
