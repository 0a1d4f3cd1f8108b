// Runs the examples of tests/spec/*.md:
//   match     pattern, text, then what is matched ("-": nothing), each followed by its captures
//   fault     pattern or template, and the message it is refused with
//   rule PATH a rule file of the page's book
//   judge     text (relation, sensitivity), then what the page's book says of it
//   answer    text, then what is sent instead
#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include "compose/composer.h"
#include "language/reader.h"
#include "language/test_lexicon.h"
#include "match/pattern_table.h"
#include "spec/book.h"
#include "spec/page.h"

namespace gently::spec {
namespace {

using Lines = std::vector<std::pair<std::string, std::string>>;

std::string words(const language::Reading& reading, uint32_t first, uint32_t last) {
  return std::string(reading.text.substr(reading.items[first].source.begin, reading.items[last - 1].source.end - reading.items[first].source.begin));
}

std::string value(const Lines& lines, std::string_view key) {
  for (const auto& [name, text] : lines) {
    if (name == key) return text;
  }
  return {};
}

void run_match(const Example& example) {
  const Lines lines = example.lines();
  const std::string text = value(lines, "text");
  Expected<rules::Pattern> pattern = rules::parse_pattern(language::english(), value(lines, "pattern"));
  ASSERT_TRUE(pattern) << pattern.errors()[0].format();
  const language::Reading reading = language::read(language::english(), text);
  match::PatternTable table(language::english());
  const match::Skipping skipping = value(lines, "skipping") == "none" ? match::Skipping::kNone : match::Skipping::kIntensifiers;
  table.add(*pattern, skipping);
  table.finish();
  std::string expected, got;
  for (const auto& [key, one] : lines) {
    if (key != "pattern" && key != "text" && key != "skipping" && one != "-") expected += key + ": " + one + "\n";
  }
  for (const auto& [number, match] : table.find_all(reading)) {
    got += "match: " + words(reading, match.first, match.last) + "\n";
    for (const match::Capture& capture : match.captures) got += capture.name + ": " + words(reading, capture.first, capture.last) + "\n";
  }
  EXPECT_EQ(got, expected);
}

void run_fault(const Example& example) {
  const Lines lines = example.lines();
  const std::string text = value(lines, "template");
  Errors errors;
  if (text.empty()) {
    auto pattern = rules::parse_pattern(language::english(), value(lines, "pattern"));
    if (!pattern) errors = pattern.errors();
  } else {
    auto parsed = rules::parse_template(text);
    if (!parsed) errors = parsed.errors();
  }
  ASSERT_FALSE(errors.empty()) << "no fault was found";
  EXPECT_EQ(errors[0].message, value(lines, "fault"));
}

match::JudgeOptions options_of(const Lines& lines) {
  match::JudgeOptions options;
  if (auto relation = rules::value_of<rules::Relation>(rules::kRelationNames, value(lines, "relation"))) options.relation = *relation;
  if (auto level = rules::value_of<rules::Sensitivity>(rules::kSensitivityNames, value(lines, "sensitivity"))) options.sensitivity = *level;
  return options;
}

/// One line for everything that was decided.
std::string said(const match::Judgement& judgement) {
  std::ostringstream out;
  if (judgement.kept != nullptr) out << "kept: " << judgement.kept->id << "\n";
  for (const match::RuleMatch& frozen : judgement.frozen) out << "frozen: " << frozen.rule->id << "\n";
  for (const match::Finding& finding : judgement.findings) {
    out << "finds: " << finding.main.rule->id;
    for (const match::RuleMatch& also : finding.also) out << ", also " << also.rule->id;
    out << "\n";
  }
  for (uint32_t s : judgement.continuations) {
    const language::Sentence& sentence = judgement.reading.sentences[s];
    out << "goes-on: " << words(judgement.reading, sentence.first, sentence.last) << "\n";
  }
  for (size_t i = 0; i < judgement.guarded.size(); ++i) {
    const match::RuleMatch& by = judgement.silenced_by[i];
    out << "silenced: " << judgement.guarded[i].rule->id << " by " << (by.rule == judgement.guarded[i].rule ? "its exception " + std::to_string(by.pattern + 1) : by.rule->id) << "\n";
  }
  for (const match::TopicHit& hit : judgement.topics) {
    out << "topic: " << hit.topic->id << " " << (hit.strength == match::TopicHit::Strength::kHead ? "head" : "weak") << "\n";
  }
  return out.str();
}

void run_judge(const Example& example, const TestBook& book) {
  const Lines lines = example.lines();
  const std::string text = value(lines, "text");
  std::string expected;
  for (const auto& [key, one] : lines) {
    if (key != "text" && key != "relation" && key != "sensitivity" && one != "-") expected += key + ": " + one + "\n";
  }
  EXPECT_EQ(said(book.judge->find(text, options_of(lines))), expected);
}

void run_answer(const Example& example, const TestBook& book) {
  const Lines lines = example.lines();
  const std::string text = value(lines, "text");
  const match::JudgeOptions options = options_of(lines);
  match::Judgement judgement = book.judge->find(text, options);
  compose::Composition made = compose::compose(*book.judge, *book.book, judgement, options, {});
  const std::string got = made.alternatives.empty() ? "-" : made.alternatives.front().text;
  EXPECT_EQ(got, value(lines, "answer")) << made.failure;
}

class Page : public testing::TestWithParam<std::string> {};

TEST_P(Page, SaysWhatHappens) {
  const std::vector<Example> examples = examples_of(GetParam());
  std::vector<language::DataFile> files;
  for (const Example& example : examples) {
    if (example.kind == "rule") files.push_back({example.argument, example.body});
  }
  const TestBook book(files);
  for (const Error& error : book.errors) ADD_FAILURE() << error.format();
  ASSERT_NE(book.book, nullptr);
  for (const Example& example : examples) {
    SCOPED_TRACE(GetParam() + ":" + std::to_string(example.line) + "\n" + example.body);
    if (example.kind == "match") run_match(example);
    else if (example.kind == "fault") run_fault(example);
    else if (example.kind == "judge") run_judge(example, book);
    else if (example.kind == "answer") run_answer(example, book);
    else EXPECT_EQ(example.kind, "rule");
  }
}

std::vector<std::string> pages() {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::directory_iterator(GENTLY_SOURCE_DIR "/tests/spec")) {
    if (entry.path().extension() == ".md") out.push_back("tests/spec/" + entry.path().filename().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

INSTANTIATE_TEST_SUITE_P(Spec, Page, testing::ValuesIn(pages()), [](const auto& page) {
  std::string name = std::filesystem::path(page.param).stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace gently::spec
