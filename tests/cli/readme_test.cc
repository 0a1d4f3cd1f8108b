// The README's table of messages holds: what it says gently offers is what the program answers,
// with the outcome it names.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <fstream>
#include <string>
#include <vector>

#include "cli/process.h"

namespace gently::test {
namespace {

/// The cells of a line "| a | b | c |"; empty for any other line.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> out;
  if (!line.starts_with("| ")) return out;
  for (size_t at = 2; at < line.size();) {
    const size_t end = line.find(" |", at);
    if (end == std::string::npos) return {};
    out.push_back(line.substr(at, end - at));
    at = end + 3;
  }
  return out;
}

TEST(Readme, AnswersAsItsTableSays) {
  std::ifstream file(std::string(GENTLY_SOURCE_DIR) + "/README.md");
  std::string line;
  size_t rows = 0;
  while (std::getline(file, line)) {
    const std::vector<std::string> row = cells(line);
    if (row.size() != 3 || row[0] == "you type") continue;
    ++rows;
    const Outcome answer =
        run({"rewrite", "--jsonl"}, nlohmann::json{{"text", row[0]}}.dump() + "\n");
    const nlohmann::json result = nlohmann::json::parse(answer.out);
    EXPECT_EQ(result["rephrased"], row[1]) << line;
    EXPECT_EQ(result["outcome"], row[2].substr(0, row[2].find(':'))) << line;
  }
  EXPECT_EQ(rows, 6u);
}

}  // namespace
}  // namespace gently::test
