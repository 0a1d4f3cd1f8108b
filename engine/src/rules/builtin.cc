#include "rules/builtin.h"

#include <vector>

#include "base/image.h"

namespace gently::rules {
namespace {

/// The image comes first, the files after it: at most starts they are not looked at.
std::string_view first_part(ImageReader& in) {
  uint32_t size = 0;
  in(size);
  in.align(kImageAlignment);
  return in.bytes(size);
}

std::vector<BuiltinFile> read_files() {
  ImageReader in(builtin_bytes());
  first_part(in);
  uint32_t count = 0;
  in(count);
  std::vector<BuiltinFile> files(count);
  for (BuiltinFile& file : files) in(file.path, file.content);
  return files;
}

}  // namespace

std::span<const BuiltinFile> builtin_files() {
  static const std::vector<BuiltinFile> files = read_files();
  return files;
}

std::string_view builtin_image() {
  ImageReader in(builtin_bytes());
  return first_part(in);
}

}  // namespace gently::rules
