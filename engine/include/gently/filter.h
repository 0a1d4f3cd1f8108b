// gently/filter.h: looks at each message of a chat client after it is typed and before it is sent.
//
//   gently::FilterOptions options;
//   options.file = "/home/ada/.config/gently/conversations.json";
//   gently::Filter filter(engine, options);
//   gently::Verdict v = filter.outgoing("irc.libera.#tea", line, gently::Moment::now());
//   if (v.hold) show(v);        // the line stays in the input box
//   else send(line);            // always the writer's own words: a verdict never carries text that
//   must be sent instead
//
// Four verdicts. `send`: nothing to say. `suggest`: hurtful, `result.alternatives` say it calmly.
// `advise`: hurtful, but no answer passes every check; `result.hint` says what would help, and
// `guide` helps to put an answer together. `pass`:
// kept word for word, sent at once, with a quiet note for the writer. `suggest` and `advise` hold
// the line the first time; the same line given again is sent. `pass` holds only for a threat or
// control order of the writer's own (note N6), and once.
//
// The same line within kSamePress of a held one is the same key press: it stays held, so that a
// double Enter sends nothing unread. Commands, code, links and quotations are never judged; a nick
// prefix ("ada: …") is set aside and comes back in every alternative.
//
// What is remembered of a conversation, for 30 minutes and in memory only: label, topic and mode of
// the last answers, how many messages went unanswered, and a keyed hash of the line on hold. What
// is kept on disk: the settings of each conversation under a salted hash of its name, in a file of
// mode 0600. No message text is stored, ever.
//
// A Filter is for one thread at a time. Nothing throws: on any failure the verdict is `send` and
// `trouble` says why, once. The clock is the caller's.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gently/gently.h"

namespace gently {

/// When the writer pressed the key.
struct GENTLY_API Moment {
  int64_t milliseconds = 0;  // since any fixed point, never running backwards
  int hour = -1;             // the writer's local one, 0 to 23; -1: not known

  static Moment now();
};

/// The settings of one conversation. Relation, tone, sensitivity and muted rules as in Context.
struct Conversation {
  bool on = true;
  std::string relation = "unknown";
  std::string tone = "plain";
  std::string sensitivity = "balanced";
  std::vector<std::string> muted;

  bool operator==(const Conversation&) const = default;
};

struct FilterOptions {
  std::string file;       // where settings are kept; empty: only in memory
  Conversation defaults;  // of a conversation without settings of its own
  int pause_seconds =
      0;  // a very heated line can be sent again after so long; the writer chooses it, 0 to 60
  bool pace = true;  // a card when many messages go unanswered; needs `incoming` to be called
  size_t alternatives = 3;
  OwnVoice voice;  // of the writer, in all conversations
};

struct Verdict {
  enum class Kind { kSend, kSuggest, kAdvise, kPass } kind = Kind::kSend;
  bool hold = false;              // the line stays in the input box for now
  bool repeated = false;          // held already and told: there is nothing new to show
  int64_t wait_milliseconds = 0;  // held: the same line can be sent after so long
  Result result;                  // offsets count from the start of the whole line, prefix and all
  Guide guide;  // of `advise`: as Engine::guide gives it; without messages when there is none
  std::optional<PauseCard> card;
  bool morning = false;  // heated and late: offer to keep it for the morning
  std::string trouble;   // what failed, told once; or empty
};
GENTLY_API std::string_view name(Verdict::Kind kind);

class GENTLY_API Filter {
 public:
  static constexpr std::chrono::milliseconds kSamePress{400};

  /// `engine` must not be null. Throws std::system_error when the system has no random bytes to
  /// give.
  explicit Filter(std::shared_ptr<const Engine> engine, FilterOptions options = {});
  ~Filter();
  Filter(const Filter&) = delete;
  Filter& operator=(const Filter&) = delete;

  /// The line in the input box when Enter was pressed. `nicks`: of the people there, for prefixes
  /// such as "ada, ". Linear in the length of the line.
  Verdict outgoing(std::string_view conversation, std::string_view line, Moment when,
                   const std::vector<std::string>& nicks = {});

  /// Helps to find other words for this line, whatever the verdict on it was. Nothing is remembered.
  Guide guide(std::string_view conversation, std::string_view line,
              const std::vector<std::string>& nicks = {});

  /// The writer took an alternative: this line now stands in the input box. Given to `outgoing` as
  /// it is, it is sent.
  void chosen(std::string_view conversation, std::string_view line, Moment when);

  /// Somebody else wrote there.
  void incoming(std::string_view conversation, Moment when);

  /// As kept, else the defaults.
  Conversation settings(std::string_view conversation);

  /// Keeps them. Returns why they could not be written to the file, or nothing; they hold for this
  /// Filter either way.
  std::string set(std::string_view conversation, const Conversation& settings);

  /// Wipes the file and all that is remembered. Returns why it could not, or nothing.
  std::string forget();

  /// Goes on with another rule book.
  void use(std::shared_ptr<const Engine> engine);

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// Where settings are kept when nobody says otherwise: $XDG_CONFIG_HOME/gently/conversations.json,
/// else below ~/.config. Empty when there is no home.
GENTLY_API std::string default_settings_file();
/// Where the writer's own way with words is looked for; empty when there is no home.
GENTLY_API std::string default_voice_file();

/// Wipes the settings kept in `file`. Returns why it could not, or nothing; no file is as good.
GENTLY_API std::string forget_settings(const std::string& file);

/// Keeps the memory of this process out of core dumps, whoever asks for one. False when the system
/// refuses.
GENTLY_API bool leave_no_core();

}  // namespace gently
