#include "rules/guide_loader.h"

#include "rules/rule_loader.h"
#include "rules/template_check.h"

namespace gently::rules {

Guide load_guide(const yaml::Node& root, const Source& source) {
  Guide guide;
  guide.path = source.path;
  guide.line = root.line;
  Fields fields(root, source, kGuideKeys);
  if (!root.is_map()) return guide;
  if (const yaml::Node* node = fields.node("questions")) {
    Fields questions(*node, source, kGuideQuestionKeys);
    guide.event = questions.required("event");
    guide.feeling = questions.required("feeling");
    guide.ask = questions.required("ask");
  }
  guide.events = load_says(fields.maps("events"), source);
  guide.feelings = fields.words("feelings");
  guide.asks = load_asks(fields, source);
  guide.frames = load_says(fields.maps("frames"), source);
  check_says(guide.events, {}, source);
  check_says(guide.frames, {{"event", {Slot::kRest}}}, source);
  return guide;
}

}  // namespace gently::rules
