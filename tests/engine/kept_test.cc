// Forty messages that no rule may soften: each stays as it is, whole or its sentence, with the note that fits.
#include <gtest/gtest.h>

#include <array>

#include "engine/parts.h"

namespace gently {
namespace {

struct Kept {
  const char* text;
  char tier;  // A: the whole message, B: the sentence
  const char* note;
};

constexpr auto kMessages = std::to_array<Kept>({
    {"You hit me on Saturday and I have the photos.", 'A', "N1"},
    {"If you hit me again I'm leaving.", 'A', "N1"},
    {"u grabbed my arm so hard theres a mark", 'A', "N1"},
    {"You threw a plate at me in front of Josh.", 'A', "N1"},
    {"I'm scared of you when you drink.", 'A', "N1"},
    {"you said youd kill me if i left", 'A', "N1"},
    {"He told me he'd burn the house down.", 'A', "N1"},
    {"Are you going to hurt me if I come home?", 'A', "N1"},
    {"it's not like you hit me that hard", 'A', "N1"},
    {"You locked me in the flat for two days.", 'A', "N1"},
    {"Give me back my passport.", 'A', "N1"},
    {"You've taken my bank card and I can't buy food.", 'A', "N1"},
    {"Stop tracking my phone.", 'A', "N1"},
    {"let me see my sister", 'A', "N1"},
    {"You scream at me and block the door.", 'A', "N1"},
    {"Stop calling me. Do not contact me again.", 'A', "N3"},
    {"I said no. Stop touching me.", 'A', "N3"},
    {"I didn't want to and you carried on.", 'A', "N1"},
    {"no means no", 'A', "N3"},
    {"leave me alone, I mean it", 'A', "N3"},
    {"Don't come to my work again.", 'A', "N3"},
    {"I don't want sex tonight, stop asking.", 'A', "N3"},
    {"I want to die.", 'A', "N2"},
    {"i cant do this anymore", 'A', "N2"},
    {"everyone would be better off without me", 'A', "N2"},
    {"kms lol", 'A', "N2"},
    {"if you leave me I'll kill myself", 'A', "N2"},
    {"You said you'd hurt yourself if I go. I'm calling someone.", 'A', "N2o"},
    {"I'm leaving you. I won't be screamed at in my own home again.", 'A', "N7"},
    {"I'm taking the kids to Mum's, it isn't safe here.", 'A', "N7"},
    {"You left Ava alone in the bath.", 'A', "N1"},
    {"You've been drinking, don't drive the kids.", 'A', "N1"},
    {"She's allergic to peanuts. You gave her peanuts.", 'B', "N4"},
    {"The court order says 5pm Friday, not 7.", 'B', "N4"},
    {"The doctor said no lifting for six weeks.", 'B', "N4"},
    {"You have not paid child support since March.", 'B', "N4"},
    {"You paid me less than the men for the same job.", 'A', "N5"},
    {"Stop calling my son that word.", 'A', "N5"},
    {"You touched me at the office party and HR will hear about it.", 'A', "N1"},
    {"Send me your password now or I'll post the pictures.", 'A', "N6"},
});

class KeptMessage : public testing::TestWithParam<Kept> {
 protected:
  static const Engine& engine() {
    static const Built built = Engine::build();
    return *built.engine;
  }
};

TEST_P(KeptMessage, StaysAsItIsWithItsNote) {
  const Kept& kept = GetParam();
  const Result result = engine().rephrase(kept.text);
  EXPECT_EQ(result.outcome, Outcome::kKept);
  EXPECT_EQ(result.rephrased, kept.text);
  ASSERT_TRUE(result.note);
  EXPECT_EQ(result.note->code, kept.note);
  EXPECT_TRUE(result.findings.empty());
}

TEST_P(KeptMessage, IsHeldByItsTier) {
  const match::Judgement judgement = engine().parts().judge.find(GetParam().text, {});
  EXPECT_EQ(judgement.kept != nullptr, GetParam().tier == 'A');
  EXPECT_GE(judgement.frozen.size(), GetParam().tier == 'B' ? 1U : 0U);
}

INSTANTIATE_TEST_SUITE_P(All, KeptMessage, testing::ValuesIn(kMessages));

}  // namespace
}  // namespace gently
