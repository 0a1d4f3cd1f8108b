#include "rules/book.h"

#include <algorithm>
#include <cmath>

namespace gently::rules {
namespace {

constexpr double kMargin = 0.1;     // log-odds by which a shape that stands alone clears the balanced threshold
constexpr double kWeakShare = 0.46; // a weak shape goes this far towards it

constexpr double kShortMessage = 16;  // words and marks

template <typename T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  auto it = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return it == all.end() ? nullptr : &*it;
}

}  // namespace

double Danger::for_length(size_t items) const {
  return -doubling * std::log2(std::max(1.0, static_cast<double>(items) / kShortMessage));
}

const Rule* Book::rule(std::string_view id) const { return find_by_id(rules, id); }
const Topic* Book::topic(std::string_view id) const { return find_by_id(topics, id); }

const Note* Book::note(std::string_view code) const {
  auto it = std::find_if(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; });
  return it == notes.end() ? nullptr : &*it;
}

double Book::shape_alone() const { return thresholds.balanced - bias + kMargin; }

double Book::weight(const Rule& rule) const {
  if (!std::isnan(rule.fitted)) return rule.fitted;
  return rule.kind == Kind::kShape ? shape_alone() * (rule.weak ? kWeakShare : 1.0) : 0.0;
}

double Book::weight(const Rule& rule, size_t pattern) const {
  if (rule.kind != Kind::kCue) return weight(rule);
  // A cue counts for nothing until it is fitted.
  return pattern < rule.phrase_weights.size() ? rule.phrase_weights[pattern] : 0.0;
}

}  // namespace gently::rules
