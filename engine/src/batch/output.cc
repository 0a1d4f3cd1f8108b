#include "batch/output.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "batch/chain.h"

namespace gently::batch {
namespace {

constexpr size_t kBuffer = 1u << 16;

/// Only what changed; of rows also the names of the columns.
bool is_wanted(const Place& place, const Item& item) {
  if (place.options.kind == Kind::kCsv && item.record.number == 0) return true;
  for (size_t i = 0; i < item.replies.size(); ++i)
    if (!item.replies[i].edits.empty()) return true;
  return false;
}

}  // namespace

StreamOutput::StreamOutput(const std::string& path, bool gzip, bool only_changed, Say say)
    : only_changed_(only_changed), say_(std::move(say)) {
  if (path.empty())
    sink_ = std::make_unique<Sink>(STDOUT_FILENO, gzip);
  else
    file_ = std::make_unique<SafeFile>(path, gzip);
}

bool StreamOutput::item(const Place& place, Item& item) {
  if (!only_changed_ || is_wanted(place, item)) buffer_ += item.bytes;
  return buffer_.size() < kBuffer || flush();
}

void StreamOutput::progress(size_t, size_t) { flush(); }

bool StreamOutput::flush() {
  const bool written = sink_ != nullptr ? sink_->write(buffer_) : file_->write(buffer_);
  buffer_.clear();
  if (!written && !said_) {
    say_("the output " +
         (sink_ != nullptr ? "cannot be written: " + sink_->fault() : file_->fault()));
    said_ = true;
  }
  return written;
}

bool StreamOutput::finish(bool whole) {
  if (!flush()) return false;
  if (sink_ != nullptr) return sink_->finish();
  if (!whole) return true;
  if (file_->replace("")) return true;
  say_("the output " + file_->fault());
  return false;
}

void FileOutput::begin(const Place& place) {
  const Input& input = place.input;
  if (in_place()) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(input.path, error);
    path_ = error ? input.path : real.string();  // the file a link leads to, not the link
  } else {
    path_ = (std::filesystem::path(options_.folder) / input.relative).string();
  }
  file_.reset();
  changed_ = false;
  hash_.clear();
  buffer_.clear();
}

void FileOutput::open(bool gzip) {
  std::error_code error;
  if (!in_place())
    std::filesystem::create_directories(std::filesystem::path(path_).parent_path(), error);
  file_ = std::make_unique<SafeFile>(path_, in_place() ? gzip : path_.ends_with(".gz"));
}

void FileOutput::flush(const Place& place) {
  if (file_ == nullptr) open(place.gzip);
  file_->write(buffer_);
  buffer_.clear();
}

bool FileOutput::item(const Place& place, Item& item) {
  changed_ = changed_ || item.changed;
  const bool one_message =
      place.options.kind == Kind::kText || place.options.kind == Kind::kMarkdown;
  if (in_place() || !options_.only_changed || one_message || is_wanted(place, item))
    buffer_ += item.bytes;
  while (buffer_.size() >= kChainBlock) {
    std::string rest = buffer_.substr(kChainBlock);
    buffer_.resize(kChainBlock);
    hash_ = chain(hash_, buffer_);
    flush(place);
    buffer_ = std::move(rest);
  }
  return true;
}

bool FileOutput::end(const Place& place, bool whole) {
  const bool wanted = whole && (changed_ || (!in_place() && !options_.only_changed));
  if (!buffer_.empty()) hash_ = chain(hash_, buffer_);
  if (wanted) flush(place);
  if (whole) options_.before(place.input, hash_);
  if (!wanted) SafeFile::clear(path_);
  const bool done = !wanted || file_->replace(in_place() ? options_.backup_suffix : "");
  if (!done) say_(path_ + ": " + file_->fault());
  if (wanted && done) ++written_;
  file_.reset();
  return done;
}

Rejects::Rejects(const std::string& path, bool append, Say say)
    : say_(std::move(say)),
      fd_(open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | (append ? O_APPEND : O_TRUNC), 0666)),
      path_(path) {
  if (fd_ >= 0)
    sink_ = std::make_unique<Sink>(fd_, false);
  else
    say_(path + ": cannot be written: " + std::strerror(errno)), failed_ = true;
}

Rejects::~Rejects() {
  if (fd_ >= 0) close(fd_);
}

bool Rejects::item(const Place&, Item& item) {
  bool rejected = false;
  each_fault(item, [&](size_t, const std::string&) { rejected = true; });
  if (!rejected || failed_) return !failed_;
  std::string raw = item.record.original.empty() ? item.record.raw : item.record.original;
  if (!raw.ends_with('\n') && item.record.line != 0 && item.record.raw.size() < (16u << 20))
    raw += '\n';
  if (sink_->write(raw)) return true;
  say_(path_ + ": cannot be written: " + sink_->fault());
  failed_ = true;
  return false;
}

}  // namespace gently::batch
