// One pass through the three questions of a guided answer, whoever gives the key presses.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::chat {

class GuideSession {
 public:
  /// `guide` must have messages.
  explicit GuideSession(Guide guide);

  /// The question asked now with its numbered choices, and below them the message as it would stand.
  std::string shown() const;

  void move(int by);           // to a later or earlier choice, round and round
  bool pick(size_t number);    // from 1; false when there is no such choice
  void next();                 // to the next question
  void back();                 // to the one before
  bool done() const { return asked_ == questions_.size(); }
  const Guide::Message& message() const { return guide_.message(picked_[0], picked_[1], picked_[2]); }

 private:
  const Guide::Question& question(size_t number) const;

  Guide guide_;
  std::vector<size_t> questions_;  // those with a choice to make: 0 event, 1 feeling, 2 ask
  size_t asked_ = 0;
  std::array<size_t, 3> picked_{};
};

}  // namespace gently::chat
