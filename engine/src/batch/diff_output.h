// --dry-run: what a run would change, as a unified diff that patch takes. Nothing is written to any
// file.
#pragma once

#include <deque>
#include <string>

#include "batch/output.h"

namespace gently::batch {

class DiffOutput : public Listener {
 public:
  explicit DiffOutput(Say say) : sink_(1, false), say_(std::move(say)) {}
  void begin(const Place& place) override;
  bool item(const Place& place, Item& item) override;
  bool end(const Place& place, bool whole) override;

 private:
  void line(char sign, std::string_view text);
  void close_hunk();
  void write(const std::string& text);

  Sink sink_;
  const Say say_;
  std::string path_;
  bool headed_ = false;
  size_t old_next_ = 1, new_next_ = 1;  // numbers of the next lines
  std::deque<std::string> hunk_;        // outside one: equal lines that may come to stand before it
  bool inside_ = false;
  size_t old_begin_ = 0, new_begin_ = 0;
  size_t equal_ = 0;  // equal lines at its end
};

}  // namespace gently::batch
