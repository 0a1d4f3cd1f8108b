// The check of JSON says what the library says.
#include "batch/json_check.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

namespace gently::batch {
namespace {

void expect_agreement(const std::string& text) {
  EXPECT_EQ(is_json(text), nlohmann::json::accept(text))
      << nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

TEST(JsonCheck, AgreesOnWhatIsEasilyMistaken) {
  for (const char* text : {"",
                           " ",
                           "null",
                           " true ",
                           "nul",
                           "truefalse",
                           "-",
                           "-0",
                           "01",
                           "1.",
                           ".5",
                           "1.5e",
                           "1e5",
                           "1E+5",
                           "1e400",
                           "-1e400",
                           "1e-400",
                           "+1",
                           "0x1",
                           "NaN",
                           "\"\"",
                           "\"",
                           "\"a",
                           "\"\\\"\"",
                           "\"\\x\"",
                           "\"\\u12\"",
                           "\"\\u12g4\"",
                           "\"\\u00e9\"",
                           "\"\\ud83d\\ude44\"",
                           "\"\\ud83d\"",
                           "\"\\ud83dx\"",
                           "\"\\ude44\"",
                           "\"\\ud83d\\u0041\"",
                           "\"a\tb\"",
                           "\"\x7f\"",
                           "\"\xc3\xa9\"",
                           "\"\xc3\"",
                           "\"\xc0\xaf\"",
                           "\"\xed\xa0\x80\"",
                           "\"\xf4\x90\x80\x80\"",
                           "[]",
                           "[ ]",
                           "[1,]",
                           "[,1]",
                           "[1 2]",
                           "[1,2",
                           "[[[]]]",
                           "[}",
                           "{}",
                           "{ }",
                           "{\"a\":1}",
                           "{\"a\" : [1, {\"b\":null}] }",
                           "{\"a\":1,}",
                           "{\"a\"}",
                           "{a:1}",
                           "{\"a\":1 \"b\":2}",
                           "{\"a\":1}}",
                           "{\"a\":1}{",
                           "\xef\xbb\xbf",
                           "// c\n1"})
    expect_agreement(text);
  expect_agreement(std::string(400, '9'));
  expect_agreement(std::string(300, '9') + ".5");
  expect_agreement(std::string(20000, '[') + std::string(20000, ']'));
}

TEST(JsonCheck, AgreesOnRandomChangesOfALine) {
  const std::string line =
      R"({"id": 17, "text":"it\u2019s \"late\" \ud83d\ude44 again", "n":[-1.5e3, true, {"k":null}], "é":"ü"})";
  const std::string signs = "{}[]\",:\\ud0e1 -.+Etn\x80\xc3\xa9\x1f";
  std::mt19937 random(11);
  size_t sound = 0;
  for (int round = 0; round < 40'000; ++round) {
    std::string text = line;
    for (size_t changes = random() % 3; changes > 0; --changes) {
      const size_t at = random() % text.size();
      if (random() % 2 == 0)
        text.erase(at, 1 + random() % 3);
      else
        text.insert(at, 1, signs[random() % signs.size()]);
    }
    expect_agreement(text);
    sound += is_json(text);
  }
  EXPECT_GT(sound, 10'000u);
}

}  // namespace
}  // namespace gently::batch
