// A filter over the built-in book, and a clock that goes when it is told to.
#pragma once

#include <memory>
#include <string>

#include "gently/filter.h"

namespace gently::test {

/// Built once for all tests; immutable.
inline std::shared_ptr<const Engine> builtin_engine() {
  static const std::shared_ptr<const Engine> engine = Engine::build().engine;
  return engine;
}

class Writer {
 public:
  explicit Writer(FilterOptions options = {}) : filter(builtin_engine(), std::move(options)) {}

  Verdict enter(const std::string& line, const std::string& conversation = "ada",
                const std::vector<std::string>& nicks = {}) {
    return filter.outgoing(conversation, line, {now, hour}, nicks);
  }
  void wait(int64_t milliseconds) { now += milliseconds; }

  Filter filter;
  int64_t now = 1'000'000;
  int hour = 15;
};

}  // namespace gently::test
