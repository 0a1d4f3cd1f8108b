// Answers that somebody has read aloud and found fit to send.
#include <gtest/gtest.h>

#include <map>

#include "answers/table.h"
#include "gently/filter.h"

namespace gently {
namespace {

const Engine& engine() {
  static const Built built = Engine::build();
  return *built.engine;
}

std::string said(const Row& row, const Context& context) {
  const Result result = engine().rephrase(row.message, context);
  return result.outcome == Outcome::kRephrased ? result.rephrased : std::string(name(result.outcome));
}

TEST(Answers, OfTheGuideAreThoseThatWereRead) {
  size_t answered = 0;
  const std::vector<Row> rows = read_table(GENTLY_SOURCE_DIR "/tests/answers/worked.txt");
  for (const Row& row : rows) {
    Context context;
    context.relation = row.relation;
    const std::string answer = said(row, context);
    EXPECT_EQ(answer, row.answer) << "worked.txt:" << row.line << ": " << row.message;
    answered += answer != "unchanged" && answer != "flagged";
  }
  EXPECT_EQ(rows.size(), 46u);
  EXPECT_GE(answered, 44u);
}

/// One person in a bad week, line after line, each answered by somebody in between.
std::vector<std::string> chat(const std::vector<Row>& rows) {
  FilterOptions options;
  options.defaults.relation = "partner";
  Filter filter(std::shared_ptr<const Engine>(Engine::build().engine), options);
  std::vector<std::string> answers;
  int64_t now = 0;
  for (const Row& row : rows) {
    const Verdict verdict = filter.outgoing("one", row.message, {now, -1});
    answers.push_back(verdict.result.alternatives.empty() ? std::string(name(verdict.kind)) : verdict.result.alternatives.front().text);
    filter.incoming("one", {now + 20000, -1});
    now += 60000;
  }
  return answers;
}

TEST(Answers, OfTwentyComplaintsInARowAreNeverTwins) {
  const std::vector<Row> rows = read_table(GENTLY_SOURCE_DIR "/tests/answers/one_chat.txt");
  ASSERT_EQ(rows.size(), 20u);
  const std::vector<std::string> answers = chat(rows);
  std::map<std::string, int> before;  // line of the message that was answered so
  for (size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(answers[i], rows[i].answer) << "one_chat.txt:" << rows[i].line << ": " << rows[i].message;
    const auto [twin, fresh] = before.emplace(answers[i], rows[i].line);
    EXPECT_TRUE(fresh) << "one_chat.txt:" << rows[i].line << " is answered as line " << twin->second << ": " << answers[i];
  }
}

}  // namespace
}  // namespace gently
