#include "commands.h"

#include <algorithm>
#include <charconv>

namespace gently::weechat {

const char* const kArguments =
    "on|off || use [<number>] || relation <who> || tone <tone> || sensitivity <level> || mute "
    "[<rule>] || unmute || guide [<number>] || more || later || forget";

const char* const kHelp =
    "         on: look at what is typed in this conversation (default)\n"
    "        off: do not\n"
    "        use: put alternative <number> into the input line (without a number: the next one); 0 "
    "is your own line\n"
    "   relation: who this conversation is with: partner family friend coparent ex work flatmate "
    "neighbour unknown\n"
    "       tone: how alternatives sound: plain warm brief\n"
    "sensitivity: how much is noticed: careful balanced keen\n"
    "       mute: be silent about <rule> here (without a name: about all that was just found)\n"
    "     unmute: be silent about nothing\n"
    "      guide: help to find the words for the line on hold: three questions, each answered with\n"
    "             /gently guide <number>; the words then stand in the input line\n"
    "       more: the whole note on a line that was left as written\n"
    "      later: keep the line on hold for the morning; once more brings it back at once\n"
    "     forget: wipe the settings of all conversations\n"
    "\n"
    "Without an argument: the settings of this conversation.\n"
    "A line that may hurt is held once, with a card that only you see: Enter again sends it as it "
    "is. Alt+g puts the next "
    "alternative into the input line, where you can change it; Enter then sends what stands "
    "there.\n"
    "Options: /set gently.*";

const char* const kCompletion =
    "on|off|more|later|forget|unmute"
    " || use 0|1|2|3"
    " || guide 1|2|3|4"
    " || relation partner|family|friend|coparent|ex|work|flatmate|neighbour|unknown"
    " || tone plain|warm|brief"
    " || sensitivity careful|balanced|keen"
    " || mute";

namespace {

std::string list(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out.empty() ? "nothing" : out;
}

void show(Buffer buffer, const Conversation& settings) {
  buffer.tell(std::string(settings.on ? "on" : "off") + " · relation " + settings.relation +
                  " · tone " + settings.tone + " · sensitivity " + settings.sensitivity +
                  " · silent about " + list(settings.muted),
              "gently");
}

/// A setting that takes one word.
bool change(Gate& gate, Buffer buffer, const std::string& what, const std::string& word) {
  if (gate.filter() == nullptr) return gate.set(buffer, {}), true;
  Conversation settings = gate.filter()->settings(buffer.name());
  if (what == "relation")
    settings.relation = word;
  else if (what == "tone")
    settings.tone = word;
  else if (what == "sensitivity")
    settings.sensitivity = word;
  else if (what == "on" || what == "off")
    settings.on = what == "on";
  else if (what == "unmute")
    settings.muted.clear();
  else if (what == "mute" && !word.empty())
    settings.muted.push_back(word);
  else if (what == "mute" && gate.offer(buffer) != nullptr) {
    const std::vector<std::string>& rules = gate.offer(buffer)->rules;
    settings.muted.insert(settings.muted.end(), rules.begin(), rules.end());
  } else {
    return false;
  }
  std::sort(settings.muted.begin(), settings.muted.end());
  settings.muted.erase(std::unique(settings.muted.begin(), settings.muted.end()),
                       settings.muted.end());
  gate.set(buffer, settings);
  show(buffer, settings);
  return true;
}

std::optional<size_t> number(const std::string& word) {
  size_t out = 0;
  const auto read = std::from_chars(word.data(), word.data() + word.size(), out);
  return read.ec == std::errc() && read.ptr == word.data() + word.size() ? std::optional(out)
                                                                         : std::nullopt;
}

}  // namespace

bool obey(Gate& gate, Buffer buffer, const std::vector<std::string>& words) {
  if (words.empty()) {
    if (gate.filter() != nullptr) show(buffer, gate.filter()->settings(buffer.name()));
    return true;
  }
  const std::string& what = words[0];
  std::string rest;
  for (size_t i = 1; i < words.size(); ++i) rest += (i > 1 ? " " : "") + words[i];
  if (what == "use") {
    if (!rest.empty() && !number(rest)) return false;
    gate.use(buffer, number(rest));
  } else if (what == "guide") {
    if (!rest.empty() && !number(rest)) return false;
    gate.guide(buffer, number(rest));
  } else if (what == "more" && rest.empty()) {
    const Offer* offer = gate.offer(buffer);
    buffer.tell(offer == nullptr || offer->note.empty() ? "There is no more to say." : offer->note,
                "gently");
  } else if (what == "later" && rest.empty()) {
    gate.keep_for_the_morning(buffer);
  } else if (what == "forget" && rest.empty()) {
    gate.forget(buffer);
  } else {
    const bool takes_word = what == "relation" || what == "tone" || what == "sensitivity";
    if (takes_word == rest.empty() && what != "mute") return false;
    return change(gate, buffer, what, rest);
  }
  return true;
}

}  // namespace gently::weechat
