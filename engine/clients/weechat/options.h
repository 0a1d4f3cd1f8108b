// WeeChat's own options of the plugin: /set gently.*
#pragma once

#include <functional>
#include <string>

#include "gently/filter.h"
#include "host.h"

namespace gently::weechat {

class Options {
 public:
  /// Reads gently.conf. `changed` is called after an option of the filter was changed.
  explicit Options(std::function<void()> changed);
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;
  ~Options();

  FilterOptions filter() const;
  bool shows_cards() const;
  bool leaves_cores() const;

  void has_changed() const { changed_(); }

 private:
  t_config_option* add(const char* name, const char* type, const char* about, const char* values,
                       int min, int max, const char* value);

  std::function<void()> changed_;
  t_config_file* file_;
  t_config_section* section_;
  t_config_option *alternatives_, *cards_, *pace_, *pause_, *relation_, *tone_, *sensitivity_,
      *cores_;
};

}  // namespace gently::weechat
