// What stands behind the handles of gently_c.h.
#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "gently/filter.h"
#include "gently/gently_c.h"

struct gently_engine {
  std::shared_ptr<const gently::Engine> engine;
  std::string sha256;
};

struct gently_result {
  gently::Result result;
};

struct gently_filter {
  gently::Filter filter;
};

struct gently_verdict {
  gently::Verdict verdict;
  gently_result result;
};

namespace gently::capi {

inline gently_view view(std::string_view text) { return {text.data(), text.size()}; }

inline std::string_view text(gently_view view) {
  return view.data == nullptr ? std::string_view() : std::string_view(view.data, view.length);
}

inline std::string or_else(gently_view view, std::string_view fallback) {
  return std::string(view.length == 0 ? fallback : text(view));
}

inline std::vector<std::string> list(const gently_view* views, size_t count) {
  std::vector<std::string> out;
  for (size_t i = 0; views != nullptr && i < count; ++i) out.emplace_back(text(views[i]));
  return out;
}

/// Of the caller's. Data is null when memory runs out.
gently_owned_string owned(std::string_view text) noexcept;

/// The fields of a struct that an older program has, over the defaults of those it has not.
template <typename Struct>
Struct grown(const Struct* given, Struct out) {
  if (given != nullptr)
    std::memcpy(&out, given, given->size < sizeof(Struct) ? given->size : sizeof(Struct));
  return out;
}

/// Nothing thrown gets out: what `make` makes, else `fallback`.
template <typename Make, typename Value>
Value guarded(Value fallback, Make make) noexcept {
  try {
    return make();
  } catch (...) {
    return fallback;
  }
}

}  // namespace gently::capi
