// --review: each message that may hurt is shown with its answers, and a person decides. Decisions
// are kept by hash and replayed.
#pragma once

#include <cstdio>
#include <string>

#include "batch/run.h"
#include "batch/state_file.h"

namespace gently::cli {

class Review : public batch::Listener {
 public:
  /// `in` and `out`: the terminal. `decisions` may be null.
  Review(const Engine& engine, std::FILE* in, std::FILE* out, batch::StateFile* decisions,
         bool colour);
  bool skips(const batch::Input&) override { return quit_; }
  bool item(const batch::Place& place, batch::Item& item) override;
  bool quit() const { return quit_; }
  size_t left() const { return left_; }  // not decided

 private:
  struct Question {
    const batch::Place& place;
    batch::Item& item;
    size_t draft;
    Context context;
    Result result;  // with its alternatives
  };

  void decide(const batch::Place& place, batch::Item& item, size_t draft);
  bool replay(Question& question);
  void ask(Question& question);
  bool act(Question& question, const std::string& word);
  bool use(Question& question, size_t alternative);
  bool edit(Question& question);
  void guide(Question& question);
  void show(const Question& question);
  void answers(Question& question) const;
  void remember(const Question& question, const std::string& choice);
  std::string key(const Question& question) const;
  std::string line(const std::string& prompt);
  void say(const std::string& text, const char* colour = "");

  const Engine& engine_;
  std::FILE *in_, *out_;
  batch::StateFile* decisions_;
  const bool colour_;
  bool quit_ = false;
  size_t left_ = 0;
};

}  // namespace gently::cli
