// The book in the binary and the same files read at start give the same answers.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "batch/result_json.h"
#include "engine/parts.h"
#include "regression/files.h"
#include "rules/builtin.h"

namespace gently {
namespace {

const Engine& in_the_binary() {
  static const Built built = Engine::build();
  return *built.engine;
}

const Engine& from_files() {
  static const Built built =
      Engine::build({*regression::read_rules(GENTLY_SOURCE_DIR "/rules/en")}, false);
  return *built.engine;
}

std::string said(const Engine& engine, const std::string& text, const Context& context) {
  return batch::to_json(engine, text, engine.rephrase(text, context), batch::Offsets::kUtf8);
}

TEST(Image, IsWhatThisBinaryStartsFrom) {
  EXPECT_FALSE(rules::builtin_image().empty());
  EXPECT_EQ(in_the_binary().book_sha256(), from_files().book_sha256());
}

TEST(Image, SaysOfEveryMessageWhatTheFilesSay) {
  size_t messages = 0;
  const std::filesystem::path folder = GENTLY_SOURCE_DIR "/corpus/dev";
  for (const std::string& path : regression::files_in(folder.string(), ".jsonl")) {
    std::ifstream in(path);
    for (std::string line; std::getline(in, line); ++messages) {
      const auto message = nlohmann::json::parse(line);
      const std::string text = message.at("text");
      Context context;
      context.relation = message.value("relation", "unknown");
      context.alternatives = 6;
      ASSERT_EQ(said(in_the_binary(), text, context), said(from_files(), text, context)) << text;
    }
  }
  EXPECT_GT(messages, 500u);
}

TEST(Image, WrittenAgainIsTheSameByteForByte) {
  EXPECT_EQ(from_files().parts().image(), rules::builtin_image());
  EXPECT_EQ(in_the_binary().parts().image(), rules::builtin_image());
}

TEST(Image, LayersOverTheBookInTheBinaryReplaceFilesByPath) {
  const std::string rule =
      "rule: never-do\nlabel: criticism\nwhy: w\nmatch:\n  - zebra crossing now\ntests: {}\n";
  const Built built = Engine::build({{{"shapes/criticism/never-do.yaml", rule}}});
  ASSERT_NE(built.engine, nullptr);
  EXPECT_NE(built.engine->book_sha256(), in_the_binary().book_sha256());
  EXPECT_GT(built.engine->parts().book.rules.size(), 100u);
}

}  // namespace
}  // namespace gently
