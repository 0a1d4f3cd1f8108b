// rules/README.md: each example on it loads and passes its tests, and its reference leaves out
// nothing that an author may write.
#include <gtest/gtest.h>

#include "regression/files.h"
#include "regression/rule_tests.h"
#include "regression/workbench.h"
#include "rules/keys.h"
#include "rules/template.h"
#include "rules/template_check.h"

namespace gently::regression {
namespace {

const std::string kPage = GENTLY_SOURCE_DIR "/rules/README.md";

std::string page() { return read_file(kPage).value_or(""); }

/// Blocks of YAML, each with its path in the remark on its first line.
std::vector<BookFile> examples() {
  std::vector<BookFile> out;
  const std::string text = page(), fence = "```yaml\n# ";
  for (size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at + 1)) {
    const size_t path = at + fence.size(), body = text.find('\n', path),
                 end = text.find("```", body);
    out.push_back({text.substr(path, body - path), text.substr(path - 2, end - path + 2)});
  }
  return out;
}

TEST(RulesReadme, ExamplesLoadAndPassTheirTests) {
  const std::vector<BookFile> files = examples();
  EXPECT_GE(files.size(), 8u);
  Built built = Engine::build({files}, true);
  for (const BookError& error : built.errors) ADD_FAILURE() << error.format();
  ASSERT_NE(built.engine, nullptr);
  size_t passed = 0;
  for (const BookFile& file : files) {
    Selection selection;
    selection.file = file.path;
    for (const Case& one : run_rule_tests(*built.engine, selection).cases) {
      EXPECT_EQ(one.state, Case::State::kPassed)
          << file.path << ": " << one.input << "\nexpected: " << one.expected
          << "\ngot: " << one.got;
      ++passed;
    }
  }
  EXPECT_GE(passed, 12u);
}

TEST(RulesReadme, ItsFirstRuleAnswers) {
  Built built = Engine::build({examples()}, true);
  ASSERT_NE(built.engine, nullptr);
  EXPECT_EQ(built.engine->rephrase("You never water the plants.", {}).rephrased,
            "I'd love it if you watered the plants now and then. Would you be up for that?");
}

TEST(RulesReadme, EveryYamlBlockIsAnExample) {
  const std::string text = page();
  size_t blocks = 0;
  for (size_t at = text.find("```yaml"); at != std::string::npos; at = text.find("```yaml", at + 1))
    ++blocks;
  EXPECT_EQ(blocks, examples().size());
}

void expect_named(const std::string& text, std::string_view name, std::string_view of) {
  const std::string code = "`" + std::string(name) + "`";
  EXPECT_NE(text.find(code), std::string::npos)
      << "the " << of << " “" << name << "” is not explained";
}

void expect_keys(const std::string& text, rules::Keys keys, std::string_view kind) {
  for (const rules::Key& key : keys) {
    const std::string in_example = "\n  " + std::string(key.name) + ":";
    if (text.find(in_example) == std::string::npos)
      expect_named(text, key.name, "key of " + std::string(kind));
    expect_keys(text, key.inner, kind);
  }
}

TEST(RulesReadme, NamesEveryKeySlotClassFormModeAndFeature) {
  const std::string text = page();
  for (const rules::FileKind& kind : rules::file_kinds()) {
    if (kind.name == "sets") break;  // the rest are lists and settings, not rules
    expect_keys(text, kind.keys, kind.name);
    expect_named(text, std::string(kind.place) + (kind.name == "shape" ? "<label>/" : ""),
                 "folder");
  }
  for (const std::string& slot : rules::slot_names()) expect_named(text, slot, "slot");
  for (const std::string& one : rules::class_names()) expect_named(text, one, "class");
  for (std::string_view mode : rules::kModeNames) expect_named(text, mode, "mode");
  for (std::string_view feature : rules::kFeatureNames) expect_named(text, feature, "feature");
  for (std::string_view relation : rules::kRelationNames) expect_named(text, relation, "relation");
}

}  // namespace
}  // namespace gently::regression
