// What an Engine is made of, for the tools above it: the book and the judge compiled from it.
#pragma once

#include "base/image.h"
#include "compose/composer.h"
#include "gently/gently.h"
#include "match/judge.h"
#include "rules/book.h"

namespace gently {

struct Engine::Parts {
  explicit Parts(rules::Book loaded) : book(std::move(loaded)), judge(book) {}
  Parts(rules::Book loaded, ImageReader& in) : book(std::move(loaded)), judge(book, in) {}

  /// All of it as bytes, for the binary, and back. What is read has no pattern elements, see rules/book_image.h.
  std::string image() const;
  static std::unique_ptr<Parts> from_image(std::string_view image);

  const rules::Book book;
  const match::Judge judge;
};

/// A Context with its names resolved.
struct Resolved {
  match::JudgeOptions judge;
  compose::ComposeOptions compose;
  const rules::Topic* lent_topic = nullptr;
  std::vector<std::string> warnings;
};
Resolved resolve(const rules::Book& book, const Context& context);

}  // namespace gently
