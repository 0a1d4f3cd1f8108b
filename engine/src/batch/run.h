// A run over files and streams: read, answer with many threads, hand over in order. What is done
// with the answers is the business of listeners.
#pragma once

#include <csignal>
#include <functional>
#include <string>
#include <vector>

#include "batch/answer.h"
#include "batch/inputs.h"

namespace gently::batch {

/// What is known of a file while its records come by.
struct Place {
  const Input& input;
  std::shared_ptr<const Format> format;
  FormatOptions options;
  bool gzip = false;
};

/// Hears of everything in order, from one thread.
class Listener {
 public:
  virtual ~Listener() = default;
  /// True: the file is not wanted.
  virtual bool skips(const Input&) { return false; }
  virtual void begin(const Place&) {}
  /// False: the run shall end.
  virtual bool item(const Place& place, Item& item) = 0;
  /// `whole`: all of it came by and could be read.
  virtual bool end(const Place&, bool /*whole*/) { return true; }
  /// Bytes read so far, of the bytes there are (0: not known).
  virtual void progress(size_t, size_t) {}
};

struct RunOptions {
  FormatOptions format;
  size_t jobs = 1;
  size_t max_errors = 0;   // 0: any number
  std::string skip_until;  // records before the one of that name are passed over
  const volatile std::sig_atomic_t* stop = nullptr;
};

struct Outcomes {
  size_t faults = 0;      // records and files that could not be done
  size_t files = 0;       // done
  bool unusable = false;  // a file that was named could not be read at all
  bool stopped = false;   // before the end
  std::string why_stopped;
  bool skipping = false;  // the record to begin with never came
};

/// `say`: one line on a fault, "path:line: why".
Outcomes run(const std::vector<Input>& inputs, const RunOptions& options, const Engine& engine,
             const std::vector<Listener*>& listeners,
             const std::function<void(const std::string&)>& say);

}  // namespace gently::batch
