// Tables of messages and reviewed answers: "relation > message", and under it "= answer".
#pragma once

#include <fstream>
#include <string>
#include <vector>

namespace gently {

struct Row {
  std::string relation, message, answer;
  int line = 0;
};

inline std::vector<Row> read_table(const std::string& path) {
  std::vector<Row> rows;
  std::ifstream in(path);
  std::string text;
  for (int line = 1; std::getline(in, text); ++line) {
    if (text.empty() || text.front() == '#') continue;
    if (text.starts_with("= ")) {
      rows.back().answer = text.substr(2);
      continue;
    }
    const size_t mark = text.find(" > ");
    rows.push_back({text.substr(0, mark), text.substr(mark + 3), {}, line});
  }
  return rows;
}

}  // namespace gently
