// Answers that somebody has read aloud and found fit to send.
#include <gtest/gtest.h>

#include <set>

#include "answers/table.h"
#include "gently/gently.h"

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

}  // namespace
}  // namespace gently
