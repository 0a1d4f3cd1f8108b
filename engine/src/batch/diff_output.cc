#include "batch/diff_output.h"

#include "batch/line_diff.h"

namespace gently::batch {
namespace {

constexpr size_t kContext = 3;

std::string shown(char sign, std::string_view text) {
  std::string out(1, sign);
  out += text;
  return text.ends_with('\n') ? out : out + "\n\\ No newline at end of file\n";
}

/// "12,7"; of no lines, the one before.
std::string range(size_t begin, size_t count) {
  return std::to_string(count == 0 ? begin - 1 : begin) + ',' + std::to_string(count);
}

}  // namespace

void DiffOutput::begin(const Place& place) {
  path_ = place.input.path == "-" ? "standard input" : place.input.path;
  headed_ = inside_ = false;
  old_next_ = new_next_ = 1;
  hunk_.clear();
}

bool DiffOutput::item(const Place&, Item& item) {
  const std::string& before = item.record.original.empty() ? item.record.raw : item.record.original;
  for (const DiffLine& one : line_diff(before, item.bytes)) line(one.sign, one.line);
  return sink_.fault().empty();
}

void DiffOutput::line(char sign, std::string_view text) {
  if (!inside_ && sign != ' ') {
    inside_ = true;
    old_begin_ = old_next_ - hunk_.size();
    new_begin_ = new_next_ - hunk_.size();
  }
  hunk_.push_back(shown(sign, text));
  if (sign != '+') ++old_next_;
  if (sign != '-') ++new_next_;
  equal_ = sign == ' ' ? equal_ + 1 : 0;
  if (!inside_ && hunk_.size() > kContext) hunk_.pop_front();
  if (inside_ && equal_ > 2 * kContext) close_hunk();
}

/// Three equal lines stay at its end; the last three may come to stand before the next.
void DiffOutput::close_hunk() {
  if (!inside_) return;
  inside_ = false;
  std::deque<std::string> later;
  for (; equal_ > kContext; --equal_) later.push_front(std::move(hunk_.back())), hunk_.pop_back();
  size_t old_count = 0, new_count = 0;
  std::string lines;
  for (const std::string& one : hunk_) {
    if (one[0] != '+') ++old_count;
    if (one[0] != '-') ++new_count;
    lines += one;
  }
  if (!headed_) write("--- " + path_ + "\n+++ " + path_ + "\n");
  headed_ = true;
  write("@@ -" + range(old_begin_, old_count) + " +" + range(new_begin_, new_count) + " @@\n" +
        lines);
  while (later.size() > kContext) later.pop_front();
  hunk_ = std::move(later);
}

void DiffOutput::write(const std::string& text) {
  const bool fine = sink_.fault().empty();
  if (!sink_.write(text) && fine) say_("the output cannot be written: " + sink_.fault());
}

bool DiffOutput::end(const Place&, bool) {
  close_hunk();
  return sink_.fault().empty();
}

}  // namespace gently::batch
