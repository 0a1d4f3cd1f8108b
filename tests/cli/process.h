// Runs the real program with arguments and standard input, and keeps what it says.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace gently::test {

struct Outcome {
  int exit = -1;  // -1: it was killed by a signal
  std::string out, err;
};

/// A folder of its own, gone with the object.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gently-test-XXXXXX").string();
    path_ = mkdtemp(name.data()) != nullptr ? name : "";
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  std::string file(const std::string& name) const { return path_ + "/" + name; }
  std::string write(const std::string& name, const std::string& content) const {
    std::filesystem::create_directories(std::filesystem::path(file(name)).parent_path());
    std::ofstream(file(name), std::ios::binary) << content;
    return file(name);
  }
  std::string read(const std::string& name) const {
    std::ifstream in(file(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

/// Files stand between the processes, so that no amount of output can block.
inline Outcome run(const std::vector<std::string>& arguments, const std::string& input = "") {
  Folder folder;
  folder.write("in", input);
  pid_t child = fork();
  if (child == 0) {
    dup2(open(folder.file("in").c_str(), O_RDONLY), STDIN_FILENO);
    dup2(open(folder.file("out").c_str(), O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
    dup2(open(folder.file("err").c_str(), O_WRONLY | O_CREAT, 0600), STDERR_FILENO);
    setenv("XDG_CONFIG_HOME", folder.path().c_str(), 0);  // not the voice of whoever runs the tests
    std::vector<char*> argv{const_cast<char*>(GENTLY_PROGRAM)};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    execv(GENTLY_PROGRAM, argv.data());
    _exit(127);
  }
  Outcome outcome;
  int status = 0;
  waitpid(child, &status, 0);
  if (WIFEXITED(status)) outcome.exit = WEXITSTATUS(status);
  outcome.out = folder.read("out");
  outcome.err = folder.read("err");
  return outcome;
}

}  // namespace gently::test
