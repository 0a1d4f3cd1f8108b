// A page of prose with fenced examples. The first word after ``` is the kind of an example, the rest of the line its
// argument; what stands between the fences is its body.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace gently::spec {

struct Example {
  std::string kind;
  std::string argument;
  std::string body;
  int line = 0;  // of the fence

  /// The body as “key: value” lines; lines without a key go on with the one before.
  std::vector<std::pair<std::string, std::string>> lines() const;
};

/// All fenced examples of a file below the project's folder. Fails the test when there are none.
std::vector<Example> examples_of(const std::string& path);

}  // namespace gently::spec
