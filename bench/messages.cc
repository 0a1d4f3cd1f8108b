#include "messages.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

namespace gently::bench {
namespace {

constexpr size_t kPage = 10'000;  // bytes
constexpr uint32_t kSeed = 20;

struct Labelled {
  std::string text;
  bool everyday = false;
};

std::vector<Labelled> corpus() {
  std::vector<std::filesystem::path> files;
  for (const char* part : {"/corpus/train", "/corpus/dev"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(GENTLY_SOURCE_DIR) + part))
      files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Labelled> out;
  for (const auto& path : files) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      const nlohmann::json message = nlohmann::json::parse(line);
      out.push_back({message.at("text"), message.value("kind", "") == "everyday"});
    }
  }
  return out;
}

}  // namespace

Texts::Texts(const Engine& engine) {
  for (const Labelled& message : corpus()) {
    const bool hit = !engine.rephrase(message.text).findings.empty();
    if (hit) hits.push_back(message.text);
    if (message.everyday && !hit) everyday.push_back(message.text);
  }
  for (size_t i = 0; i < everyday.size(); ++i) {
    if (i % 9 == 0) mixed.push_back(hits[(i / 9 * 17) % hits.size()]);
    mixed.push_back(everyday[i]);
  }
  adversarial = shuffled(hits, kSeed);
  for (size_t i = 0; i < everyday.size();) {
    std::string page;
    while (i < everyday.size() && page.size() < kPage) page += everyday[i++] + "\n";
    if (page.size() >= kPage) pages.push_back(std::move(page));
  }
}

const Messages& Texts::named(std::string_view name) const {
  if (name == "mixed") return mixed;
  if (name == "hits") return hits;
  if (name == "adversarial") return adversarial;
  if (name == "pages") return pages;
  return everyday;
}

size_t bytes_of(const Messages& messages) {
  size_t bytes = 0;
  for (const std::string& message : messages) bytes += message.size();
  return bytes;
}

Messages cut(const Messages& messages, size_t words) {
  Messages out;
  size_t held = words;
  for (const std::string& message : messages) {
    std::istringstream in(message);
    for (std::string word; in >> word; ++held) {
      if (held == words) out.emplace_back(), held = 0;
      out.back() += (held == 0 ? "" : " ") + word;
    }
  }
  out.pop_back();  // it may be shorter
  return out;
}

Messages shuffled(const Messages& messages, uint32_t seed) {
  std::vector<std::string> words;
  std::vector<size_t> lengths;
  for (const std::string& message : messages) {
    std::istringstream in(message);
    const size_t before = words.size();
    for (std::string word; in >> word;) words.push_back(word);
    lengths.push_back(words.size() - before);
  }
  std::mt19937 random(seed);
  for (size_t i = words.size(); i > 1; --i) std::swap(words[i - 1], words[random() % i]);
  Messages out;
  size_t at = 0;
  for (size_t length : lengths) {
    std::string& message = out.emplace_back();
    for (size_t n = 0; n < length; ++n) message += (n == 0 ? "" : " ") + words[at++];
  }
  return out;
}

}  // namespace gently::bench
