// The built-in book, loaded once for all tests of a program, and short ways to read and to answer with it.
#pragma once

#include <string>
#include <string_view>

#include "compose/composer.h"
#include "language/reader.h"
#include "rules/book_loader.h"
#include "rules/builtin.h"

namespace gently::compose {

struct Fixture {
  rules::Book book;
  match::Judge judge;
  explicit Fixture(rules::Book from) : book(std::move(from)), judge(book) {}
};

inline const Fixture& builtin() {
  static const Fixture* fixture = [] {
    std::vector<language::DataFile> files;
    for (const rules::BuiltinFile& file : rules::builtin_files()) files.push_back({std::string(file.path), std::string(file.content)});
    std::vector<std::vector<language::DataFile>> layers = {files};
    return new Fixture(std::move(rules::load_book(layers)->book));
  }();
  return *fixture;
}

inline language::Reading read(std::string_view text) { return language::read(builtin().book.lexicon, text); }

/// The answer to `text`, or "" when there is none.
inline std::string answer(std::string_view text, rules::Relation relation = rules::Relation::kUnknown) {
  match::JudgeOptions options;
  options.relation = relation;
  match::Judgement judgement = builtin().judge.find(text, options);
  Composition made = compose(builtin().judge, builtin().book, judgement, options, {});
  return made.alternatives.empty() ? std::string() : made.alternatives.front().text;
}

}  // namespace gently::compose
