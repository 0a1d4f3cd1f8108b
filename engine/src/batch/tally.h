// Counts of a run: messages by outcome, findings by label. Never by person.
#pragma once

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "batch/run.h"

namespace gently::batch {

class Tally : public Listener {
 public:
  bool item(const Place& place, Item& item) override;
  bool end(const Place& place, bool whole) override;

  size_t messages() const { return messages_; }
  size_t changed() const { return changed_; }
  size_t outcome(Outcome outcome) const { return outcomes_[static_cast<size_t>(outcome)]; }

  /// "1,200 messages: 38 rephrased, 4 left with a hint, 2 kept as written".
  std::string summary(size_t faults) const;
  /// For --stats. `seconds`: how long it took.
  nlohmann::ordered_json json(const Engine& engine, const Outcomes& outcomes, double seconds) const;

 private:
  size_t left_ = 0;  // had an answer, but a person or the markup around it said no
  size_t messages_ = 0, changed_ = 0, records_ = 0, files_ = 0;
  std::array<size_t, 4> outcomes_{};
  std::map<std::string, size_t> labels_;
};

/// 1200 as "1,200".
std::string grouped(size_t number);

}  // namespace gently::batch
