#include "regression/corpus.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>

#include "base/yaml.h"
#include "regression/duplicates.h"
#include "regression/files.h"
#include "regression/message_reader.h"
#include "rules/nearest.h"

namespace gently::regression {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 3> kSets = {"train", "dev", "test"};

Error fault(const std::string& path, std::string message, std::string mend = "") {
  Error error;
  error.path = path;
  error.message = std::move(message);
  error.mend = std::move(mend);
  return error;
}

std::string scalar(const yaml::Node& root, std::string_view key) {
  const yaml::Node* node = root.find(key);
  return node != nullptr && node->is_scalar() ? node->scalar : std::string();
}

void load_brief(const std::string& path, const std::string& id, Corpus& corpus) {
  std::optional<std::string> content = read_file(path);
  if (!content) return corpus.errors.push_back(fault(path, "cannot be read"));
  Expected<yaml::Node> root = yaml::parse(*content, path);
  if (!root) {
    corpus.errors.insert(corpus.errors.end(), root.errors().begin(), root.errors().end());
    return;
  }
  Brief brief{scalar(*root, "brief"), scalar(*root, "variety"), scalar(*root, "who"), {}};
  auto wrong = [&](const yaml::Node& node, std::string message) { corpus.errors.push_back(yaml::error_at(node, path, *content, std::move(message))); };
  static const std::vector<std::string> kKeys = {"brief", "variety", "who", "scenes"};
  for (const yaml::Node& key : root->keys) {
    if (std::find(kKeys.begin(), kKeys.end(), key.scalar) != kKeys.end()) continue;
    std::string near = rules::nearest(key.scalar, kKeys);
    wrong(key, "no key is called “" + key.scalar + "”" + (near.empty() ? "" : "; did you mean “" + near + "”?"));
  }
  if (brief.id != id) wrong(*root, "“brief” must be the file's name, “" + id + "”");
  if (brief.variety.empty()) wrong(*root, "“variety” is missing");
  if (const yaml::Node* scenes = root->find("scenes"); scenes != nullptr && scenes->is_map()) {
    for (size_t i = 0; i < scenes->items.size(); ++i) brief.scenes[scenes->keys[i].scalar] = scenes->items[i].scalar;
  } else {
    wrong(*root, "“scenes” is missing: a map such as s01: \"who, what happened, what is at stake\"");
  }
  brief.id = id;
  corpus.briefs.push_back(std::move(brief));
}

void load_messages(const std::string& path, const std::string& set, const std::string& id, Corpus& corpus) {
  std::optional<std::string> content = read_file(path);
  if (!content) return corpus.errors.push_back(fault(path, "cannot be read"));
  const Brief* brief = corpus.brief(id);
  if (brief == nullptr) corpus.errors.push_back(fault(path, "there is no brief “" + id + "”", "write briefs/" + id + ".yaml, or give the file the name of its brief"));
  Message place;
  place.set = set;
  place.brief = id;
  place.path = path;
  place.variety = brief != nullptr ? brief->variety : "";
  for (size_t at = 0; at < content->size();) {
    size_t end = std::min(content->find('\n', at), content->size());
    ++place.line;
    std::string_view line = std::string_view(*content).substr(at, end - at);
    at = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    std::optional<Message> message = read_message(line, place, corpus.errors);
    if (!message) continue;
    if (brief != nullptr && !brief->scenes.contains(message->scene)) {
      Error error = fault(path, "the brief has no scene “" + message->scene + "”", "add it to briefs/" + id + ".yaml");
      error.line = place.line;
      corpus.errors.push_back(std::move(error));
    }
    corpus.messages.push_back(std::move(*message));
  }
}

/// Two briefs with a scene in common would let train and test know each other.
void check_scenes(Corpus& corpus, const std::map<std::string, std::string>& set_of, const std::string& folder) {
  std::map<std::string, const Brief*> seen;
  for (const Brief& brief : corpus.briefs) {
    auto set = set_of.find(brief.id);
    if (set == set_of.end()) continue;
    for (const auto& [scene, what] : brief.scenes) {
      auto [it, fresh] = seen.emplace(what, &brief);
      if (fresh || it->second == &brief || set_of.at(it->second->id) == set->second) continue;
      corpus.errors.push_back(fault(folder + "/briefs/" + brief.id + ".yaml", "scene " + scene + " stands in " + it->second->id + " too, and that is in another set"));
    }
  }
}

}  // namespace

const Brief* Corpus::brief(std::string_view id) const {
  auto it = std::find_if(briefs.begin(), briefs.end(), [&](const Brief& brief) { return brief.id == id; });
  return it == briefs.end() ? nullptr : &*it;
}

Corpus load_corpus(const std::string& folder, const std::string& only) {
  Corpus corpus;
  if (!fs::is_directory(folder)) {
    corpus.errors.push_back(fault(folder, "not a folder that can be read", "a corpus has folders briefs, train, dev and test"));
    return corpus;
  }
  for (const std::string& path : files_in(folder + "/briefs", ".yaml")) load_brief(path, fs::path(path).stem().string(), corpus);
  std::map<std::string, std::string> set_of;
  for (std::string_view set : kSets) {
    for (const std::string& path : files_in(folder + "/" + std::string(set), ".jsonl")) {
      const std::string id = fs::path(path).stem().string();
      auto [it, fresh] = set_of.emplace(id, set);
      if (!fresh) {
        corpus.errors.push_back(fault(path, "brief “" + id + "” stands in set “" + it->second + "” too", "a brief belongs to one set"));
        continue;
      }
      if (only.empty() || only == set) load_messages(path, std::string(set), id, corpus);
    }
  }
  check_scenes(corpus, set_of, folder);
  Errors alike = duplicates(corpus.messages);
  corpus.errors.insert(corpus.errors.end(), alike.begin(), alike.end());
  return corpus;
}

}  // namespace gently::regression
