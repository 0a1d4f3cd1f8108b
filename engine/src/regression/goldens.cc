#include "regression/goldens.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace gently::regression {
namespace {

/// As a YAML scalar on one line; in double quotes where YAML would read a plain one differently.
std::string scalar(const std::string& text) {
  const bool special = text.empty() || std::string_view("{}[]\"'?!,#&*|>%@`-: ").find(text.front()) != std::string_view::npos || text.back() == ' ' || text.back() == ':' ||
                       text.find(": ") != std::string::npos || text.find(" #") != std::string::npos || text.find('\n') != std::string::npos;
  if (!special) return text;
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (c == '\n') out += "\\n";
    else out += c;
  }
  return out + "\"";
}

size_t indent_of(std::string_view row) { return std::min(row.find_first_not_of(' '), row.size()); }

}  // namespace

bool update_golden(std::string& file, int line, const std::string& answer) {
  std::vector<size_t> starts = {0};
  for (size_t at = file.find('\n'); at != std::string::npos; at = file.find('\n', at + 1)) starts.push_back(at + 1);
  auto row = [&](size_t i) { return std::string_view(file).substr(starts[i], (i + 1 < starts.size() ? starts[i + 1] - 1 : file.size()) - starts[i]); };
  const size_t first = static_cast<size_t>(line) - 1;
  if (line < 1 || first >= starts.size()) return false;
  const size_t dash = row(first).find("- ");
  for (size_t i = first; i < starts.size(); ++i) {
    const size_t indent = indent_of(row(i));
    if (i > first && indent < row(i).size() && dash != std::string_view::npos && indent <= dash) return false;
    size_t key = row(i).find("out: ");
    if (key == std::string_view::npos || (key != indent && row(i).substr(indent, key - indent) != "- ")) continue;
    const bool goes_on = i + 1 < starts.size() && indent_of(row(i + 1)) < row(i + 1).size() && indent_of(row(i + 1)) > key;
    const char sign = row(i).size() > key + 5 ? row(i)[key + 5] : ' ';
    if (goes_on || sign == '|' || sign == '>') return false;
    file.replace(starts[i] + key + 5, row(i).size() - key - 5, scalar(answer));
    return true;
  }
  return false;
}

}  // namespace gently::regression
