#include "chat/protocol.h"

#include <array>

#include "chat/guide_json.h"
#include "gently/version.h"

namespace gently::chat {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 7> kRequests = {"outgoing", "chosen", "incoming", "settings",
                                                       "forget",   "reload", "hello"};

/// A fault of a request, told to the client.
struct Fault {
  std::string message;
};

std::string text_of(const Json& request, const char* key) {
  const auto value = request.find(key);
  if (value == request.end() || !value->is_string())
    throw Fault{std::string("“") + key + "” must hold a string"};
  return value->get<std::string>();
}

std::vector<std::string> words_of(const Json& object, const char* key) {
  std::vector<std::string> out;
  const auto list = object.find(key);
  if (list == object.end()) return out;
  if (!list->is_array()) throw Fault{std::string("“") + key + "” must hold a list of strings"};
  for (const Json& word : *list) {
    if (!word.is_string()) throw Fault{std::string("“") + key + "” must hold a list of strings"};
    out.push_back(word.get<std::string>());
  }
  return out;
}

Moment moment_of(const Json& request) {
  Moment when = Moment::now();
  if (const auto time = request.find("time_ms"); time != request.end() && time->is_number_integer())
    when.milliseconds = time->get<int64_t>();
  if (const auto hour = request.find("hour"); hour != request.end() && hour->is_number_integer())
    when.hour = hour->get<int>();
  return when;
}

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json settings_json(const Conversation& settings) {
  return {{"on", settings.on},
          {"relation", settings.relation},
          {"tone", settings.tone},
          {"sensitivity", settings.sensitivity},
          {"muted", settings.muted}};
}

Json verdict_json(const Verdict& verdict, const std::string& text) {
  const Result& result = verdict.result;
  Json out;
  out["verdict"] = name(verdict.kind);
  out["hold"] = verdict.hold;
  out["repeated"] = verdict.repeated;
  out["wait_ms"] = verdict.wait_milliseconds;
  out["text"] = text;
  out["alternatives"] = Json::array();
  for (const Alternative& one : result.alternatives)
    out["alternatives"].push_back({{"text", one.text}, {"mode", one.mode}});
  out["reasons"] = Json::array();
  for (const Finding& one : result.findings) {
    out["reasons"].push_back({{"rule", one.rule},
                              {"label", one.label},
                              {"begin", one.begin},
                              {"end", one.end},
                              {"why", one.why}});
  }
  out["left_out"] = result.left_out;
  out["hint"] = or_null(result.hint.value_or(""));
  out["guide"] = to_json(verdict.guide);
  out["note"] = nullptr;
  if (result.note)
    out["note"] = {{"code", result.note->code},
                   {"text", result.note->text},
                   {"discreet", result.note->discreet}};
  out["card"] = nullptr;
  if (verdict.card) out["card"] = {{"number", verdict.card->number}, {"text", verdict.card->text}};
  out["morning"] = verdict.morning;
  return out;
}

/// Changes what is named, leaves the rest.
void change(Conversation& settings, const Json& wanted) {
  if (!wanted.is_object()) throw Fault{"“set” must hold an object"};
  for (const auto& [key, value] : wanted.items()) {
    if (key == "on" && value.is_boolean())
      settings.on = value.get<bool>();
    else if (key == "relation")
      settings.relation = text_of(wanted, "relation");
    else if (key == "tone")
      settings.tone = text_of(wanted, "tone");
    else if (key == "sensitivity")
      settings.sensitivity = text_of(wanted, "sensitivity");
    else if (key == "muted")
      settings.muted = words_of(wanted, "muted");
    else
      throw Fault{"“" + key +
                  "” cannot be set so; there are on (true or false), relation, tone, sensitivity "
                  "and muted"};
  }
}

}  // namespace

Protocol::Protocol(std::shared_ptr<const Engine> engine, FilterOptions options,
                   std::function<Reloaded()> reload)
    : engine_(std::move(engine)),
      filter_(engine_, std::move(options)),
      reload_(std::move(reload)) {}

std::string Protocol::answer(std::string_view line) {
  ++line_;
  Json out;
  out["gently"] = kProtocol;
  try {
    const Json request = Json::parse(line, nullptr, false);
    if (!request.is_object())
      throw Fault{request.is_discarded() ? "not JSON in valid UTF-8"
                                         : "a JSON object is expected on each line"};
    if (const auto id = request.find("id"); id != request.end()) out["id"] = *id;
    if (const auto version = request.find("gently");
        version != request.end() && *version != kProtocol) {
      throw Fault{"this is version 1 of the protocol"};
    }
    out.update(dispatch(request));
    out["trouble"] = or_null(trouble_);
    trouble_.clear();
  } catch (const Fault& fault) {
    out["line"] = line_;
    out["error"] = fault.message;
  } catch (const std::exception& failure) {
    out["line"] = line_;
    out["error"] = failure.what();
  }
  return out.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Protocol::Json Protocol::dispatch(const Json& request) {
  const std::string what = request.contains("do") ? text_of(request, "do") : "outgoing";
  if (what == "outgoing") return outgoing(request);
  if (what == "hello") return hello();
  if (what == "settings") return settings(request);
  if (what == "forget") {
    trouble_ = filter_.forget();
    return Json::object();
  }
  if (what == "reload") {
    reload();
    return hello();
  }
  if (what == "incoming") {
    filter_.incoming(text_of(request, "conversation"), moment_of(request));
    return Json::object();
  }
  if (what == "chosen") {
    filter_.chosen(text_of(request, "conversation"), text_of(request, "text"), moment_of(request));
    return Json::object();
  }
  std::string all;
  for (const std::string_view one : kRequests) all += (all.empty() ? "" : " ") + std::string(one);
  throw Fault{"there is no request “" + what + "”; there are " + all};
}

Protocol::Json Protocol::outgoing(const Json& request) {
  const std::string text = text_of(request, "text");
  const Verdict verdict = filter_.outgoing(text_of(request, "conversation"), text,
                                           moment_of(request), words_of(request, "nicks"));
  if (!verdict.trouble.empty()) trouble_ += (trouble_.empty() ? "" : "\n") + verdict.trouble;
  return verdict_json(verdict, text);
}

Protocol::Json Protocol::settings(const Json& request) {
  const std::string conversation = text_of(request, "conversation");
  Conversation settings = filter_.settings(conversation);
  if (const auto wanted = request.find("set"); wanted != request.end()) {
    change(settings, *wanted);
    trouble_ = filter_.set(conversation, settings);
  }
  return {{"settings", settings_json(settings)}};
}

Protocol::Json Protocol::hello() const {
  return {{"version", GENTLY_VERSION},
          {"book",
           {{"id", engine_->book_id()},
            {"version", engine_->book_version()},
            {"sha256", engine_->book_sha256()}}}};
}

void Protocol::reload() {
  Reloaded loaded = reload_();
  if (loaded.engine != nullptr) {
    engine_ = std::move(loaded.engine);
    filter_.use(engine_);
    return;
  }
  trouble_ = "the rules have faults, so those read before stay in use";
  for (const std::string& fault : loaded.faults) trouble_ += "\n" + fault;
}

}  // namespace gently::chat
