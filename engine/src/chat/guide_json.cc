#include "chat/guide_json.h"

namespace gently::chat {
namespace {

using Json = nlohmann::ordered_json;

Json question(const Guide::Question& one) {
  return {{"question", one.text}, {"choices", one.choices}};
}

}  // namespace

Json to_json(const Guide& guide) {
  if (guide.messages.empty()) return nullptr;
  Json messages = Json::array();
  for (const Guide::Message& one : guide.messages)
    messages.push_back({{"text", one.answer.text}, {"missing", one.missing}});
  return {{"event", question(guide.event)},
          {"feeling", question(guide.feeling)},
          {"ask", question(guide.ask)},
          {"messages", std::move(messages)}};
}

}  // namespace gently::chat
