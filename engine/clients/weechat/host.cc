#include "host.h"

#include <cstdio>

namespace gently::weechat {
namespace {

// A line with these tags is written to no log, counts as no message and rings no bell.
constexpr const char* kPrivate = "no_log,no_highlight,notify_none,no_trigger,gently";

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string() : std::string(text);
}

}  // namespace

Buffer Buffer::from_address(const char* address) {
  void* pointer = nullptr;
  if (address == nullptr || std::sscanf(address, "%p", &pointer) != 1) return Buffer(nullptr);
  t_hdata* hdata = weechat_hdata_get("buffer");
  const bool lives = weechat_hdata_check_pointer(
                         hdata, weechat_hdata_get_list(hdata, "gui_buffers"), pointer) != 0;
  return Buffer(lives ? static_cast<t_gui_buffer*>(pointer) : nullptr);
}

std::string Buffer::name() const {
  return text_or_empty(weechat_buffer_get_string(pointer_, "full_name"));
}

bool Buffer::is_conversation() const {
  const std::string type = text_or_empty(weechat_buffer_get_string(pointer_, "localvar_type"));
  return type == "channel" || type == "private";
}

std::string Buffer::input() const {
  return text_or_empty(weechat_buffer_get_string(pointer_, "input"));
}

void Buffer::set_input(std::string_view text) const {
  const std::string words(text);
  weechat_buffer_set(pointer_, "input", words.c_str());
  weechat_buffer_set(pointer_, "input_pos",
                     std::to_string(words.size()).c_str());  // cut to its end
}

bool Buffer::has_nick(const std::string& nick) const {
  if (weechat_nicklist_search_nick(pointer_, nullptr, nick.c_str()) != nullptr) return true;
  return nick == text_or_empty(weechat_buffer_get_string(pointer_, "localvar_channel"));
}

void Buffer::tell(const std::string& line, std::string_view mark) const {
  const std::string prefix = colour("cyan") + std::string(mark);
  weechat_plugin->printf_date_tags(pointer_, 0, kPrivate, "%s\t%s", prefix.c_str(), line.c_str());
}

std::string colour(const char* name) { return text_or_empty(weechat_color(name)); }

}  // namespace gently::weechat
