// gently rules list, show, new and schema: what one rule is, and how to begin another.
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "regression/files.h"
#include "regression/rule_index.h"
#include "regression/rule_schema.h"
#include "regression/skeleton.h"
#include "rules/label.h"
#include "rules/nearest.h"

namespace gently::cli {
namespace {

namespace fs = std::filesystem;
using regression::IndexRow;

size_t width_of(std::string_view text) {  // code points
  return static_cast<size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

std::string cut(const std::string& text, size_t width) {
  if (width_of(text) <= width) return text;
  size_t at = 0;
  for (size_t n = 0; n + 1 < width && at < text.size(); ++n) {
    do ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80);
  }
  return text.substr(0, at) + "…";
}

/// Columns of the terminal; nothing is cut when the output goes elsewhere.
size_t screen_width() {
  winsize size{};
  if (isatty(STDOUT_FILENO) == 0 || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 ||
      size.ws_col < 40)
    return std::string::npos;
  return size.ws_col;
}

void print_table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  const size_t screen = screen_width();
  for (const auto& row : rows) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i)
      line +=
          row[i] + (i + 1 < row.size() ? std::string(widths[i] - width_of(row[i]) + 2, ' ') : "");
    while (line.ends_with(' ')) line.pop_back();
    std::cout << (screen == std::string::npos ? line : cut(line, screen)) << '\n';
  }
}

template <typename Names>
bool is_one_of(const std::string& word, const Names& names, const char* what) {
  std::vector<std::string> all(std::begin(names), std::end(names));
  if (word.empty() || std::find(all.begin(), all.end(), word) != all.end()) return true;
  const std::string close = rules::nearest(word, all);
  std::string listed;
  for (const std::string& name : all) listed += (listed.empty() ? "" : ", ") + name;
  std::cerr << "gently: no " << what << " is called “" << word << "”"
            << (close.empty() ? "; one of " + listed : ", did you mean “" + close + "”?") << '\n';
  return false;
}

nlohmann::ordered_json json_of(const IndexRow& row) {
  return {
      {"id", row.id},
      {"kind", row.kind},
      {"label", row.label.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(row.label)},
      {"first", row.first},
      {"why", row.why},
      {"path", row.path},
      {"line", row.line},
      {"tests", row.tests}};
}

struct List {
  Common common;
  regression::IndexFilter filter;
  bool json = false;
};

int list(const List& options) {
  static constexpr std::array<std::string_view, 8> kKinds = {
      "shape", "guard", "boundary", "continuation", "pair", "cue", "topic", "answers"};
  if (!is_one_of(options.filter.kind, kKinds, "kind") ||
      !is_one_of(options.filter.label, rules::kLabelNames, "label"))
    return kUsage;
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  std::vector<std::vector<std::string>> table;
  size_t tests = 0;
  const std::vector<IndexRow> rows = regression::rule_index(*engine, options.filter);
  for (const IndexRow& row : rows) {
    tests += row.tests;
    if (options.json)
      std::cout << json_of(row).dump() << '\n';
    else
      table.push_back({row.id, row.label.empty() || row.kind == "boundary" ? row.kind : row.label,
                       std::to_string(row.tests), row.first});
  }
  print_table(table);
  if (!options.common.quiet)
    std::cerr << rows.size() << (rows.size() == 1 ? " rule, " : " rules, ") << tests
              << (tests == 1 ? " test\n" : " tests\n");
  return exit;
}

struct Show {
  Common common;
  std::string id;
  bool json = false;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

void print_page(const IndexRow& row, const regression::RulePage& page) {
  std::cout << row.id << "  (" << row.kind
            << (row.label.empty() || row.label == row.kind ? "" : ", " + row.label) << ")\n";
  std::cout << "  stands in  " << row.path << ':' << row.line << ", " << page.layer
            << (page.under.empty() ? "" : ", over " + page.under) << '\n';
  if (row.kind == "shape") {
    std::cout << "  alone      "
              << (page.enough.empty() ? "never enough; it needs company"
                                      : "a finding at " + joined(page.enough))
              << '\n';
  }
  for (const std::string& text : page.fires) std::cout << "  fires      " << text << '\n';
  for (const std::string& text : page.silent) std::cout << "  silent     " << text << '\n';
  std::cout << '\n' << page.text;
}

int show(const Show& options) {
  int exit = kDone;
  std::unique_ptr<Engine> engine = options.common.engine(exit, true);
  if (engine == nullptr) return exit == kDone ? kBookInvalid : exit;
  const std::vector<IndexRow> rows = regression::rule_index(*engine);
  const std::optional<IndexRow> row = regression::find_row(rows, options.id);
  if (!row) {
    std::vector<std::string> several;
    for (const IndexRow& one : rows) {
      if (one.id.ends_with("/" + options.id)) several.push_back(one.id);
    }
    const std::string close = regression::nearest_id(rows, options.id);
    std::cerr << "gently: "
              << (several.empty() ? "no rule is called “" : "several rules are called “")
              << options.id << "”"
              << (!several.empty() ? ": " + joined(several)
                  : close.empty()  ? "; see gently rules list"
                                   : ", did you mean “" + close + "”?")
              << '\n';
    return kUsage;
  }
  const regression::RulePage page =
      regression::rule_page(*engine, *row, options.common.rules, !options.common.no_builtin);
  if (!options.json) {
    print_page(*row, page);
    return exit;
  }
  nlohmann::ordered_json out = json_of(*row);
  out["layer"] = page.layer;
  out["under"] = page.under;
  out["alone"] = page.enough;
  out["fires"] = page.fires;
  out["silent"] = page.silent;
  out["text"] = page.text;
  std::cout << out.dump(2) << '\n';
  return exit;
}

struct New {
  std::string id;
  std::string folder = ".";
};

/// Where editors find the schemas: beside the folder, as in rules/en and rules/schema; else in it,
/// written there now.
bool place_schema(const std::string& folder, const std::string& kind, std::string& schemas) {
  std::error_code error;
  schemas = "../schema";
  if (fs::exists(folder + "/" + schemas + "/" + kind + ".json", error)) return true;
  schemas = "schema";
  const std::string path = folder + "/schema/" + kind + ".json";
  if (fs::exists(path, error)) return true;
  fs::create_directories(folder + "/schema", error);
  const auto kinds = rules::file_kinds();
  const auto known = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const rules::FileKind& one) { return one.name == kind; });
  return known != kinds.end() && regression::write_file(path, regression::rule_schema(*known));
}

int make(const New& options) {
  Expected<regression::Skeleton> made = regression::skeleton(options.id);
  if (!made) {
    for (const Error& error : made.errors()) {
      std::cerr << "gently: " << error.message << "\n  expected: " << error.expected
                << (error.mend.empty() ? "" : "\n  mend: " + error.mend) << '\n';
    }
    return kUsage;
  }
  const std::string path =
      (fs::path(options.folder) / made->path).lexically_normal().generic_string();
  std::error_code error;
  if (fs::exists(path, error)) {
    std::cerr << "gently: " << path << " is there already; nothing was written\n";
    return kUsage;
  }
  fs::create_directories(fs::path(path).parent_path(), error);
  std::string schemas;
  const bool placed = place_schema(options.folder, made->kind, schemas);
  if (!regression::write_file(
          path, (placed ? regression::schema_line(*made, schemas) : "") + made->content)) {
    std::cerr << "gently: " << path << ": cannot be written\n";
    return kUsage;
  }
  std::cout << path << '\n';
  std::cerr << "Now write your own sentences into it, then: gently test --rules " << options.folder
            << " --rule " << options.id.substr(options.id.find('/') + 1) << '\n';
  return kDone;
}

int schema(const std::string& name) {
  const auto kinds = rules::file_kinds();
  std::vector<std::string> names;
  std::vector<std::vector<std::string>> table;
  for (const rules::FileKind& kind : kinds) {
    if (kind.name == name) {
      std::cout << regression::rule_schema(kind);
      return kDone;
    }
    names.emplace_back(kind.name);
    const std::string place(kind.place);
    table.push_back({names.back(),
                     place + (place.ends_with(".yaml") ? ""
                              : place.ends_with('/')   ? "….yaml"
                                                       : "….yaml"),
                     std::string(kind.about)});
  }
  if (!is_one_of(name, names, "kind of file")) return kUsage;
  print_table(table);
  return kDone;
}

}  // namespace

void add_rule_tools(CLI::App& rules, int& exit) {
  auto listed = std::make_shared<List>();
  CLI::App* command =
      rules.add_subcommand("list", "all rules: id, label or kind, number of tests, first pattern");
  listed->common.add_to(*command);
  command->add_option("text", listed->filter.text,
                      "only rules that hold this in id, first pattern or reason");
  command
      ->add_option("--kind", listed->filter.kind,
                   "only shape, guard, boundary, continuation, pair, cue, topic or answers")
      ->type_name("KIND");
  command->add_option("--label", listed->filter.label, "only this label")->type_name("LABEL");
  command->add_flag("--json", listed->json, "one JSON object a line");
  command->callback([listed, &exit] { exit = list(*listed); });

  auto shown = std::make_shared<Show>();
  command = rules.add_subcommand("show", "one rule: where it stands, what sets it off, its file");
  shown->common.add_to(*command);
  command
      ->add_option("id", shown->id,
                   "as in gently rules list; the last part is enough when no other ends so")
      ->required();
  command->add_flag("--json", shown->json, "as one JSON object");
  command->callback([shown, &exit] { exit = show(*shown); });

  auto made = std::make_shared<New>();
  command = rules.add_subcommand("new", "writes a rule to start from, whose tests pass");
  command->add_option("id", made->id, "criticism/never-water, guard/song, topic/plants …")
      ->required();
  command->add_option("--dir", made->folder, "the folder of your rules (default: this one)")
      ->type_name("DIR");
  command->callback([made, &exit] { exit = make(*made); });

  auto kind = std::make_shared<std::string>();
  command = rules.add_subcommand("schema",
                                 "the JSON Schema of one kind of file; without a kind, the kinds");
  command->add_option("kind", *kind, "shape, guard, topic …");
  command->callback([kind, &exit] { exit = schema(*kind); });
}

}  // namespace gently::cli
