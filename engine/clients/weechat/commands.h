// /gently
#pragma once

#include "gate.h"

namespace gently::weechat {

/// `words` are what stands after /gently. False: that is no way to say it.
bool obey(Gate& gate, Buffer buffer, const std::vector<std::string>& words);

extern const char* const kArguments;
extern const char* const kHelp;
extern const char* const kCompletion;

}  // namespace gently::weechat
