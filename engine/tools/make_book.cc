// make_book OUTPUT FOLDER FILE…: writes what rules/builtin.h reads out of the binary, from the rule
// files of a folder. Runs while gently is built, from the same objects. A book with faults is
// reported, and only its files are written: the program then reads them at each start and reports
// the faults too.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "base/image.h"
#include "engine/parts.h"
#include "rules/builtin.h"

namespace {

std::string image_of(const std::vector<gently::BookFile>& files) {
  if (files.empty()) return {};
  const gently::Built built = gently::Engine::build({files}, false);
  for (const gently::BookError& error : built.errors) std::cerr << error.format() << '\n';
  return built ? built.engine->parts().image() : std::string();
}

}  // namespace

std::string_view gently::rules::builtin_bytes() { return {}; }

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "make_book OUTPUT FOLDER FILE…\n";
    return 2;
  }
  std::vector<gently::BookFile> files;
  for (int i = 3; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in) {
      std::cerr << "make_book: " << argv[i] << " cannot be read\n";
      return 2;
    }
    files.push_back({std::filesystem::path(argv[i]).lexically_relative(argv[2]).generic_string(),
                     std::move(content)});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  gently::ImageWriter out;
  const std::string image = image_of(files);
  out(static_cast<uint32_t>(image.size()));
  out.align(gently::kImageAlignment);
  out.bytes(image.data(), image.size());
  out(static_cast<uint32_t>(files.size()));
  for (const gently::BookFile& file : files) out(file.path, file.content);
  std::ofstream(argv[1], std::ios::binary) << out.take();
}
