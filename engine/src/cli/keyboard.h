// Single key presses of a terminal.
#pragma once

#include <termios.h>

namespace gently::cli {

enum class Key { kUp, kDown, kEnter, kBack, kQuit, kDigit, kOther };

struct KeyPress {
  Key key = Key::kOther;
  int digit = 0;
};

/// While it lives, keys come without Enter and without echo, on the terminal's second screen.
class Keyboard {
 public:
  Keyboard();
  Keyboard(const Keyboard&) = delete;
  Keyboard& operator=(const Keyboard&) = delete;
  ~Keyboard();

  /// Both ends are a terminal's, so that a Keyboard makes sense.
  static bool is_there();
  KeyPress press();

 private:
  termios before_{};
};

}  // namespace gently::cli
