// The corpus in this repository: sound, and as large as it says it is.
#include <gtest/gtest.h>

#include "regression/census.h"
#include "regression/corpus.h"
#include "regression/files.h"

namespace gently::regression {
namespace {

const std::string kFolder = GENTLY_SOURCE_DIR "/corpus";

const Corpus& corpus() {
  static const Corpus loaded = load_corpus(kFolder);
  return loaded;
}

TEST(Corpus, HasNoFaultAndNoDuplicate) {
  for (const Error& error : corpus().errors) ADD_FAILURE() << error.format();
}

TEST(Corpus, HoldsAsManyAsItMust) {
  const auto content = read_file(kFolder + "/minimums.json");
  ASSERT_TRUE(content);
  const auto minimums = read_minimums(*content, "minimums.json");
  ASSERT_TRUE(minimums) << minimums.errors().front().format();
  for (const Count& count : census(corpus(), *minimums)) EXPECT_TRUE(count.enough()) << count.name << ": " << count.value << " of at least " << count.minimum;
}

}  // namespace
}  // namespace gently::regression
