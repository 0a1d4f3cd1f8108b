#include "batch/tally.h"

#include <cmath>

namespace gently::batch {

bool Tally::item(const Place&, Item& item) {
  if (item.record.line != 0) ++records_;
  if (item.changed) ++changed_;
  for (const Reply& reply : item.replies) {
    ++messages_;
    if (reply.result.outcome == Outcome::kRephrased && reply.edits.empty()) ++left_;
    ++outcomes_[static_cast<size_t>(reply.result.outcome)];
    for (const Finding& finding : reply.result.findings) ++labels_[finding.label];
  }
  return true;
}

bool Tally::end(const Place&, bool whole) {
  files_ += whole ? 1 : 0;
  return true;
}

std::string Tally::summary(size_t faults) const {
  std::string out = grouped(messages_) + (messages_ == 1 ? " message" : " messages");
  const auto add = [&](size_t count, const char* what) {
    if (count != 0) out += ", " + grouped(count) + " " + what;
  };
  add(outcome(Outcome::kRephrased) - left_, "rephrased");
  add(left_, "left though there was an answer");
  add(outcome(Outcome::kFlagged), "flagged");
  add(outcome(Outcome::kKept), "kept as written");
  add(faults, "could not be done");
  return out;
}

nlohmann::ordered_json Tally::json(const Engine& engine, const Outcomes& outcomes,
                                   double seconds) const {
  nlohmann::ordered_json out;
  out["schema"] = 1;
  out["book"] = {{"id", engine.book_id()},
                 {"version", engine.book_version()},
                 {"sha256", engine.book_sha256()}};
  out["files"] = files_;
  out["records"] = records_;
  out["messages"] = messages_;
  out["changed"] = changed_;
  for (const Outcome one :
       {Outcome::kUnchanged, Outcome::kRephrased, Outcome::kFlagged, Outcome::kKept})
    out["outcomes"][std::string(name(one))] = outcome(one);
  out["left"] = left_;
  out["labels"] = labels_;
  out["faults"] = outcomes.faults;
  out["complete"] = !outcomes.stopped;
  out["seconds"] = std::round(seconds * 1000) / 1000;
  return out;
}

std::string grouped(size_t number) {
  std::string digits = std::to_string(number);
  for (size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

}  // namespace gently::batch
