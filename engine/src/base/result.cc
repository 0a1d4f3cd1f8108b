#include "base/result.h"

namespace gently {

std::string Error::format() const {
  std::string out;
  if (!path.empty()) {
    out += path;
    if (line > 0) out += ":" + std::to_string(line);
    if (column > 0) out += ":" + std::to_string(column);
    out += ": ";
  }
  out += message;
  if (!excerpt.empty()) {
    out += "\n  " + excerpt;
    if (caret >= 0) out += "\n  " + std::string(static_cast<size_t>(caret), ' ') + "^";
  }
  if (!expected.empty()) out += "\n  expected: " + expected;
  if (mend.empty()) return out;
  out += "\n  mend: ";
  for (char c : mend) out += c == '\n' ? std::string("\n        ") : std::string(1, c);
  return out;
}

}  // namespace gently
