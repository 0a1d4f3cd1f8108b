#include "compose/own_words.h"

#include <gtest/gtest.h>

namespace gently::compose {
namespace {

Pieces rule_and_writer(std::string rule, std::string writer) {
  Piece own;
  own.text = std::move(writer);
  own.origin = Piece::Origin::kWriter;
  Piece book;
  book.text = std::move(rule);
  return {book, own};
}

TEST(OwnWords, AreWholeWordsAndKeepTheLargeLetter) {
  rules::OwnVoice voice;
  voice.instead = {{"could we", "shall we", 1}, {"mum", "mam", 2}};
  EXPECT_EQ(joined(in_own_words(voice, rule_and_writer("Could we ask mum, not the mummy? ", "could we"))), "Shall we ask mam, not the mummy? could we");
}

TEST(OwnWords, HaveAPlaceInTheVoiceFile) {
  rules::OwnVoice voice;
  voice.instead = {{"soon", "one day", 3}};
  const Pieces said = in_own_words(voice, rule_and_writer("Could we talk soon?", ""));
  ASSERT_GE(said.size(), 2u);
  EXPECT_EQ(said[1].path, "voice.yaml");
  EXPECT_EQ(said[1].line, 3);
}

TEST(OwnWords, WhatIsNeverSaidCountsInOurWordsOnly) {
  rules::OwnVoice voice;
  voice.never = {"a bit"};
  EXPECT_EQ(never_said(voice, rule_and_writer("I'm A bit sad. ", "")), "a bit");
  EXPECT_EQ(never_said(voice, rule_and_writer("I'm sad. ", "a bit")), "");
  EXPECT_EQ(never_said(voice, rule_and_writer("I saw a bitten apple. ", "")), "");
}

TEST(OwnWords, TheModeNamedFirstIsLikedBest) {
  rules::OwnVoice voice;
  voice.prefer = {rules::Mode::kWish, rules::Mode::kDirect};
  EXPECT_GT(liking(voice, rules::Mode::kWish), liking(voice, rules::Mode::kDirect));
  EXPECT_GT(liking(voice, rules::Mode::kDirect), liking(voice, rules::Mode::kEvent));
}

}  // namespace
}  // namespace gently::compose
