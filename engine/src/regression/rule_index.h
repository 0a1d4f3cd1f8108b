// The book as a list: what there is, and where each of it stands.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gently/gently.h"

namespace gently::regression {

/// A rule, topic card or answers file.
struct IndexRow {
  std::string id;     // "criticism/never-do", "guard/idiom", "topic/cooking", "answers/blame"
  std::string kind;   // "shape" …, "topic", "answers"
  std::string label;  // of shapes, boundaries, cues and answers; else empty
  std::string first;  // its first pattern, head cue or answer, as written
  std::string why;
  std::string path;  // below the book's folder
  int line = 0;
  size_t tests = 0;  // examples that are run, those of exceptions included
};

/// What to keep; an empty field keeps all.
struct IndexFilter {
  std::string kind, label;
  std::string text;  // stands in id, first pattern or why, whatever the case
};

/// By kind as an author meets them, then id. Linear in the book.
std::vector<IndexRow> rule_index(const Engine& engine, const IndexFilter& filter = {});

/// The row called `id`; "cooking" finds "topic/cooking" and "never-do" finds "criticism/never-do"
/// when only one is called so.
std::optional<IndexRow> find_row(const std::vector<IndexRow>& rows, const std::string& id);

/// The id closest to `written`, or empty.
std::string nearest_id(const std::vector<IndexRow>& rows, const std::string& written);

/// A row's place and what is told about it beside its file.
struct RulePage {
  std::string text;   // of the file; of a cue its entry alone
  std::string layer;  // "built in", or the folder
  std::string under;  // the layers below that hold a file of this path too, comma between; or empty
  std::vector<std::string> fires;   // messages that set it off, from its own tests
  std::vector<std::string> silent;  // messages that do not
  std::vector<std::string> enough;  // sensitivities at which it is a finding by itself; shapes only
};

/// `folders` are the layers over the built-in book, lowest first. A file that cannot be read gives
/// an empty text.
RulePage rule_page(const Engine& engine, const IndexRow& row,
                   const std::vector<std::string>& folders, bool with_builtin);

}  // namespace gently::regression
