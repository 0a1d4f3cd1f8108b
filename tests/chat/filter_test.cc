#include <gtest/gtest.h>

#include <set>

#include "chat/clock.h"

namespace gently {
namespace {

using Kind = Verdict::Kind;
using test::Writer;

constexpr const char* kHurtful = "You never text me first.";
constexpr const char* kVeryHot = "Grow up, you pathetic idiot";
constexpr const char* kMenace = "Send me your password now or I'll post the pictures.";

TEST(Filter, SendsACalmLineAtOnce) {
  Writer writer;
  const Verdict verdict = writer.enter("Lovely to see you on Sunday!");
  EXPECT_EQ(verdict.kind, Kind::kSend);
  EXPECT_FALSE(verdict.hold);
  EXPECT_FALSE(verdict.card);
}

TEST(Filter, HoldsAHurtfulLineUntilItIsGivenAgain) {
  Writer writer;
  const Verdict first = writer.enter(kHurtful);
  EXPECT_EQ(first.kind, Kind::kSuggest);
  EXPECT_TRUE(first.hold);
  ASSERT_GE(first.result.alternatives.size(), 2u);
  EXPECT_EQ(first.result.alternatives[0].text,
            "I feel more connected when we check in throughout the day. Could we talk about a "
            "rhythm that feels good for both of us?");
  writer.wait(2000);
  const Verdict second = writer.enter(kHurtful);
  EXPECT_EQ(second.kind, Kind::kSend);
  EXPECT_FALSE(second.hold);
}

TEST(Filter, TakesADoubleEnterAsOneKeyPress) {
  Writer writer;
  EXPECT_TRUE(writer.enter(kHurtful).hold);
  for (int press = 0; press < 50; ++press) {
    writer.wait(30);
    const Verdict again = writer.enter(kHurtful);
    EXPECT_TRUE(again.hold);
    EXPECT_TRUE(again.repeated);
  }
  writer.wait(Filter::kSamePress.count());
  EXPECT_FALSE(writer.enter(kHurtful).hold);
}

TEST(Filter, JudgesAnEditedLineAnew) {
  Writer writer;
  EXPECT_TRUE(writer.enter(kHurtful).hold);
  writer.wait(2000);
  const Verdict edited = writer.enter("You never text me first, Tom.");
  EXPECT_TRUE(edited.hold);
  EXPECT_FALSE(edited.repeated);
}

TEST(Filter, DoesNotLetAHeldLineOfOneConversationThroughInAnother) {
  Writer writer;
  EXPECT_TRUE(writer.enter(kHurtful, "ada").hold);
  writer.wait(2000);
  EXPECT_TRUE(writer.enter(kHurtful, "bob").hold);
}

TEST(Filter, SendsAChosenAlternativeButNotWithinTheSamePress) {
  Writer writer;
  const std::string words = writer.enter(kHurtful).result.alternatives[1].text;
  writer.wait(3000);
  writer.filter.chosen("ada", words, {writer.now, 15});
  writer.wait(100);
  EXPECT_TRUE(writer.enter(words).hold);
  writer.wait(1000);
  EXPECT_FALSE(writer.enter(words).hold);
}

TEST(Filter, AdvisesWhereThereIsNoAnswer) {
  Writer writer;
  const Verdict verdict = writer.enter("why do you even need a password");
  EXPECT_EQ(verdict.kind, Kind::kAdvise);
  EXPECT_TRUE(verdict.hold);
  EXPECT_EQ(verdict.result.hint,
            "This asks to check on them. What are you afraid of? That can be said instead.");
  EXPECT_TRUE(verdict.result.alternatives.empty());
  writer.wait(1000);
  EXPECT_FALSE(writer.enter("why do you even need a password").hold);
}

TEST(Filter, CarriesTheGuidedAnswerWithAdvice) {
  Writer writer;
  const Verdict verdict = writer.enter("ada: why do you even need a password");
  ASSERT_EQ(verdict.kind, Kind::kAdvise);
  ASSERT_FALSE(verdict.guide.messages.empty());
  for (const Guide::Message& one : verdict.guide.messages) {
    EXPECT_TRUE(one.answer.text.starts_with("ada: ")) << one.answer.text;
    writer.filter.chosen("ada", one.answer.text, {writer.now, 15});
    writer.wait(1000);
    EXPECT_FALSE(writer.enter(one.answer.text).hold) << one.answer.text;
    EXPECT_EQ(writer.enter(one.answer.text, "bob").kind, Kind::kSend) << one.answer.text;
  }
  EXPECT_TRUE(writer.enter("See you at 6!").guide.messages.empty());
}

TEST(Filter, LetsEveryKeptLineGoAtOnceWhateverIsSwitchedOn) {
  FilterOptions options;
  options.pause_seconds = 30;
  Writer writer(options);
  writer.hour = 23;
  for (int turn = 0; turn < 8; ++turn)
    writer.enter("are you mad at me?? number " + std::to_string(turn));
  for (const char* kept :
       {"You hit me on Saturday and I have the photos.", "I want to die.",
        "I said no. Stop touching me.", "The court order says 5pm Friday, not 7.",
        "You paid me less than the men for the same job.",
        "I'm leaving you. I won't be screamed at in my own home again."}) {
    const Verdict verdict = writer.enter(kept);
    EXPECT_EQ(verdict.kind, Kind::kPass) << kept;
    EXPECT_FALSE(verdict.hold) << kept;
    EXPECT_FALSE(verdict.card) << kept;
    EXPECT_FALSE(verdict.morning) << kept;
    ASSERT_TRUE(verdict.result.note) << kept;
    EXPECT_EQ(verdict.result.note->discreet, "Left as written.");
  }
}

TEST(Filter, AsksOnceBeforeAThreatOfTheWritersOwn) {
  Writer writer;
  const Verdict first = writer.enter(kMenace);
  EXPECT_EQ(first.kind, Kind::kPass);
  EXPECT_TRUE(first.hold);
  EXPECT_EQ(first.result.note->code, "N6");
  EXPECT_FALSE(first.card);
  writer.wait(1000);
  EXPECT_FALSE(writer.enter(kMenace).hold);
}

TEST(Filter, LetsCommandsCorrectionsAndPastedLinesPass) {
  Writer writer;
  for (const char* line : {"/me you never listen", "/msg ada You never text me first.",
                           "s/you never/you always/", "<ada> You never text me first.",
                           "[12:30] <@ada> You never text me first.", "> You never text me first.",
                           "https://example.org/you-never-listen", "`you never listen`"}) {
    const Verdict verdict = writer.enter(line);
    EXPECT_EQ(verdict.kind, Kind::kSend) << line;
    EXPECT_FALSE(verdict.hold) << line;
  }
}

TEST(Filter, SetsANickPrefixAsideAndPutsItBack) {
  Writer writer;
  for (const std::string& prefix :
       {std::string("ada: "), std::string("ada, "), std::string("@ada "),
        std::string("Ada_[away]: "), std::string("ada, bob: "), std::string("//")}) {
    const Verdict verdict = writer.enter(prefix + kHurtful, "of " + prefix, {"Ada", "bob"});
    ASSERT_EQ(verdict.kind, Kind::kSuggest) << prefix;
    for (const Alternative& alternative : verdict.result.alternatives)
      EXPECT_TRUE(alternative.text.starts_with(prefix)) << alternative.text;
    EXPECT_EQ(verdict.result.findings[0].begin, prefix.size());
    EXPECT_EQ(verdict.result.rephrased, verdict.result.alternatives[0].text);
  }
}

TEST(Filter, TakesACommaForAPrefixOnlyAfterANickOfSomebodyThere) {
  Writer writer;
  const Verdict verdict = writer.enter("Honestly, you never listen.", "ada", {"bob"});
  ASSERT_EQ(verdict.kind, Kind::kSuggest);
  EXPECT_EQ(verdict.result.findings[0].begin, 0u);
}

TEST(Filter, OffersNoTwinOfWhatItOfferedJustBefore) {
  Writer writer;
  const Verdict first = writer.enter(kHurtful);
  writer.wait(60'000);
  const Verdict second = writer.enter("You never text me first, ever.");
  ASSERT_FALSE(second.result.alternatives.empty());
  EXPECT_NE(second.result.alternatives[0].text, first.result.alternatives[0].text);
  EXPECT_NE(second.result.alternatives[0].mode, first.result.alternatives[0].mode);
  writer.wait(31 * 60'000);
  EXPECT_EQ(writer.enter(kHurtful).result.alternatives[0].text, first.result.alternatives[0].text);
}

TEST(Filter, LendsTheTopicOfOneBubbleToTheNext) {
  Writer writer;
  EXPECT_EQ(writer.enter("Do you even care?").result.findings[0].topic, "");
  writer.enter(kHurtful, "bob");
  writer.wait(1000);
  EXPECT_EQ(writer.enter("Do you even care?", "bob").result.findings[0].topic, "texting-first");
}

TEST(Filter, ShowsACardBesideAVeryHotLineAndNoneTwiceInARow) {
  Writer writer;
  int last = 0;
  for (int turn = 0; turn < 30; ++turn) {
    const Verdict verdict = writer.enter(kVeryHot, "of turn " + std::to_string(turn));
    ASSERT_TRUE(verdict.hold);
    ASSERT_TRUE(verdict.card) << turn;
    EXPECT_NE(verdict.card->number, last);
    last = verdict.card->number;
    writer.wait(5000);
  }
}

TEST(Filter, ShowsNoCardNearAMessageThatWasKept) {
  Writer writer;
  writer.enter("You hit me on Saturday and I have the photos.");
  writer.wait(60'000);
  EXPECT_FALSE(writer.enter(kVeryHot).card);
}

TEST(Filter, ShowsNothingTenderToAColleague) {
  Writer writer;
  Conversation work;
  work.relation = "boss";
  for (int turn = 0; turn < 12; ++turn) {
    writer.filter.set("of turn " + std::to_string(turn), work);
    const Verdict verdict = writer.enter(kVeryHot, "of turn " + std::to_string(turn));
    ASSERT_TRUE(verdict.card);
    EXPECT_TRUE((std::set<int>{2, 3, 11, 13, 17, 23}).contains(verdict.card->number))
        << verdict.card->number;
  }
}

TEST(Filter, SlowsDownOnlyWhenThatWasChosen) {
  Writer quick;
  quick.enter(kVeryHot);
  quick.wait(1000);
  EXPECT_FALSE(quick.enter(kVeryHot).hold);

  FilterOptions options;
  options.pause_seconds = 5;
  Writer slow(options);
  EXPECT_EQ(slow.enter(kVeryHot).wait_milliseconds, 5000);
  slow.wait(3000);
  const Verdict early = slow.enter(kVeryHot);
  EXPECT_TRUE(early.hold);
  EXPECT_EQ(early.wait_milliseconds, 2000);
  slow.wait(2000);
  EXPECT_FALSE(slow.enter(kVeryHot).hold);
}

TEST(Filter, OffersTheMorningAtNightOnly) {
  Writer writer;
  EXPECT_FALSE(writer.enter(kVeryHot).morning);
  writer.hour = 23;
  EXPECT_TRUE(writer.enter(kVeryHot, "bob").morning);
}

TEST(Filter, BringsACardWhenManyMessagesGoUnanswered) {
  Writer writer;
  for (int turn = 0; turn < 5; ++turn)
    EXPECT_FALSE(writer.enter("And another thing, the train is at " + std::to_string(turn)).card);
  const Verdict sixth = writer.enter("See you there");
  EXPECT_TRUE(sixth.card);
  EXPECT_FALSE(sixth.hold);
  writer.filter.incoming("ada", {writer.now, 15});
  writer.wait(11 * 60'000);
  EXPECT_FALSE(writer.enter("ok great").card);
}

TEST(Filter, BringsACardInABurstOfAnxiousChecking) {
  Writer writer;
  Verdict verdict;
  for (const char* line :
       {"are you mad at me", "did I do something wrong", "do you still love me"}) {
    writer.filter.incoming("ada", {writer.now, 15});
    verdict = writer.enter(line);
    writer.wait(5000);
  }
  EXPECT_TRUE(verdict.card);
}

TEST(Filter, StaysAwayWhereItIsSwitchedOff) {
  Writer writer;
  Conversation off;
  off.on = false;
  writer.filter.set("ada", off);
  EXPECT_EQ(writer.enter(kHurtful, "ada").kind, Kind::kSend);
  EXPECT_EQ(writer.enter(kHurtful, "bob").kind, Kind::kSuggest);
}

TEST(Filter, KeepsAMutedRuleSilent) {
  Writer writer;
  Conversation muted;
  for (const Finding& finding : writer.enter(kHurtful, "bob").result.findings)
    muted.muted.push_back(finding.rule);
  writer.filter.set("ada", muted);
  for (const Finding& finding : writer.enter(kHurtful, "ada").result.findings)
    EXPECT_NE(finding.rule, muted.muted[0]);
}

TEST(Filter, SendsWhatItCannotReadAndSaysSoOnce) {
  Writer writer;
  const std::string bad = "You never text me first. \xff\xfe";
  const Verdict first = writer.enter(bad);
  EXPECT_EQ(first.kind, Kind::kSend);
  EXPECT_FALSE(first.hold);
  EXPECT_EQ(first.result.rephrased, bad);
  EXPECT_NE(first.trouble, "");
  EXPECT_EQ(writer.enter(bad).trouble, "");
}

TEST(Filter, TakesAnyBytes) {
  Writer writer;
  const std::string nul("You never \0 text me first.", 26);
  EXPECT_EQ(writer.enter(nul).result.outcome, writer.enter(nul, "bob").result.outcome);
  for (const std::string& line :
       {std::string(), std::string(1 << 20, 'a'), std::string(3 << 20, ' '),
        std::string(100'000, '@'), std::string(100'000, '<')}) {
    EXPECT_FALSE(writer.enter(line).hold);
  }
}

TEST(Filter, RemembersTenThousandConversations) {
  Writer writer;
  for (int n = 0; n < 10'000; ++n) writer.enter("see you at 6", std::to_string(n));
  EXPECT_TRUE(writer.enter(kHurtful, "77").hold);
  writer.wait(1000);
  EXPECT_FALSE(writer.enter(kHurtful, "77").hold);
}

}  // namespace
}  // namespace gently
