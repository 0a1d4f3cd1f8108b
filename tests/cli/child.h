// The real program, talked to while it runs.
#pragma once

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace gently::test {

class Child {
 public:
  explicit Child(const std::vector<std::string>& arguments,
                 const std::string& errors = "/dev/null") {
    int in[2], out[2];
    if (pipe(in) != 0 || pipe(out) != 0) return;
    pid_ = fork();
    if (pid_ == 0) {
      dup2(in[0], STDIN_FILENO);
      dup2(out[1], STDOUT_FILENO);
      dup2(open(errors.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
      for (const int fd : {in[0], in[1], out[0], out[1]}) close(fd);
      const rlimit all{RLIM_INFINITY, RLIM_INFINITY};
      setrlimit(RLIMIT_CORE, &all);
      std::vector<char*> argv{const_cast<char*>(GENTLY_PROGRAM)};
      for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
      argv.push_back(nullptr);
      execv(GENTLY_PROGRAM, argv.data());
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    in_ = in[1];
    out_ = out[0];
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  ~Child() {
    close_input();
    if (out_ >= 0) close(out_);
    if (pid_ > 0) kill(pid_, SIGKILL), waitpid(pid_, nullptr, 0);
  }

  /// False when nobody reads any more.
  bool write(const std::string& bytes) {
    signal(SIGPIPE, SIG_IGN);
    for (size_t done = 0; done < bytes.size();) {
      const ssize_t n = ::write(in_, bytes.data() + done, bytes.size() - done);
      if (n < 0) return false;
      done += static_cast<size_t>(n);
    }
    return true;
  }

  /// Nothing when no line comes in time, or none will.
  std::optional<std::string> line(int milliseconds = 20'000) {
    for (;;) {
      if (const size_t end = read_.find('\n'); end != std::string::npos) {
        std::string out = read_.substr(0, end);
        read_.erase(0, end + 1);
        return out;
      }
      pollfd wait{out_, POLLIN, 0};
      if (poll(&wait, 1, milliseconds) <= 0) return std::nullopt;
      char block[65536];
      const ssize_t n = ::read(out_, block, sizeof block);
      if (n <= 0) return std::nullopt;
      read_.append(block, static_cast<size_t>(n));
    }
  }

  nlohmann::json ask(const nlohmann::json& request) {
    write(request.dump() + "\n");
    return nlohmann::json::parse(line().value_or("null"));
  }

  void close_input() {
    if (in_ >= 0) close(in_);
    in_ = -1;
  }
  void send(int signal) const { kill(pid_, signal); }
  /// Waits for the end; the status as waitpid gives it.
  int status() {
    int out = 0;
    waitpid(pid_, &out, 0);
    pid_ = -1;
    return out;
  }

 private:
  pid_t pid_ = -1;
  int in_ = -1, out_ = -1;
  std::string read_;
};

}  // namespace gently::test
