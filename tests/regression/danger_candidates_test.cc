#include "regression/danger_candidates.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "language/reader.h"
#include "spec/book.h"

namespace gently::regression {
namespace {

std::vector<std::string> candidates(const char* text) {
  static const spec::TestBook book({});
  const language::Lexicon& lexicon = book.book->lexicon;
  return danger_candidates(lexicon, {"body-part", "weapon"}, language::read(lexicon, text), 0);
}

bool has(const std::vector<std::string>& list, const std::string& one) { return std::find(list.begin(), list.end(), one) != list.end(); }

TEST(DangerCandidates, AreRunsGapsFormsAndSets) {
  const auto found = candidates("He grabbed my arm at the door");
  for (const char* one : {"^ he grabbed my", "grabbed my arm", "grabbed ... arm", "<grab>", "he <grab>", "{body-part}", "the door $"}) EXPECT_TRUE(has(found, one)) << one;
  EXPECT_FALSE(has(found, "{weapon}"));
}

TEST(DangerCandidates, HoldNoNamesAndNoFigures) {
  const auto found = candidates("Marta locked me out for 3 days");
  EXPECT_TRUE(has(found, "{any-name} locked me"));
  EXPECT_TRUE(has(found, "for {digit} days"));
  EXPECT_TRUE(std::none_of(found.begin(), found.end(), [](const std::string& one) { return one.find("marta") != std::string::npos || one.find('3') != std::string::npos; }));
}

TEST(DangerCandidates, AreMoreThanEmptyWords) {
  const auto found = candidates("it is in there with the knife");
  EXPECT_FALSE(has(found, "it is in"));
  EXPECT_TRUE(has(found, "the knife"));
}

}  // namespace
}  // namespace gently::regression
