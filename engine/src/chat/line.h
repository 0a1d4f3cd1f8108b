// The line in the input box: what of it is a message to judge.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gently::chat {

struct Line {
  std::string_view prefix;  // "ada: ", "@ada ", "//": stays as it is, before the message
  std::string_view body;
  bool passes =
      false;  // a command, a correction (s/a/b/), pasted lines of a chat: not to be judged
};

/// Linear in the length. The views live as long as `text`.
Line read_line(std::string_view text, const std::vector<std::string>& nicks);

}  // namespace gently::chat
