// The plugin for WeeChat: hooks, and nothing else. All callbacks run in WeeChat's own thread.
#include <cstdlib>
#include <cstring>

#include "commands.h"

extern "C" {
WEECHAT_PLUGIN_NAME("gently")
WEECHAT_PLUGIN_DESCRIPTION("says the same thing calmly: looks at each line before it is sent")
WEECHAT_PLUGIN_AUTHOR("the gently authors")
WEECHAT_PLUGIN_VERSION(GENTLY_VERSION)
WEECHAT_PLUGIN_LICENSE("Apache-2.0")

t_weechat_plugin* weechat_plugin = nullptr;
}

namespace {

using gently::weechat::Buffer;
using gently::weechat::Gate;

constexpr const char* kKey = "meta-g";

std::unique_ptr<Gate> the_gate;  // from init to end; WeeChat has one plugin of a name

/// Called for whatever is about to be handed to a buffer, commands too. An empty answer drops it.
char* on_input(const void*, void*, const char*, const char* address, const char* line) {
  if (line == nullptr || line[0] == '\0') return nullptr;  // as it is
  const Buffer buffer = Buffer::from_address(address);
  return !buffer || the_gate->lets_through(buffer, line) ? nullptr : strdup("");
}

int on_command(const void*, void*, t_gui_buffer* buffer, int count, char** words, char**) {
  const std::vector<std::string> given(words + 1, words + count);
  return gently::weechat::obey(*the_gate, Buffer(buffer), given) ? WEECHAT_RC_OK : WEECHAT_RC_ERROR;
}

int on_message(const void*, void*, t_gui_buffer* buffer, time_t, int count, const char** tags, int,
               int, const char*, const char*) {
  for (int i = 0; i < count; ++i) {
    if (std::strcmp(tags[i], "self_msg") == 0) return WEECHAT_RC_OK;
  }
  the_gate->incoming(Buffer(buffer));
  return WEECHAT_RC_OK;
}

int on_closing(const void*, void*, const char*, const char*, void* buffer) {
  the_gate->closed(Buffer(static_cast<t_gui_buffer*>(buffer)));
  return WEECHAT_RC_OK;
}

void bind_key() {
  t_hashtable* keys = weechat_hashtable_new(4, WEECHAT_HASHTABLE_STRING, WEECHAT_HASHTABLE_STRING,
                                            nullptr, nullptr);
  weechat_hashtable_set(keys, kKey, "/gently use");
  weechat_key_bind("default", keys);  // not if the key is taken
  weechat_hashtable_free(keys);
}

}  // namespace

extern "C" int weechat_plugin_init(t_weechat_plugin* plugin, int, char**) {
  weechat_plugin = plugin;
  try {
    the_gate = std::make_unique<Gate>();
  } catch (const std::exception&) {
    return WEECHAT_RC_ERROR;
  }
  weechat_hook_modifier("input_text_for_buffer", on_input, nullptr, nullptr);
  weechat_hook_command("gently", "says the same thing calmly", gently::weechat::kArguments,
                       gently::weechat::kHelp, gently::weechat::kCompletion, on_command, nullptr,
                       nullptr);
  weechat_hook_print(nullptr, "notify_message,notify_private", nullptr, 0, on_message, nullptr,
                     nullptr);
  weechat_hook_signal("buffer_closing", on_closing, nullptr, nullptr);
  bind_key();
  return WEECHAT_RC_OK;
}

extern "C" int weechat_plugin_end(t_weechat_plugin*) {
  the_gate.reset();
  return WEECHAT_RC_OK;
}
