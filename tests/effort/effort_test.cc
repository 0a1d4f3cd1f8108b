// The instructions that ten kinds of work take (workloads/), counted by callgrind, are those in
// counts.txt, up to a tenth. Time would depend on the machine; a count tells of a slip of a few
// percent the same everywhere, as long as the compiler is the same.
//
// After a change that is meant: GENTLY_UPDATE="why it is so much now" writes the new counts.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace gently {
namespace {

constexpr double kTolerance = 0.10;
constexpr const char* kCounts = GENTLY_SOURCE_DIR "/tests/effort/counts.txt";
constexpr const char* kCounter =
    "LD_BIND_NOW=1 valgrind --tool=callgrind --collect-atstart=no --toggle-collect=effort_work "
    "--dump-after=effort_work";

struct Count {
  std::string workload;
  double instructions = 0;
  std::string reason;
};

std::string compiler() {
#if defined(__clang__)
  return "clang " __clang_version__;
#else
  return "g++ " __VERSION__;
#endif
}

/// Why nothing can be counted here that could be compared; "" when it can.
std::string hindrance(const std::string& counted_with) {
#if !defined(NDEBUG) || defined(__SANITIZE_ADDRESS__)
  return "not a release build";
#endif
  if (std::system("valgrind --version >/dev/null 2>&1") != 0) return "valgrind is not installed";
  if (counted_with != compiler())
    return "the counts are of " + counted_with + ", this is " + compiler();
  return {};
}

/// The first line names the compiler; the others are workload, count, reason.
std::vector<Count> stored(std::string& counted_with) {
  std::ifstream in(kCounts);
  std::getline(in, counted_with);
  std::vector<Count> out;
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    Count count;
    words >> count.workload >> count.instructions >> std::ws;
    std::getline(words, count.reason);
    out.push_back(count);
  }
  return out;
}

double total_in(const std::filesystem::path& dump) {
  std::ifstream in(dump);
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("totals: ")) return std::stod(line.substr(8));
  }
  return 0;
}

/// By workload, in the order in which they were run.
std::vector<Count> counted() {
  const std::filesystem::path folder =
      std::filesystem::path(testing::TempDir()) / ("gently_effort_" + std::to_string(getpid()));
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  const std::string command = std::string(kCounter) +
                              " --callgrind-out-file=" + (folder / "out").string() +
                              " " GENTLY_WORKLOADS " " GENTLY_SOURCE_DIR "/tests/effort >" +
                              (folder / "names").string() + " 2>" + (folder / "talk").string();
  if (std::system(command.c_str()) != 0) return {};
  std::vector<Count> out;
  std::ifstream names(folder / "names");
  for (std::string name; std::getline(names, name);)
    out.push_back({name, total_in(folder / ("out." + std::to_string(out.size() + 1))), {}});
  std::filesystem::remove_all(folder);
  return out;
}

bool within(double now, double before) { return std::abs(now - before) <= kTolerance * before; }

void update(std::vector<Count> now, const std::vector<Count>& before, const std::string& reason) {
  std::ofstream out(kCounts);
  out << compiler() << '\n';
  for (Count& count : now) {
    count.reason = reason;
    for (const Count& old : before) {
      if (old.workload == count.workload && within(count.instructions, old.instructions))
        count = old;
    }
    out << count.workload << ' ' << static_cast<long>(count.instructions) << ' ' << count.reason
        << '\n';
  }
}

TEST(Effort, IsWhatItWas) {
  std::string counted_with;
  const std::vector<Count> before = stored(counted_with);
  const char* reason = std::getenv("GENTLY_UPDATE");
  const std::string why_not = hindrance(reason != nullptr ? compiler() : counted_with);
  if (!why_not.empty()) {
    std::cout << "effort: not counted: " << why_not << '\n';
    GTEST_SKIP();
  }
  const std::vector<Count> now = counted();
  ASSERT_EQ(now.size(), 10u) << "effort_workloads or valgrind failed";
  if (reason != nullptr) return update(now, before, reason);
  ASSERT_EQ(before.size(), now.size());
  for (size_t i = 0; i < now.size(); ++i) {
    EXPECT_EQ(now[i].workload, before[i].workload);
    EXPECT_TRUE(within(now[i].instructions, before[i].instructions))
        << now[i].workload << " takes " << static_cast<long>(now[i].instructions)
        << " instructions, " << static_cast<long>(before[i].instructions)
        << " are allowed, give or take a tenth. If that is meant, GENTLY_UPDATE=\"why it is so "
           "much now\" writes the new count.";
  }
}

TEST(Effort, EveryCountHasAReason) {
  std::string counted_with;
  for (const Count& count : stored(counted_with)) {
    EXPECT_GT(count.instructions, 0) << count.workload;
    EXPECT_GE(count.reason.size(), 10u)
        << count.workload << ": say why it takes as much as it does";
  }
}

}  // namespace
}  // namespace gently
