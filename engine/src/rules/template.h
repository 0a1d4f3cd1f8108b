// A template: what gently may say. Literal words, slots ({act as past}, {topic.good}, {when}), and [optional segments]
// that are printed only when all their slots are filled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gently::rules {

enum class Form : unsigned char {
  kPlain, kBase, kThird, kGerund, kPast, kParticiple, kPassive, kInfinitive, kVerbatim, kConverse
};
std::string_view name(Form form);

struct Segment {
  enum class Kind : unsigned char { kLiteral, kSlot, kOptional };
  Kind kind = Kind::kLiteral;
  std::string text;            // kLiteral: the words; kSlot: its name ("act", "topic.good", "when")
  Form form = Form::kPlain;    // kSlot
  std::vector<Segment> inner;  // kOptional
  int column = 0;              // code points into the template, from 1
};

struct Template {
  std::string source;
  std::string path;  // file that holds it: provenance of its words
  int line = 0;
  int column = 1;    // of its first word in that line, in code points
  std::vector<Segment> segments;

  bool empty() const { return segments.empty(); }
};

/// Parses a template. Errors carry the template as excerpt with a caret.
Expected<Template> parse_template(std::string_view source);

/// Calls `visit(const Segment& slot, bool optional)` for every slot.
template <typename Visit>
void for_each_slot(const std::vector<Segment>& segments, const Visit& visit, bool optional = false) {
  for (const Segment& segment : segments) {
    if (segment.kind == Segment::Kind::kSlot) visit(segment, optional);
    if (segment.kind == Segment::Kind::kOptional) for_each_slot(segment.inner, visit, true);
  }
}

}  // namespace gently::rules
