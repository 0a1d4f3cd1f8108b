// How far a run is, on a terminal: messages, rate, time left, on one line that renews itself.
#pragma once

#include <chrono>

#include "batch/run.h"

namespace gently::cli {

class Progress : public batch::Listener {
 public:
  explicit Progress(bool shown) : shown_(shown) {}
  bool item(const batch::Place&, batch::Item& item) override;
  void progress(size_t read, size_t total) override;
  /// Takes the line away, before something else is said.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  const bool shown_;
  bool there_ = false;
  size_t messages_ = 0;
  const Clock::time_point begun_ = Clock::now();
  Clock::time_point renewed_ = begun_;
};

}  // namespace gently::cli
