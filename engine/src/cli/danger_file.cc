#include "cli/danger_file.h"

#include <ostream>

#include "cli/heat_weights.h"

namespace gently::cli {

void write_yaml(const DangerFile& file, std::ostream& out) {
  out << "# yaml-language-server: $schema=../schema/danger.json\n# Written by gently tune --danger; do not edit. Points; fifteen keep a message.\nstart: "
      << decimals(file.danger.start, 1) << "\nhands-off: " << decimals(file.danger.hands_off, 1) << "\ndoubling: " << decimals(file.danger.doubling, 1)
      << "\nhints:\n";
  for (const auto& [kind, hint] : file.hints) {
    out << "  " << kind << ":\n    note: " << hint.note << "\n    why: " << hint.why << "\n    phrases:\n";
    for (const auto& [phrase, points] : hint.phrases) out << "      " << quoted(phrase) << ": " << decimals(points, 1) << '\n';
  }
}

}  // namespace gently::cli
