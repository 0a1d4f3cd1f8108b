// Going on with a run over files that was broken off. Before a file takes another's place, the hash
// of what it will hold is kept; so each file is either as it was, and done again, or known to be
// done.
#pragma once

#include "batch/output.h"
#include "batch/state_file.h"

namespace gently::batch {

class Resume : public Listener {
 public:
  /// `folder`: where the output tree is; empty: in place. `go_on`: files done before are passed
  /// over.
  Resume(StateFile& state, std::string folder, bool go_on)
      : state_(state), folder_(std::move(folder)), go_on_(go_on) {}

  bool skips(const Input& input) override;
  bool item(const Place&, Item&) override { return true; }
  /// For FileOptions::before.
  void keep(const Input& input, const std::string& hash);
  size_t skipped() const { return skipped_; }

 private:
  std::string key(const Input& input, const std::string& hash) const;

  StateFile& state_;
  const std::string folder_;
  const bool go_on_;
  size_t skipped_ = 0;
};

}  // namespace gently::batch
