// What a writer tends to say when hurt, gathered from the writer's own messages: which turns, about
// what, and a calmer way for one of them. It counts turns of phrase, never people, and gives no
// marks.
#pragma once

#include <map>
#include <string>

#include "batch/run.h"

namespace gently::batch {

class Habits : public Listener {
 public:
  bool item(const Place& place, Item& item) override;
  /// Some paragraphs of plain text.
  std::string text() const;
  size_t hurtful() const { return hurtful_; }

 private:
  struct Habit {
    size_t messages = 0;
    std::map<std::string, size_t> reasons, topics;
    std::string before, after;  // the shortest that has an answer
  };

  size_t messages_ = 0, hurtful_ = 0;
  std::map<std::string, Habit> habits_;  // by label
};

}  // namespace gently::batch
