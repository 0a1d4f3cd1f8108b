// What the plugin asks of WeeChat. All of it belongs to WeeChat's own thread.
#pragma once

#include <weechat/weechat-plugin.h>

#include <string>
#include <string_view>
#include <vector>

extern "C" struct t_weechat_plugin* weechat_plugin;

namespace gently::weechat {

/// A buffer of WeeChat's, by its pointer; costs nothing to copy.
class Buffer {
 public:
  explicit Buffer(t_gui_buffer* pointer) : pointer_(pointer) {}
  /// From the "0x…" that modifiers are given; empty when it is no buffer (any more).
  static Buffer from_address(const char* address);

  explicit operator bool() const { return pointer_ != nullptr; }
  t_gui_buffer* get() const { return pointer_; }

  std::string name() const;      // "irc.libera.#tea"
  bool is_conversation() const;  // with people in it: a channel or a private talk
  std::string input() const;     // what stands in the input line
  void set_input(std::string_view text) const;
  bool has_nick(const std::string& nick) const;

  /// A line for the writer's eyes: not logged, no notification.
  void tell(const std::string& line, std::string_view mark = "") const;

 private:
  t_gui_buffer* pointer_;
};

std::string colour(const char* name);

}  // namespace gently::weechat
