#include "cli/progress.h"

#include <iostream>

#include "batch/tally.h"

namespace gently::cli {
namespace {

std::string span(double seconds) {
  const auto whole = static_cast<size_t>(seconds + 0.5);
  if (whole < 60) return std::to_string(whole) + " s";
  if (whole < 3600) return std::to_string(whole / 60) + " min " + std::to_string(whole % 60) + " s";
  return std::to_string(whole / 3600) + " h " + std::to_string(whole % 3600 / 60) + " min";
}

}  // namespace

bool Progress::item(const batch::Place&, batch::Item& item) {
  messages_ += item.replies.size();
  return true;
}

void Progress::progress(size_t read, size_t total) {
  const Clock::time_point now = Clock::now();
  if (!shown_ || now - renewed_ < std::chrono::milliseconds(200)) return;
  renewed_ = now;
  there_ = true;
  const double seconds = std::chrono::duration<double>(now - begun_).count();
  std::cerr << "\r\033[K" << batch::grouped(messages_) << " messages, "
            << batch::grouped(static_cast<size_t>(static_cast<double>(messages_) / seconds))
            << "/s";
  if (total > 0 && read > 0 && read <= total)
    std::cerr << ", "
              << span(seconds * static_cast<double>(total - read) / static_cast<double>(read))
              << " left";
  std::cerr << std::flush;
}

void Progress::clear() {
  if (there_) std::cerr << "\r\033[K";
  there_ = false;
}

}  // namespace gently::cli
