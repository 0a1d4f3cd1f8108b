#include "rules/builtin.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

namespace gently::rules {
namespace {

std::map<std::string, std::string> files_on_disk() {
  const std::filesystem::path book = GENTLY_SOURCE_DIR "/rules/en";
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(book)) {
    if (entry.path().extension() != ".yaml") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files[entry.path().lexically_relative(book).generic_string()] = {
        std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  }
  return files;
}

TEST(Builtin, IsTheBookOnDiskByteForByte) {
  const auto expected = files_on_disk();
  ASSERT_EQ(builtin_files().size(), expected.size());
  for (const BuiltinFile& file : builtin_files()) {
    const auto found = expected.find(std::string(file.path));
    ASSERT_NE(found, expected.end()) << file.path;
    EXPECT_EQ(file.content, found->second) << file.path;
  }
}

TEST(Builtin, IsSortedByPath) {
  EXPECT_TRUE(std::ranges::is_sorted(builtin_files(), {}, &BuiltinFile::path));
}

}  // namespace
}  // namespace gently::rules
