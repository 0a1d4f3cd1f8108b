// Twenty messages that were meant to be caught and were not, with the reason that `gently explain` must give.
#include <gtest/gtest.h>

#include "match/near_miss.h"
#include "spec/book.h"

namespace gently::match {
namespace {

const spec::TestBook& book() {
  static const spec::TestBook* book = new spec::TestBook({
      {"shapes/criticism/never-do.yaml",
       "rule: never-do\nmatch:\n  - you (just|really)? never (ever)? {act = verb-phrase}\n  - not once (have|did) you {act = verb-phrase}\n"
       "unless:\n  - match: you never (know|can tell)\n    example: You never know.\nwhere:\n  act:\n    lacks: smile\nwhen:\n  without: [laugh]\n"},
      {"shapes/criticism/every-time.yaml", "rule: every-time\nmatch:\n  - every single time i <ask> you to {act = verb-phrase}\n"},
      {"shapes/contempt/you-are.yaml", "rule: you-are\nmatch:\n  - you are such a {insult-noun}\n  - ^ grow up $\n"},
      {"shapes/ultimatum/or-else.yaml", "rule: or-else\nmatch:\n  - <call> me by {when = time} , or we are (done|finished)\n"},
      {"shapes/withdrawal/forget-it.yaml", "rule: forget-it\nmatch:\n  - ^ forget it ... now $$\n"},
      {"shapes/testing/even-care.yaml", "rule: even-care\nmatch:\n  - do you even care\nwhen:\n  after-hurtful: true\n"},
      {"shapes/reassurance/hello.yaml", "rule: hello\nmatch:\n  - is /any(one|body)/ there ?\nwhen:\n  alone: true\n"},
      {"shapes/jealousy/who-with.yaml", "rule: who-with\nmatch:\n  - who were you with\nwhen:\n  relations: [partner]\n"},
      {"guards/song.yaml", "guard: song\nscope: message\nmatch:\n  - that song goes\n"},
  });
  return *book;
}

/// What stood in the way, in one line.
std::string reason(const std::string& text) {
  const Judgement judgement = book().judge->find(text, {});
  if (!judgement.findings.empty()) return "caught by " + judgement.findings[0].main.rule->id;
  if (!judgement.guarded.empty()) {
    const RuleMatch& by = judgement.silenced_by[0];
    return judgement.guarded[0].rule->id + " silenced by " + (by.rule == judgement.guarded[0].rule ? "unless: " + by.rule->unless[by.pattern].match.source : by.rule->id);
  }
  if (!judgement.unmet.empty()) return judgement.unmet[0].match.rule->id + " " + judgement.unmet[0].condition;
  const std::vector<NearMiss> misses = near_misses(*book().book, judgement.reading, 1);
  if (misses.empty()) return "nothing comes near";
  return misses[0].rule->id + " needs " + misses[0].element;
}

TEST(NearMiss, NamesTheElementThatFailed) {
  for (const Error& error : book().errors) ADD_FAILURE() << error.format();
  const std::vector<std::pair<std::string, std::string>> misses = {
      {"Not once have they called.", "criticism/never-do needs you"},
      {"Not once.", "criticism/never-do needs (have|did)"},
      {"You really never.", "criticism/never-do needs {act = verb-phrase}"},
      {"Every single time I see you.", "criticism/every-time needs <ask>"},
      {"Every single time I asked him to help.", "criticism/every-time needs you"},
      {"Every single time I asked you to, um.", "criticism/every-time needs {act = verb-phrase}"},
      {"You are such a star.", "contempt/you-are needs {insult-noun}"},
      {"You are such an idiot.", "contempt/you-are needs a"},
      {"Grow up with me.", "contempt/you-are needs the end of the clause"},
      {"Call me by tomorrow, or we are late.", "ultimatum/or-else needs (done|finished)"},
      {"Call me by name.", "ultimatum/or-else needs {when = time}"},
      {"Forget it, later.", "withdrawal/forget-it needs now"},
      {"Is anyone home?", "reassurance/hello needs there"},
      {"Is anyone there.", "reassurance/hello needs ?"},
      {"You never know.", "criticism/never-do silenced by unless: you never (know|can tell)"},
      {"That song goes, you never call.", "criticism/never-do silenced by guard/song"},
      {"You never smile at me.", "criticism/never-do where: act lacks smile"},
      {"You never call lol", "criticism/never-do when: without laugh"},
      {"Do you even care?", "testing/even-care when: after-hurtful"},
      {"Who were you with?", "jealousy/who-with when: not for the relation unknown"},
      {"Lovely weather.", "nothing comes near"},
  };
  for (const auto& [text, why] : misses) EXPECT_EQ(reason(text), why) << text;
}

}  // namespace
}  // namespace gently::match
