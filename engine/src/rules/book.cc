#include "rules/book.h"

#include <algorithm>

namespace gently::rules {
namespace {

constexpr double kShapeWeight = 5.5;
constexpr double kWeakShapeWeight = 2.2;
constexpr double kCueWeight = 0.0;  // a cue counts for nothing until it is fitted

template <typename T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  auto it = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return it == all.end() ? nullptr : &*it;
}

}  // namespace

const Rule* Book::rule(std::string_view id) const { return find_by_id(rules, id); }
const Topic* Book::topic(std::string_view id) const { return find_by_id(topics, id); }

const Note* Book::note(std::string_view code) const {
  auto it = std::find_if(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; });
  return it == notes.end() ? nullptr : &*it;
}

double Book::weight(const Rule& rule) const {
  if (auto it = weights.find(rule.id); it != weights.end()) return it->second;
  switch (rule.kind) {
    case Kind::kShape: return rule.weak ? kWeakShapeWeight : kShapeWeight;
    case Kind::kCue: return kCueWeight;
    default: return 0.0;
  }
}

}  // namespace gently::rules
