// Results and errors as plain values: the library reports, it does not throw.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gently {

/// What went wrong, where, and how to mend it. Lines and columns count from 1; 0 means "no place".
struct Error {
  std::string message;  // what is wrong
  std::string path;     // file, or empty
  int line = 0;
  int column = 0;        // in code points of that line
  std::string excerpt;   // the offending line (or pattern), without its line break
  int caret = -1;        // code points into `excerpt`, or -1
  std::string expected;  // what would be right
  std::string mend;      // how to get there

  /// "path:line:col: message", the excerpt with a caret below it, then expected and mend, each on its own line.
  std::string format() const;
};

using Errors = std::vector<Error>;

/// A value or all the errors that prevented it (std::expected is not there in C++20).
template <typename T>
class Expected {
 public:
  Expected(T value) : state_(std::move(value)) {}
  Expected(Errors errors) : state_(std::move(errors)) {}
  Expected(Error error) : state_(Errors{std::move(error)}) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& value() { return std::get<0>(state_); }
  const T& value() const { return std::get<0>(state_); }
  T& operator*() { return value(); }
  const T& operator*() const { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Errors& errors() const { return std::get<1>(state_); }

 private:
  std::variant<T, Errors> state_;
};

}  // namespace gently
