#include "spec/page.h"

#include <gtest/gtest.h>

#include <fstream>

namespace gently::spec {

std::vector<std::pair<std::string, std::string>> Example::lines() const {
  std::vector<std::pair<std::string, std::string>> out;
  for (size_t begin = 0; begin < body.size();) {
    size_t end = std::min(body.find('\n', begin), body.size());
    std::string text = body.substr(begin, end - begin);
    begin = end + 1;
    size_t colon = text.find(": ");
    const bool key = colon != std::string::npos && text.find_first_of(" {(") == colon + 1;
    if (key) out.emplace_back(text.substr(0, colon), text.substr(colon + 2));
    else if (text.ends_with(':') && text.find(' ') == std::string::npos) out.emplace_back(text.substr(0, text.size() - 1), "");
    else if (!out.empty()) out.back().second += "\n" + text;
  }
  return out;
}

std::vector<Example> examples_of(const std::string& path) {
  std::ifstream in(std::string(GENTLY_SOURCE_DIR) + "/" + path);
  std::vector<Example> out;
  bool inside = false;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.starts_with("```")) {
      inside = !inside;
      if (!inside) continue;
      Example& example = out.emplace_back();
      example.line = number;
      size_t space = line.find(' ');
      example.kind = line.substr(3, space == std::string::npos ? space : space - 3);
      if (space != std::string::npos) example.argument = line.substr(space + 1);
    } else if (inside) {
      out.back().body += line + "\n";
    }
  }
  EXPECT_FALSE(out.empty()) << path << " holds no example";
  EXPECT_FALSE(inside) << path << ": a fence is never closed";
  return out;
}

}  // namespace gently::spec
