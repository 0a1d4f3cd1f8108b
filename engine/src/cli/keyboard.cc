#include "cli/keyboard.h"

#include <unistd.h>

#include <iostream>

namespace gently::cli {
namespace {

/// -1 at the end.
int byte_of_input() {
  unsigned char c = 0;
  return read(STDIN_FILENO, &c, 1) == 1 ? c : -1;
}

/// What follows an escape: "[A" is up.
Key arrow() {
  if (byte_of_input() != '[') return Key::kOther;
  switch (byte_of_input()) {
    case 'A': return Key::kUp;
    case 'B': return Key::kDown;
    case 'C': return Key::kEnter;
    case 'D': return Key::kBack;
    default: return Key::kOther;
  }
}

}  // namespace

bool Keyboard::is_there() { return isatty(STDIN_FILENO) != 0 && isatty(STDERR_FILENO) != 0; }

Keyboard::Keyboard() {
  tcgetattr(STDIN_FILENO, &before_);
  termios raw = before_;
  raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
  tcsetattr(STDIN_FILENO, TCSANOW, &raw);
  std::cerr << "\x1b[?1049h";
}

Keyboard::~Keyboard() {
  std::cerr << "\x1b[?1049l" << std::flush;
  tcsetattr(STDIN_FILENO, TCSANOW, &before_);
}

KeyPress Keyboard::press() {
  const int c = byte_of_input();
  if (c >= '1' && c <= '9') return {Key::kDigit, c - '0'};
  switch (c) {
    case 'k': return {Key::kUp};
    case 'j': return {Key::kDown};
    case '\r':
    case '\n': return {Key::kEnter};
    case 'b':
    case 8:
    case 127: return {Key::kBack};
    case -1:
    case 'q':
    case 3:
    case 4: return {Key::kQuit};
    case 27: return {arrow()};
    default: return {};
  }
}

}  // namespace gently::cli
