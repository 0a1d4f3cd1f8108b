// gently rewrite over files and folders: what has nothing to change stays byte for byte, in every
// notation, and what cannot be done is named while the rest is done.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/awkward.h"
#include "cli/process.h"

namespace gently::test {
namespace {

namespace fs = std::filesystem;

const std::string kDraft = "You never text me first. Do you even care?";
const std::string kCalm =
    "I feel more connected when we check in throughout the day. Could we talk about a rhythm that "
    "feels good for both of us?";

using Words = std::vector<std::string>;

Words rewrite(Words words) {
  words.insert(words.begin(), {"rewrite", "-q"});
  return words;
}

std::string lines_of(size_t count) {
  std::string out;
  for (size_t i = 0; i < count; ++i)
    out += i % 7 == 3 ? kDraft + "\n" : "see you at " + std::to_string(i) + "\n";
  return out;
}

void expect_untouched(const std::vector<std::string>& contents, const std::string& end,
                      const Words& notation) {
  ASSERT_EQ(contents.size(), 30u);
  Folder folder;
  for (size_t i = 0; i < contents.size(); ++i)
    folder.write("in/" + std::to_string(i) + end, contents[i]);
  const auto run_over = [&](Words words) {
    words.insert(words.end(), notation.begin(), notation.end());
    words.push_back(folder.file("in"));
    return run(rewrite(words));
  };
  for (const Words& words :
       {Words{"--replace", "-o", folder.file("out")},
        Words{"--replace", "-j", "3", "-o", folder.file("out3")}, Words{"--in-place"}}) {
    const Outcome outcome = run_over(words);
    EXPECT_EQ(outcome.exit, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
  }
  for (size_t i = 0; i < contents.size(); ++i) {
    const std::string name = std::to_string(i) + end;
    for (const char* where : {"in/", "out/", "out3/"}) {
      EXPECT_TRUE(fs::exists(folder.file(where + name))) << name;
      EXPECT_EQ(folder.read(where + name), contents[i]) << where << name;
    }
  }
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.file("in")), {}), 30);
}

TEST(RewriteFiles, LeavesAwkwardTextAsItIs) { expect_untouched(awkward_texts(), ".txt", {}); }
TEST(RewriteFiles, LeavesAwkwardParagraphsAsTheyAre) {
  expect_untouched(awkward_texts(), ".txt", {"--paragraphs"});
}
TEST(RewriteFiles, LeavesAwkwardLinesAsTheyAre) {
  expect_untouched(awkward_texts(), ".txt", {"--lines"});
}
TEST(RewriteFiles, LeavesAwkwardJsonAsItIs) {
  expect_untouched(awkward_json(), ".jsonl", {"--jsonl"});
}
TEST(RewriteFiles, LeavesAwkwardCsvAsItIs) {
  expect_untouched(awkward_rows(','), ".csv", {"--csv", "text"});
}
TEST(RewriteFiles, LeavesAwkwardTsvAsItIs) {
  expect_untouched(awkward_rows('\t'), ".tsv", {"--tsv", "text"});
}
TEST(RewriteFiles, LeavesAwkwardMarkdownAsItIs) { expect_untouched(awkward_markdown(), ".md", {}); }

TEST(RewriteFiles, ReplacesOnlyTheTextInALineOfJson) {
  const std::string before =
      R"({ "n":1e300, "text" : "You never text me first. Do you even care?","t":"x"})";
  const std::string after = "{ \"n\":1e300, \"text\" : \"" + kCalm + "\",\"t\":\"x\"}";
  EXPECT_EQ(run(rewrite({"--jsonl", "--replace"}), before + "\r\n").out, after + "\r\n");
}

TEST(RewriteFiles, KeepsNumbersOfAnyLengthBesideAResult) {
  const std::string out =
      run(rewrite({"--jsonl"}), R"({"id":123456789012345678901234567890,"text":"hi","heat":"mine"})"
                                "\n")
          .out;
  EXPECT_TRUE(out.starts_with(R"({"id":123456789012345678901234567890,"text":"hi","heat":0)"))
      << out;
  EXPECT_EQ(nlohmann::json::parse(out)["outcome"], "unchanged");
}

TEST(RewriteFiles, FindsTheTextAtAPointer) {
  const std::string out = run(rewrite({"--jsonl", "--replace", "--field", "/m/0/a~1b"}),
                              "{\"m\":[{\"a/b\":\"" + kDraft + "\"}]}\n")
                              .out;
  EXPECT_EQ(out, "{\"m\":[{\"a/b\":\"" + kCalm + "\"}]}\n");
}

TEST(RewriteFiles, PutsASuggestionBesideARow) {
  const std::string in = "id,text\r\n1,\"" + kDraft + "\"\r\n2,hi\r\n";
  EXPECT_EQ(run(rewrite({"--csv", "text"}), in).out, "id,text,outcome,rephrased\r\n1,\"" + kDraft +
                                                         "\",rephrased," + kCalm +
                                                         "\r\n2,hi,unchanged,hi\r\n");
  EXPECT_EQ(run(rewrite({"--csv", "2", "--replace"}), in).out,
            "id,text\r\n1,\"" + kCalm + "\"\r\n2,hi\r\n");
}

TEST(RewriteFiles, AnUnclosedQuoteCostsItsOwnLine) {
  const Outcome outcome =
      run(rewrite({"--csv", "text", "--replace"}), "text,n\n\"open,1\n" + kDraft + ",2\n");
  EXPECT_EQ(outcome.out, "text,n\n\"open,1\n" + kCalm + ",2\n");
  EXPECT_NE(outcome.err.find("standard input:2: a quotation mark is never closed"),
            std::string::npos)
      << outcome.err;
  EXPECT_EQ(outcome.exit, 5);
}

TEST(RewriteFiles, NamesTheColumnsThereAre) {
  const Outcome outcome = run(rewrite({"--csv", "message"}), "id,text\n1,hi\n");
  EXPECT_NE(outcome.err.find("there are “id”, “text”"), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.exit, 2);
  EXPECT_EQ(outcome.out, "");
}

TEST(RewriteFiles, ReadsAWrappedParagraphOfMarkdownAsOneAndLeavesCodeAndQuotations) {
  const std::string around = "> You never text me first.\n\n    You never text me first.\n\n";
  const Outcome outcome =
      run(rewrite({"--markdown"}), around + "- You never\n  text me first. Do you\n  even care?\n");
  EXPECT_EQ(outcome.out, around + "- " + kCalm + "\n");
}

TEST(RewriteFiles, LeavesASentenceWithMarkupInsideAndSaysSo) {
  const std::string text = "You *never* text me first. Do you even care?\n";
  const Outcome outcome = run(rewrite({"--markdown"}), text);
  EXPECT_EQ(outcome.out, text);
}

TEST(RewriteFiles, ReadsAndWritesGzip) {
  Folder folder;
  folder.write("a.txt", lines_of(2000));
  ASSERT_EQ(std::system(("gzip -k " + folder.file("a.txt") + " && mv " + folder.file("a.txt.gz") +
                         " " + folder.file("packed.txt.gz"))
                            .c_str()),
            0);
  const std::string calm = run(rewrite({"--lines", folder.file("a.txt")})).out;
  ASSERT_EQ(run(rewrite({"--lines", "-o", folder.file("calm.txt.gz"), folder.file("a.txt")})).exit,
            0);
  EXPECT_EQ(std::system(("gzip -d " + folder.file("calm.txt.gz")).c_str()), 0);
  EXPECT_TRUE(folder.read("calm.txt") == calm);
  EXPECT_TRUE(run(rewrite({"--lines", folder.file("packed.txt.gz")})).out == calm);
  ASSERT_EQ(run(rewrite({"--lines", "--in-place", folder.file("packed.txt.gz")})).exit, 0);
  EXPECT_EQ(folder.read("packed.txt.gz").substr(0, 2), "\x1F\x8B");
  EXPECT_TRUE(run(rewrite({"--lines", folder.file("packed.txt.gz")})).out == calm);
}

TEST(RewriteFiles, DoesWhatIsThereOfATruncatedGzipFileAndReplacesNothing) {
  Folder folder;
  folder.write("a.txt", lines_of(2000));
  ASSERT_EQ(std::system(("gzip -k " + folder.file("a.txt")).c_str()), 0);
  const std::string whole = folder.read("a.txt.gz");
  folder.write("cut.txt.gz", whole.substr(0, whole.size() / 2));
  const Outcome stream = run(rewrite({"--lines", folder.file("cut.txt.gz")}));
  EXPECT_TRUE(stream.out.starts_with("see you at 0\n"));
  EXPECT_NE(stream.err.find("ends too early"), std::string::npos);
  EXPECT_EQ(stream.exit, 5);
  EXPECT_EQ(run(rewrite({"--lines", "--in-place", folder.file("cut.txt.gz")})).exit, 5);
  EXPECT_EQ(folder.read("cut.txt.gz"), whole.substr(0, whole.size() / 2));
}

TEST(RewriteFiles, ConvertsAnEncodingThereAndBack) {
  const std::string latin = "caf\xE9 at 7\n";
  EXPECT_EQ(run(rewrite({"--lines", "--encoding", "ISO-8859-1"}), latin).out, latin);
  EXPECT_EQ(run(rewrite({"--lines", "--encoding", "ISO-8859-1"}), "caf\xE9. " + kDraft + "\n").out,
            "caf\xE9. " + kCalm + "\n");
  const Outcome unnamed = run(rewrite({"--lines"}), latin + kDraft + "\n");
  EXPECT_EQ(unnamed.out, latin + kCalm + "\n");
  EXPECT_NE(unnamed.err.find("ISO-8859-1 perhaps"), std::string::npos) << unnamed.err;
  EXPECT_EQ(unnamed.exit, 5);
}

TEST(RewriteFiles, ReplacesInPlaceKeepingModeLinkAndBackup) {
  Folder folder;
  folder.write("a.txt", kDraft + "\n");
  chmod(folder.file("a.txt").c_str(), 0640);
  fs::create_symlink("a.txt", folder.file("link.txt"));
  EXPECT_EQ(run(rewrite({"--in-place=.bak", folder.file("link.txt")})).exit, 0);
  EXPECT_EQ(folder.read("a.txt"), kCalm + "\n");
  EXPECT_EQ(folder.read("a.txt.bak"), kDraft + "\n");
  EXPECT_TRUE(fs::is_symlink(folder.file("link.txt")));
  struct stat is {};
  ASSERT_EQ(stat(folder.file("a.txt").c_str(), &is), 0);
  EXPECT_EQ(is.st_mode & 07777, 0640u);
}

TEST(RewriteFiles, WalksATreeOnceAndNamesLoopsAndWhatLeadsNowhere) {
  Folder folder;
  folder.write("in/a.txt", kDraft + "\n");
  folder.write("in/sub/b.md", kDraft + "\n");
  folder.write("in/picture.png", kDraft + "\n");
  fs::create_symlink("..", folder.file("in/sub/loop"));
  fs::create_symlink("nowhere", folder.file("in/lost.txt"));
  const Outcome outcome = run(rewrite({folder.file("in"), "-o", folder.file("out")}));
  EXPECT_EQ(folder.read("out/a.txt"), kCalm + "\n");
  EXPECT_EQ(folder.read("out/sub/b.md"), kCalm + "\n");
  EXPECT_FALSE(fs::exists(folder.file("out/picture.png")));
  EXPECT_NE(outcome.err.find("sub/loop: leads back"), std::string::npos) << outcome.err;
  EXPECT_NE(outcome.err.find("lost.txt: leads nowhere"), std::string::npos) << outcome.err;
  EXPECT_EQ(outcome.exit, 5);
}

TEST(RewriteFiles, ShowsADiffThatPatchTakesAndWritesNothing) {
  Folder folder;
  const std::string before = lines_of(60) + "the end";
  folder.write("a.txt", before);
  const Outcome outcome = run(rewrite({"--lines", "--dry-run", folder.file("a.txt")}));
  EXPECT_EQ(folder.read("a.txt"), before);
  folder.write("diff", outcome.out);
  const std::string calm = run(rewrite({"--lines", folder.file("a.txt")})).out;
  const std::string patch = "patch -s " + folder.file("a.txt") + " < " + folder.file("diff");
  ASSERT_EQ(std::system(patch.c_str()), 0);
  EXPECT_EQ(folder.read("a.txt"), calm);
}

TEST(RewriteFiles, RefusesToReadWhatItWrites) {
  Folder folder;
  folder.write("a.txt", kDraft + "\n");
  EXPECT_EQ(run(rewrite({folder.file("a.txt"), "-o", folder.file("a.txt")})).exit, 2);
  EXPECT_EQ(run(rewrite({folder.path(), "-o", folder.path()})).exit, 2);
  EXPECT_EQ(folder.read("a.txt"), kDraft + "\n");
}

TEST(RewriteFiles, KeepsCopiesOfRejectsAndStopsAfterTooMany) {
  Folder folder;
  const std::string in = "{\"text\":\"hi\"}\nbad 1\nbad 2\n{\"text\":\"ho\"}\n";
  const Outcome all = run(rewrite({"--jsonl", "--replace", "--rejects", folder.file("rejects"),
                                   "--stats", folder.file("stats")}),
                          in);
  EXPECT_EQ(all.out, in);
  EXPECT_EQ(all.exit, 5);
  EXPECT_EQ(folder.read("rejects"), "bad 1\nbad 2\n");
  const nlohmann::json stats = nlohmann::json::parse(folder.read("stats"));
  EXPECT_EQ(stats["messages"], 2);
  EXPECT_EQ(stats["faults"], 2);
  EXPECT_EQ(stats["outcomes"]["unchanged"], 2);
  const Outcome first = run(rewrite({"--jsonl", "--replace", "--max-errors", "1"}), in);
  EXPECT_EQ(first.out, "{\"text\":\"hi\"}\nbad 1\n");
  EXPECT_EQ(first.exit, 5);
}

TEST(RewriteFiles, GivesTheSameBytesForAnyNumberOfThreads) {
  std::string in;
  for (size_t i = 0; i < 900; ++i)
    in += i % 50 == 7
              ? "not json\n"
              : nlohmann::json{{"id", i}, {"text", i % 3 == 0 ? kDraft : "see you at 7"}}.dump() +
                    "\n";
  const Outcome one = run(rewrite({"--jsonl"}), in);
  for (const char* jobs : {"2", "3", "8"}) {
    const Outcome many = run(rewrite({"--jsonl", "-j", jobs}), in);
    EXPECT_TRUE(many.out == one.out) << jobs;
    EXPECT_EQ(many.err, one.err);
    EXPECT_EQ(many.exit, 5);
  }
}

TEST(RewriteFiles, ReportsBeforeAndAfterWithNothingLeftUnescaped) {
  Folder folder;
  EXPECT_EQ(
      run(rewrite({"--lines", "--report", folder.file("r.html")}), kDraft + " <3\nhi <b>\n").exit,
      0);
  const std::string page = folder.read("r.html");
  EXPECT_NE(page.find(kDraft + " &lt;3"), std::string::npos) << page;
  EXPECT_NE(page.find(kCalm.substr(0, 40)), std::string::npos) << page;
  EXPECT_EQ(page.find("hi "), std::string::npos) << page;
  struct stat is {};
  ASSERT_EQ(stat(folder.file("r.html").c_str(), &is), 0);
  EXPECT_EQ(is.st_mode & 0777, 0600u);
}

TEST(CheckReport, SaysWhatOneTendsToSayAndACalmerWay) {
  const Outcome outcome =
      run({"check", "--report", "--jsonl"},
          "{\"text\":\"" + kDraft +
              "\",\"from\":\"Ada\"}\n{\"text\":\"See you at 7\",\"from\":\"Bo\"}\n");
  EXPECT_TRUE(outcome.out.starts_with("1 of 2 messages may hurt.\n")) << outcome.out;
  EXPECT_NE(outcome.out.find("criticism, in 1 message\n"), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("calmer        " + kCalm), std::string::npos) << outcome.out;
  EXPECT_EQ(outcome.out.find("Ada"), std::string::npos);
  EXPECT_EQ(outcome.exit, 0);
}

TEST(RewriteFiles, OnlyChangedLeavesTheRestOut) {
  EXPECT_EQ(run(rewrite({"--lines", "--only-changed"}), "hi\n" + kDraft + "\n").out, kCalm + "\n");
  EXPECT_EQ(
      run(rewrite({"--csv", "t", "--replace", "--only-changed"}), "t\nhi\n" + kDraft + "\n").out,
      "t\n" + kCalm + "\n");
}

TEST(RewriteFiles, SkipsUntilARecordAndSaysWhenItNeverComes) {
  const std::string in =
      "{\"id\":1,\"text\":\"a\"}\n{\"id\":\"two\",\"text\":\"b\"}\n{\"id\":3,\"text\":\"c\"}\n";
  EXPECT_EQ(run(rewrite({"--jsonl", "--replace", "--skip-until", "two"}), in).out, in.substr(20));
  EXPECT_EQ(run(rewrite({"--lines", "--skip-until", "3"}), "a\nb\nc\nd\n").out, "c\nd\n");
  EXPECT_EQ(run(rewrite({"--jsonl", "--skip-until", "9"}), in).exit, 2);
}

TEST(RewriteFiles, AFullDiskIsSaidAndNothingIsReplaced) {
  Folder folder;
  folder.write("a.txt", kDraft + "\n");
  const std::string command = std::string(GENTLY_PROGRAM) + " rewrite " + folder.file("a.txt") +
                              " > /dev/full 2> " + folder.file("err");
  EXPECT_EQ(WEXITSTATUS(std::system(command.c_str())), 5);
  EXPECT_NE(folder.read("err").find("No space left"), std::string::npos);
  // A file larger than the limit: what cannot be written whole is not there at all.
  folder.write("big.txt", lines_of(2000));
  const std::string before = folder.read("big.txt");
  const std::string limited = "trap '' XFSZ; ulimit -f 16; " + std::string(GENTLY_PROGRAM) +
                              " rewrite -q --lines --in-place " + folder.file("big.txt") +
                              " 2>/dev/null";
  EXPECT_EQ(WEXITSTATUS(std::system(limited.c_str())), 5);
  EXPECT_TRUE(folder.read("big.txt") == before);
  EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 3);
}

}  // namespace
}  // namespace gently::test
