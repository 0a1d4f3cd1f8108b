#include "rules/draws.h"

#include <algorithm>
#include <array>

namespace gently::rules {
namespace {

constexpr std::array<std::string_view, 6> kFeelings = {
    "feeling", "topic.feeling", "topic.good", "topic.light", "topic.medium", "topic.strong"};
constexpr std::array<std::string_view, 6> kFacts = {"facts", "since", "about",
                                                    "names", "long",  "deadline"};
constexpr std::array<std::string_view, 3> kClauses = {"clause", "condition", "feared"};

bool is_one_of(const auto& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

void take_in(const Segment& slot, bool optional, Draws& out) {
  const std::string_view name = slot.text;
  const bool feeling = is_one_of(kFeelings, name), of_topic = name.starts_with("topic.");
  out.feelings = out.feelings || feeling;
  out.offers = out.offers || (optional && !feeling && name != "ask" && !of_topic);
  if (optional || name == "feeling" || name == "ask") return;
  if (of_topic)
    out.topic = true;
  else if (name == "wanted")
    out.wanted = true;
  else if (name == "done")
    out.done = true;
  else if (is_one_of(kFacts, name))
    out.facts = true;
  else if (is_one_of(kClauses, name))
    out.clause = true;
  else
    out.words = true;
}

}  // namespace

Draws draws_of(const Template& tell, const Template& ask) {
  Draws out;
  auto look = [&](const Segment& slot, bool optional) { take_in(slot, optional, out); };
  for_each_slot(tell.segments, look);
  for_each_slot(ask.segments, look);
  return out;
}

}  // namespace gently::rules
