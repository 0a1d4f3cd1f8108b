// The only home of yaml-cpp: a file becomes a tree of nodes with places; duplicate keys, aliases, tabs, depth and size
// are refused here, so that every reader above sees honest data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace gently::yaml {

/// One node of a parsed file. A plain value tree; owns its text. Immutable after parsing.
struct Node {
  enum class Kind { kNull, kScalar, kList, kMap };

  Kind kind = Kind::kNull;
  std::string scalar;       // kScalar
  bool quoted = false;      // the scalar stood in quotes
  bool flow = false;        // the list or map was written as [..] or {..}
  int line = 0;             // from 1
  int column = 0;           // from 1, in bytes
  std::vector<Node> items;  // kList; or the values of kMap
  std::vector<Node> keys;   // kMap: keys[i] belongs to items[i], in file order

  bool is_null() const { return kind == Kind::kNull; }
  bool is_scalar() const { return kind == Kind::kScalar; }
  bool is_list() const { return kind == Kind::kList; }
  bool is_map() const { return kind == Kind::kMap; }
  /// The value under `key`, or nullptr. Linear in the number of keys.
  const Node* find(std::string_view key) const;
};

/// Parses one document. All faults that can be told apart are reported (up to 50), with line, column and excerpt; a line
/// that YAML misreads because of a sign is reported with its mend, and reading goes on as if it stood in quotes.
/// Refused: tabs that indent, aliases and anchors, tags, duplicate keys, depth over 32, more than 4 MiB, several documents.
Expected<Node> parse(std::string_view content, const std::string& path);

/// The same, for readers that go on to report what else is wrong: faults that left something to read go to `slips`.
Expected<Node> parse(std::string_view content, const std::string& path, Errors& slips);

/// A node's column in code points, from 1.
int column_in(const Node& node, std::string_view content);

/// The line as a quoted YAML scalar.
std::string quoted(std::string_view line);

/// An error at a node's place; the excerpt is the line of `content`.
Error error_at(const Node& node, const std::string& path, std::string_view content, std::string message);

}  // namespace gently::yaml
