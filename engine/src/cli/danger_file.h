// The points of danger as danger.yaml holds them.
#pragma once

#include <iosfwd>
#include <map>
#include <string>

#include "rules/book.h"

namespace gently::cli {

struct Hint {
  std::string note, why;
  std::map<std::string, double> phrases;  // points
};

/// As danger.yaml holds it.
struct DangerFile {
  rules::Danger danger;
  std::map<std::string, Hint> hints;  // by kind: "harm"
};

/// The whole file; the same input gives the same bytes.
void write_yaml(const DangerFile& file, std::ostream& out);

}  // namespace gently::cli
