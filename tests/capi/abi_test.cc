// What libgently.so shows to C, against the list in symbols.txt: a line may be added there, none
// may go, until the library's name changes.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "gently/gently_c.h"

namespace {

std::set<std::string> lines(std::istream& in) {
  std::set<std::string> out;
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line[0] != '#') out.insert(line);
  }
  return out;
}

std::string output(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  char block[4096];
  for (size_t n; (n = fread(block, 1, sizeof block, pipe)) > 0;) out.append(block, n);
  pclose(pipe);
  return out;
}

/// "gently_rephrase@@GENTLY_0.1" and so on; C++ names are left out.
std::set<std::string> exported(bool c) {
  std::istringstream table(
      output("nm -D --defined-only --with-symbol-versions '" GENTLY_LIBRARY "'"));
  std::set<std::string> out;
  for (std::string address, type, name; table >> address >> type >> name;) {
    if (type == "A") continue;  // the name of a version
    if (name.starts_with("gently_") == c) out.insert(name);
  }
  return out;
}

TEST(Abi, ShowsExactlyTheSymbolsOfTheBaseline) {
  std::ifstream baseline(GENTLY_SOURCE_DIR "/tests/capi/symbols.txt");
  EXPECT_EQ(exported(true), lines(baseline));
}

TEST(Abi, ShowsNothingElseButItsOwnNamespace) {
  for (const std::string& name : exported(false))
    EXPECT_NE(name.find("6gently"), std::string::npos) << name;
}

TEST(Abi, KeepsTheShapeOfItsStructs) {
  if (sizeof(void*) != 8) GTEST_SKIP() << "the baseline is of 64-bit systems";
  EXPECT_EQ(sizeof(gently_view), 16u);
  EXPECT_EQ(sizeof(gently_owned_string), 16u);
  EXPECT_EQ(offsetof(gently_context, alternatives), 72u);
  EXPECT_EQ(offsetof(gently_finding, heat), 88u);
  EXPECT_EQ(offsetof(gently_conversation, muted_count), 72u);
  EXPECT_EQ(offsetof(gently_filter_options, alternatives), 32u);
  EXPECT_EQ(sizeof(gently_moment), 16u);
}

}  // namespace
