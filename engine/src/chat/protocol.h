// The filter over JSON lines: each line in is answered by one line out, in order (engine/README.md
// says what stands in them). A line that cannot be read is answered too, with `error`.
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "gently/filter.h"

namespace gently::chat {

constexpr int kProtocol = 1;

/// Another rule book, or why the one in use stays.
struct Reloaded {
  std::shared_ptr<const Engine> engine;  // null: the old one stays
  std::vector<std::string> faults;
};

class Protocol {
 public:
  Protocol(std::shared_ptr<const Engine> engine, FilterOptions options,
           std::function<Reloaded()> reload);

  /// `line` without its line break. The answer has none either. Never throws.
  std::string answer(std::string_view line);

  /// As `{"do":"reload"}` does; what went wrong is told with the next answer.
  void reload();

 private:
  using Json = nlohmann::ordered_json;

  Json dispatch(const Json& request);
  Json outgoing(const Json& request);
  Json settings(const Json& request);
  Json hello() const;

  std::shared_ptr<const Engine> engine_;
  Filter filter_;
  std::function<Reloaded()> reload_;
  std::string trouble_;  // not told yet
  size_t line_ = 0;
};

}  // namespace gently::chat
