#include "options.h"

namespace gently::weechat {
namespace {

void on_change(const void* pointer, void*, t_config_option*) {
  static_cast<const Options*>(pointer)->has_changed();
}

}  // namespace

Options::Options(std::function<void()> changed) : changed_(std::move(changed)) {
  file_ = weechat_config_new("gently", nullptr, nullptr, nullptr);
  section_ = weechat_config_new_section(file_, "look", 0, 0, nullptr, nullptr, nullptr, nullptr,
                                        nullptr, nullptr, nullptr, nullptr, nullptr, nullptr,
                                        nullptr, nullptr, nullptr, nullptr, nullptr);
  alternatives_ =
      add("alternatives", "integer", "how many alternatives a card offers", nullptr, 1, 6, "3");
  cards_ = add("pause_cards", "boolean", "show a quiet sentence beside a very heated message",
               nullptr, 0, 0, "on");
  pace_ = add("pace", "boolean", "show one, too, when many messages go unanswered", nullptr, 0, 0,
              "on");
  pause_ =
      add("pause_seconds", "integer",
          "a very heated message can be sent again after so many seconds; kept messages never wait",
          nullptr, 0, 60, "0");
  relation_ = add("relation", "string",
                  "who conversations are with, where /gently relation says nothing else", nullptr,
                  0, 0, "unknown");
  tone_ = add("tone", "string", "plain, warm or brief", nullptr, 0, 0, "plain");
  sensitivity_ =
      add("sensitivity", "string", "careful, balanced or keen", nullptr, 0, 0, "balanced");
  cores_ = add(
      "core_dumps", "boolean",
      "let WeeChat leave core dumps, which may hold messages (heeded when the plugin is loaded)",
      nullptr, 0, 0, "off");
  weechat_config_read(file_);
}

Options::~Options() {
  weechat_config_write(file_);
  weechat_config_free(file_);
}

t_config_option* Options::add(const char* name, const char* type, const char* about,
                              const char* values, int min, int max, const char* value) {
  return weechat_config_new_option(file_, section_, name, type, about, values, min, max, value,
                                   value, 0, nullptr, nullptr, nullptr, on_change, this, nullptr,
                                   nullptr, nullptr, nullptr);
}

FilterOptions Options::filter() const {
  FilterOptions out;
  out.file = default_settings_file();
  out.defaults.relation = weechat_config_string(relation_);
  out.defaults.tone = weechat_config_string(tone_);
  out.defaults.sensitivity = weechat_config_string(sensitivity_);
  out.pause_seconds = weechat_config_integer(pause_);
  out.pace = weechat_config_boolean(pace_) != 0;
  out.alternatives = static_cast<size_t>(weechat_config_integer(alternatives_));
  return out;
}

bool Options::shows_cards() const { return weechat_config_boolean(cards_) != 0; }
bool Options::leaves_cores() const { return weechat_config_boolean(cores_) != 0; }

}  // namespace gently::weechat
