#include "chat/settings.h"

#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "chat/private_file.h"
#include "chat/random.h"

namespace gently::chat {
namespace {

using Json = nlohmann::ordered_json;

Json to_json(const Conversation& settings) {
  return {{"on", settings.on},
          {"relation", settings.relation},
          {"tone", settings.tone},
          {"sensitivity", settings.sensitivity},
          {"muted", settings.muted}};
}

/// Throws nlohmann's exceptions where a value is of another kind.
Conversation from_json(const Json& json) {
  Conversation out;
  out.on = json.value("on", out.on);
  out.relation = json.value("relation", out.relation);
  out.tone = json.value("tone", out.tone);
  out.sensitivity = json.value("sensitivity", out.sensitivity);
  out.muted = json.value("muted", out.muted);
  return out;
}

}  // namespace

Settings::Settings(std::string file, Conversation defaults)
    : file_(std::move(file)), defaults_(std::move(defaults)), salt_(random_hex(16)) {}

Settings::Stamp Settings::stamp() const {
  struct stat info;
  if (file_.empty() || ::stat(file_.c_str(), &info) != 0) return {};
  return {info.st_ino, info.st_size, info.st_mtim};
}

std::string Settings::refresh() {
  if (file_.empty() || stamp() == read_) return {};
  return load();
}

std::string Settings::load() {
  if (file_.empty()) return {};
  read_ = stamp();
  kept_.clear();
  sound_ = true;
  if (read_.size < 0) {
    salt_ = random_hex(16);
    return {};
  }
  std::string content;
  std::string fault = read_private(file_, content);
  if (fault.empty()) {
    const Json json = Json::parse(content, nullptr, false);
    try {
      salt_ = json.at("salt").get<std::string>();
      for (const auto& [name, settings] : json.at("conversations").items())
        kept_[name] = from_json(settings);
      return {};
    } catch (const nlohmann::json::exception&) {
      fault = "it does not hold settings of gently; move it away, or wipe it with “gently forget”";
    }
  }
  sound_ = false;
  kept_.clear();
  return file_ + ": " + fault + ". The defaults hold for now";
}

std::string Settings::name_of(std::string_view conversation) const {
  return sha256_hex(salt_ + std::string(conversation));
}

const Conversation& Settings::of(std::string_view conversation) const {
  if (kept_.empty()) return defaults_;
  const auto found = kept_.find(name_of(conversation));
  return found == kept_.end() ? defaults_ : found->second;
}

std::string Settings::set(std::string_view conversation, const Conversation& settings) {
  if (file_.empty()) {
    kept_[name_of(conversation)] = settings;
    return {};
  }
  const FileLock lock(file_);  // from reading to writing, so that no other writer's change is lost
  std::string fault = load();  // whatever its stamp says: files come and go within one tick of the clock
  kept_[name_of(conversation)] = settings;
  if (!lock.fault().empty()) return file_ + ": " + lock.fault();
  if (!sound_)
    return fault.empty() ? file_ + ": not written, because what stands there is not ours" : fault;
  fault = save();
  read_ = stamp();
  return fault;
}

std::string Settings::save() const {
  Json json;
  json["about"] =
      "Settings of gently by conversation, under a salted hash of its name. “gently forget” wipes "
      "them.";
  json["version"] = 1;
  json["salt"] = salt_;
  json["conversations"] = Json::object();
  for (const auto& [name, settings] : kept_) json["conversations"][name] = to_json(settings);
  const std::string fault = write_private(file_, json.dump(1) + "\n");
  return fault.empty() ? fault : file_ + ": " + fault;
}

std::string Settings::forget() {
  kept_.clear();
  salt_ = random_hex(16);
  sound_ = true;
  const std::string fault = forget_settings(file_);
  read_ = stamp();
  return fault;
}

}  // namespace gently::chat
