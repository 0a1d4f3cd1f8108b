// The schemas in rules/schema say what the loader says, and every rule file of the book names and
// fits its own. GENTLY_UPDATE=1 writes the schemas anew.
#include "regression/rule_schema.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <regex>
#include <tuple>

#include "base/yaml.h"
#include "regression/files.h"
#include "spec/book.h"
#include "spec/schema.h"

namespace gently::regression {
namespace {

using nlohmann::json;

const std::string kRules = GENTLY_SOURCE_DIR "/rules";

std::vector<BookFile> book_files() {
  std::optional<std::vector<BookFile>> files = read_rules(kRules + "/en");
  EXPECT_TRUE(files);
  return files.value_or(std::vector<BookFile>());
}

/// As an editor reads it, by the core types of YAML 1.2.
json as_json(const yaml::Node& node) {
  if (node.is_null()) return nullptr;
  if (node.is_scalar()) {
    static const std::regex kInteger("[-+]?[0-9]+"),
        kNumber("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    if (node.quoted) return node.scalar;
    if (node.scalar == "true" || node.scalar == "false") return node.scalar == "true";
    if (std::regex_match(node.scalar, kInteger)) return std::stoll(node.scalar);
    if (std::regex_match(node.scalar, kNumber)) return std::stod(node.scalar);
    return node.scalar;
  }
  json out = node.is_list() ? json::array() : json::object();
  for (size_t i = 0; i < node.items.size(); ++i) {
    if (node.is_list())
      out.push_back(as_json(node.items[i]));
    else
      out[node.keys[i].scalar] = as_json(node.items[i]);
  }
  return out;
}

/// What the schema of its kind says against a file.
std::string fault_of(const std::string& path, const std::string& content) {
  const rules::FileKind* kind = rules::kind_of_file(path);
  if (kind == nullptr) return "no kind of file";
  Errors slips;
  Expected<yaml::Node> root = yaml::parse(content, path, slips);
  if (!root) return root.errors()[0].format();
  return spec::Schema(json::parse(rule_schema(*kind))).misfit(as_json(*root));
}

TEST(RuleSchema, StandsInTheFolderAsTheTablesSay) {
  std::vector<std::string> expected;
  for (const rules::FileKind& kind : rules::file_kinds()) {
    const std::string path = kRules + "/schema/" + std::string(kind.name) + ".json";
    if (std::getenv("GENTLY_UPDATE") != nullptr) {
      std::filesystem::create_directories(kRules + "/schema");
      write_file(path, rule_schema(kind));
    }
    EXPECT_EQ(read_file(path).value_or("(missing)"), rule_schema(kind)) << path;
    expected.push_back(path);
  }
  std::sort(expected.begin(), expected.end());
  EXPECT_EQ(files_in(kRules + "/schema", ".json"), expected);
}

TEST(RuleSchema, IsNamedByEveryFileOfTheBook) {
  for (const BookFile& file : book_files()) {
    const rules::FileKind* kind = rules::kind_of_file(file.path);
    ASSERT_NE(kind, nullptr) << file.path;
    const std::filesystem::path path = kRules + "/en/" + file.path;
    const std::filesystem::path schema = kRules + "/schema/" + std::string(kind->name) + ".json";
    const std::string line = "# yaml-language-server: $schema=" +
                             schema.lexically_relative(path.parent_path()).generic_string() + "\n";
    const bool named = file.content.starts_with(line);
    if (!named && std::getenv("GENTLY_UPDATE") != nullptr)
      write_file(path.string(), line + file.content);
    EXPECT_TRUE(named) << file.path
                       << " must begin with this line (GENTLY_UPDATE=1 writes it): " << line;
  }
}

TEST(RuleSchema, FitsEveryFileOfTheBook) {
  for (const BookFile& file : book_files())
    EXPECT_EQ(fault_of(file.path, file.content), "") << file.path;
}

TEST(RuleSchema, RefusesWhatTheLoaderRefusesForItsKeysAndWords) {
  const std::string shape = "shapes/criticism/x.yaml";
  EXPECT_EQ(fault_of(shape, "rule: x\nmatch: you never call\n"), "");
  EXPECT_EQ(fault_of(shape, "rule: x\nmatch: you never call\nwhen:\n  with: [caps, \"{emoji-laugh}\"]\n"), "");
  const std::vector<std::tuple<std::string, std::string, std::string>> slips = {
      {shape, "rule: x\nmatch: you never call\nmacth: you never call\n", "'macth'"},
      {shape, "rule: x\n", "'match'"},
      {shape, "rule: x\nmatch: you never call\nweak: very\n", "[weak]"},
      {shape, "rule: x\nmatch: you never call\nsay:\n  - mode: wich\n    tell: Hi.\n", "[mode]"},
      {shape, "rule: x\nmatch: you never call\nwhen:\n  with: [cap]\n", "[with]"},
      {"boundaries/x.yaml", "boundary: x\ntier: C\nnote: N1\nmatch: help\n", "[tier]"},
      {"pack.yaml", "pack: x\nlanguage: en\nversion: 1.0.0\nrelations:\n  pal: [mate]\n", "'relations'"}};
  for (const auto& [path, content, place] : slips) {
    const std::string fault = fault_of(path, content);
    EXPECT_NE(fault.find(place), std::string::npos) << content << fault;
  }
}

/// The least file of each kind that the loader takes.
const std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> kLeast =
    {
        {"shapes/criticism/x.yaml", {{"rule", "x"}, {"match", "you never call"}}},
        {"guards/x.yaml", {{"guard", "x"}, {"match", "a song"}}},
        {"boundaries/x.yaml",
         {{"boundary", "x"}, {"tier", "A"}, {"note", "N1"}, {"match", "a song"}}},
        {"continuations/x.yaml", {{"continuation", "x"}, {"match", "not once"}}},
        {"topics/x.yaml",
         {{"topic", "x"},
          {"cues", "\n  head:\n    - plants"},
          {"asks", "\n  - Could we take turns?"}}},
        {"pairs/x.yaml", {{"pair", "x"}, {"shape", "criticism/base"}, {"topic", "base"}}},
        {"answers/x.yaml", {{"answers", "x"}}},
        {"cues/x.yaml", {{"cues", "\n  - cue: a\n    match: even"}}},
        {"notes.yaml", {{"notes", "\n  N1: Kept."}}},
        {"converse.yaml", {{"converse", "\n  text me: hear from you"}}},
        {"pack.yaml", {{"pack", "x"}, {"language", "en"}, {"version", "1"}}},
};

Errors load(const std::string& path, const std::string& content) {
  return spec::TestBook({{"shapes/criticism/base.yaml", "rule: base\nmatch: you never listen\n"},
                         {"topics/base.yaml",
                          "topic: base\ncues:\n  head:\n    - dishes\nasks:\n  - Could we talk?\n"},
                         {path, content}})
      .errors;
}

TEST(RuleSchema, RequiresWhatTheLoaderRequires) {
  for (const auto& [path, keys] : kLeast) {
    for (size_t left_out = 0; left_out <= keys.size(); ++left_out) {
      std::string content;
      for (size_t i = 0; i < keys.size(); ++i) {
        if (i != left_out) content += keys[i].first + ": " + keys[i].second + "\n";
      }
      if (content.empty()) content = "{}\n";
      const bool whole = left_out == keys.size();
      EXPECT_EQ(load(path, content).empty(), whole) << path << "\n" << content;
      EXPECT_EQ(fault_of(path, content).empty(), whole) << path << "\n" << content;
    }
  }
}

TEST(RuleSchema, HasTheKeysOfTheWordListsTheLoaderReads) {
  for (const rules::FileKind& kind : rules::file_kinds()) {
    const bool words = kind.place.starts_with("words/") || kind.place == "spelling.yaml";
    if (!words || kind.keys.empty()) continue;
    auto names = [](rules::Keys keys) {
      std::string out;
      for (const rules::Key& key : keys) out += (out.empty() ? "" : ", ") + std::string(key.name);
      return out;
    };
    Errors errors = load(std::string(kind.place), "nonsense: []\n");
    ASSERT_EQ(errors.size(), 1u) << kind.name;
    EXPECT_EQ(errors[0].expected, names(kind.keys));
    if (kind.name != "spelling") continue;
    errors = load("spelling.yaml", "spellings:\n  - {write: u, read: you, nonsense: 1}\n");
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors[0].expected, names(kind.keys[0].inner));
  }
}

}  // namespace
}  // namespace gently::regression
