// One message of a corpus: what somebody wrote, what it is, and what must survive its rewording.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/context.h"
#include "rules/label.h"

namespace gently::regression {

enum class MessageKind : unsigned char { kNone, kNear, kEveryday, kIdiom, kForeign };
inline constexpr std::array<std::string_view, 5> kMessageKindNames = {"", "near", "everyday", "idiom", "foreign"};

inline constexpr std::array<std::string_view, 4> kStyleNames = {"texting", "multi", "oblique", "long"};

struct Message {
  std::string text;
  rules::Label label = rules::Label::kOk;
  rules::Relation relation = rules::Relation::kUnknown;
  std::string topic;               // in the author's words
  std::vector<std::string> style;  // of kStyleNames
  std::string scene;               // of its brief
  std::vector<std::string> keep;   // stretches of the text that must survive
  MessageKind kind = MessageKind::kNone;  // of messages that are ok
  std::string answer;              // a good answer, or empty
  bool disputed = false;           // two readers differ on the label

  std::string set;      // the folder: train, dev or test
  std::string brief;    // the file's name
  std::string variety;  // of the brief
  std::string path;
  int line = 0;

  bool hurtful() const { return label != rules::Label::kOk && label != rules::Label::kBoundary; }
  /// Of the test set: counted, never quoted, so that nobody writes rules for it.
  bool sealed() const { return set == "test"; }
  std::string place() const { return path + ":" + std::to_string(line); }
};

}  // namespace gently::regression
