// A Result as JSON, version 1.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "gently/gently.h"

namespace gently::batch {

enum class Offsets { kUtf8, kUtf16, kCodepoints };

/// A result, of which each member can be written on its own. What it was made of must outlive it.
class ResultJson {
 public:
  /// In the documented order.
  static constexpr std::array<std::string_view, 15> kKeys = {
      "schema", "book",         "text",     "outcome",    "rephrased",
      "heat",   "alternatives", "findings", "facts",      "left_out",
      "hint",   "note",         "warnings", "incomplete", "error"};
  /// Indices into kKeys.
  enum Key : size_t {
    kSchema, kBook, kText, kOutcome, kRephrased, kHeat, kAlternatives, kFindings, kFacts, kLeftOut,
    kHint, kNote, kWarnings, kIncomplete, kError
  };
  static_assert(kKeys.size() == kError + 1);

  /// `text`, the message, must be valid UTF-8; `rephrased` is what to send.
  ResultJson(const Engine& engine, std::string_view text, const Result& result,
             std::string_view rephrased, Offsets offsets)
      : engine_(engine), text_(text), result_(result), rephrased_(rephrased), offsets_(offsets) {}

  /// Appends the member kKeys[key], with a comma before it where `out` needs one.
  void append(size_t key, std::string& out) const;

 private:
  const Engine& engine_;
  std::string_view text_;
  const Result& result_;
  std::string_view rephrased_;
  Offsets offsets_;
};

/// The whole result as an object.
std::string to_json(const Engine& engine, std::string_view text, const Result& result,
                    Offsets offsets);

/// The object that answers a line that could not be read.
std::string error_json(const Engine& engine, size_t line, const std::string& message);

}  // namespace gently::batch
