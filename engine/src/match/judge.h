// find(text): the order of judgement. Boundaries on the raw reading, guards by scope, shapes,
// continuations, cues; then heat per clause, and of the shapes in a sentence the worst label
// speaks.
#pragma once

#include <memory>
#include <string_view>

#include "match/judgement.h"

namespace gently {
class ImageReader;
class ImageWriter;
}  // namespace gently

namespace gently::match {

struct JudgeOptions {
  rules::Relation relation = rules::Relation::kUnknown;
  rules::Sensitivity sensitivity = rules::Sensitivity::kBalanced;
  std::vector<std::string> muted;  // rule ids
};

/// Compiled from a book that must outlive it. Immutable, shared by threads.
class Judge {
 public:
  explicit Judge(const rules::Book& book);
  /// What `write` gave for the judge of the same book.
  Judge(const rules::Book& book, ImageReader& in);
  void write(ImageWriter& out) const;
  Judge(Judge&&) noexcept;
  ~Judge();

  /// `text` must outlive the result. Never fails. Linear in the length.
  Judgement find(std::string_view text, const JudgeOptions& options) const;
  /// Whether the rule matches and its conditions on the words hold, whatever else the book says of
  /// the text. `without`: an exception of the rule that is passed over, or null.
  bool meets(std::string_view text, const rules::Rule& rule, const rules::Exception* without) const;

 private:
  struct Tables;
  std::unique_ptr<Tables> tables_;
};

}  // namespace gently::match
