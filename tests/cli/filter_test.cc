// gently filter and gently forget, run for real.
#include <fcntl.h>
#include <gtest/gtest.h>

#include "cli/child.h"
#include "cli/process.h"

namespace gently::test {
namespace {

using Json = nlohmann::json;

const std::string kHurtful = "You never text me first. Do you even care?";
const std::string kReference =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that "
    "feels good for both of us?";

Json outgoing(const std::string& text, const std::string& conversation = "ada", int64_t time = 0) {
  return {{"conversation", conversation}, {"text", text}, {"time_ms", time}, {"hour", 12}};
}

std::vector<Json> lines_of(const std::string& out) {
  std::vector<Json> lines;
  std::istringstream in(out);
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

TEST(FilterProgram, AnswersEachLineAsSoonAsItIsWhole) {
  Child filter({"filter", "--no-settings"});
  Json answer = filter.ask(outgoing(kHurtful));
  EXPECT_EQ(answer["verdict"], "suggest");
  EXPECT_EQ(answer["hold"], true);
  EXPECT_EQ(answer["text"], kHurtful);
  EXPECT_EQ(answer["alternatives"][0]["text"], kReference);
  const std::string request = outgoing("See you at 6", "bob").dump() + "\n";
  for (const char byte : request) EXPECT_TRUE(filter.write(std::string(1, byte)));
  answer = Json::parse(filter.line().value());
  EXPECT_EQ(answer["verdict"], "send");
  EXPECT_EQ(answer["hold"], false);
}

TEST(FilterProgram, GivesBackTheIdOfEachRequestInOrder) {
  std::string in;
  for (int n = 0; n < 200; ++n) {
    Json request = outgoing(n % 2 == 0 ? kHurtful : "ok", std::to_string(n));
    request["id"] = n;
    in += request.dump() + "\n";
  }
  const std::vector<Json> answers = lines_of(run({"filter", "--no-settings"}, in).out);
  ASSERT_EQ(answers.size(), 200u);
  for (size_t n = 0; n < answers.size(); ++n) {
    EXPECT_EQ(answers[n]["id"], n);
    EXPECT_EQ(answers[n]["verdict"], n % 2 == 0 ? "suggest" : "send");
  }
}

TEST(FilterProgram, ABadLineIsAnsweredAndStopsNothing) {
  const std::string nul("{\"conversation\":\"a\",\"text\":\"x\0y\"}", 34);
  const std::string in =
      "not json\n\n[]\n" + nul +
      "\n{\"conversation\":\"a\",\"text\":\"\xff\xfe\"}\n{\"text\":\"x\"}\n" +
      "{\"conversation\":\"a\",\"text\":7}\n{\"gently\":9,\"conversation\":\"a\",\"text\":\"x\"}\n{"
      "\"do\":\"dance\"}\n" +
      "{\"do\":\"settings\",\"conversation\":\"a\",\"set\":{\"colour\":\"blue\"}}\n" +
      std::string(200'000, '[') + "\n" + outgoing(kHurtful).dump() + "\n" +
      "{\"conversation\":\"a\",\"te";
  const Outcome outcome = run({"filter", "--no-settings"}, in);
  EXPECT_EQ(outcome.exit, 0);
  const std::vector<Json> answers = lines_of(outcome.out);
  ASSERT_EQ(answers.size(), 13u);
  for (size_t n = 0; n < answers.size(); ++n) {
    if (n == 11) continue;
    EXPECT_TRUE(answers[n]["error"].is_string()) << n;
    EXPECT_EQ(answers[n]["line"], n + 1);
    EXPECT_FALSE(answers[n].contains("verdict"));
  }
  EXPECT_EQ(answers[11]["verdict"], "suggest");
}

TEST(FilterProgram, TakesMessagesOfAMegabyteAndMore) {
  Child filter({"filter", "--no-settings"});
  std::string text;
  while (text.size() + kHurtful.size() + 1 < (1u << 20)) text += "The train was late. ";
  Json answer = filter.ask(outgoing(text));
  EXPECT_EQ(answer["text"], text);
  EXPECT_EQ(answer["hold"], false);
  answer = filter.ask(outgoing(std::string(3u << 20, 'a')));
  EXPECT_EQ(answer["verdict"], "send");
  EXPECT_EQ(answer["trouble"], "longer than 1 MiB: left as it is");
  filter.write(std::string(20u << 20, 'a') + "\n");
  EXPECT_TRUE(Json::parse(filter.line().value())["error"].is_string());
  EXPECT_EQ(filter.ask(outgoing("ok"))["verdict"], "send");
}

TEST(FilterProgram, KeepsTenThousandConversationsApart) {
  Folder folder;
  std::string in;
  for (int n = 0; n < 10'000; ++n) in += outgoing("ok", std::to_string(n)).dump() + "\n";
  for (const char* conversation : {"1", "2"}) in += outgoing(kHurtful, conversation).dump() + "\n";
  in += outgoing(kHurtful, "1", 5000).dump() + "\n";
  const std::vector<Json> answers =
      lines_of(run({"filter", "--settings", folder.file("kept.json")}, in).out);
  ASSERT_EQ(answers.size(), 10'003u);
  EXPECT_EQ(answers[10'001]["hold"], true);
  EXPECT_EQ(answers[10'002]["hold"], false);
}

TEST(FilterProgram, KeepsSettingsUntilTheyAreForgotten) {
  Folder folder;
  const std::string file = folder.file("kept.json");
  {
    Child filter({"filter", "--settings", file});
    const Json set = filter.ask({{"do", "settings"},
                                 {"conversation", "ada"},
                                 {"set", {{"relation", "coparent"}, {"on", false}}}});
    EXPECT_EQ(set["settings"]["relation"], "coparent");
    EXPECT_EQ(set["trouble"], nullptr);
  }
  Child filter({"filter", "--settings", file});
  EXPECT_EQ(filter.ask(outgoing(kHurtful))["hold"], false);
  EXPECT_EQ(run({"forget", "--settings", file}).exit, 0);
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_EQ(filter.ask(outgoing(kHurtful))["hold"], true);
}

constexpr const char* kWalrus =
    "rule: walrus\nlabel: contempt\nwhy: nobody is a walrus\nhint: Say what happened.\nno-answer: "
    "true\nmatch:\n  - you quixotic walrus\n";

TEST(FilterProgram, KeepsTheLastGoodBookAndSaysSoWhenRulesBreak) {
  Folder folder;
  folder.write("shapes/contempt/walrus.yaml", kWalrus);
  Child filter({"filter", "--no-settings", "--rules", folder.path()});
  EXPECT_EQ(filter.ask(outgoing("you quixotic walrus", "a"))["verdict"], "advise");

  folder.write("shapes/contempt/walrus.yaml", "rule: walrus\nlabel: contemt\n");
  Json answer = filter.ask({{"do", "reload"}});
  EXPECT_NE(answer["trouble"].get<std::string>().find("stay in use"), std::string::npos);
  EXPECT_NE(answer["trouble"].get<std::string>().find("walrus.yaml:2"), std::string::npos)
      << answer["trouble"];
  answer = filter.ask(outgoing("you quixotic walrus", "b"));
  EXPECT_EQ(answer["verdict"], "advise");
  EXPECT_EQ(answer["trouble"], nullptr);

  folder.write("shapes/contempt/walrus.yaml", std::string(kWalrus) + "  - you quixotic sextant\n");
  EXPECT_EQ(filter.ask({{"do", "reload"}})["trouble"], nullptr);
  EXPECT_EQ(filter.ask(outgoing("you quixotic sextant", "c"))["verdict"], "advise");
}

TEST(FilterProgram, ReadsTheRulesAgainWhenHungUpOn) {
  Folder folder;
  folder.write("shapes/contempt/walrus.yaml", kWalrus);
  Child filter({"filter", "--no-settings", "--rules", folder.path()});
  filter.ask({{"do", "hello"}});
  folder.write("shapes/contempt/walrus.yaml", std::string(kWalrus) + "  - you quixotic sextant\n");
  filter.send(SIGHUP);
  EXPECT_EQ(filter.ask(outgoing("you quixotic sextant"))["verdict"], "advise");
}

TEST(FilterProgram, LeavesNoCore) {
  Folder folder;
  Child filter({"filter", "--settings", folder.file("kept.json")});
  filter.ask(outgoing("a canary sang of quixotic walruses"));
  filter.send(SIGSEGV);
  const int status = filter.status();
  EXPECT_TRUE(WIFSIGNALED(status));
  EXPECT_FALSE(WCOREDUMP(status));
}

TEST(FilterProgram, SaysNothingOfMessagesOnStandardError) {
  Folder folder;
  const std::string in =
      outgoing("you quixotic walrus, you never listen").dump() + "\nquixotic walrus\n";
  EXPECT_EQ(run({"filter", "--no-settings"}, in).err, "");
}

}  // namespace
}  // namespace gently::test
