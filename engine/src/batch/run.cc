#include "batch/run.h"

#include <sys/stat.h>

#include "batch/record_reader.h"
#include "batch/workers.h"

namespace gently::batch {
namespace {

constexpr size_t kChunkBytes = 1u << 16;

/// Some records of one file, on their way through a thread.
struct Chunk {
  std::shared_ptr<Place> place;
  std::vector<Item> items;
  bool first = false, last = false;
  std::string fault;  // with `last`: reading ended early
  size_t read = 0;    // bytes of all inputs so far
};

std::string shown(const Input& input) { return input.path == "-" ? "standard input" : input.path; }

class Runner {
 public:
  Runner(const RunOptions& options, const Engine& engine, const std::vector<Listener*>& listeners,
         const std::function<void(const std::string&)>& say)
      : options_(options),
        engine_(engine),
        listeners_(listeners),
        say_(say),
        workers_(options.jobs, [this](Chunk& chunk) { work(chunk); }) {
    out_.skipping = !options.skip_until.empty();
  }

  Outcomes go(const std::vector<Input>& inputs) {
    for (const Input& input : inputs) total_ += size_of(input);
    for (const Input& input : inputs) {
      if (ending()) break;
      file(input);
    }
    while (workers_.held() > 0) hand_over();
    if (options_.stop != nullptr && *options_.stop != 0) stop("interrupted");
    return out_;
  }

 private:
  static size_t size_of(const Input& input) {
    struct stat is {};
    return input.path != "-" && stat(input.path.c_str(), &is) == 0 ? static_cast<size_t>(is.st_size)
                                                                   : 0;
  }

  bool ending() const { return out_.stopped || (options_.stop != nullptr && *options_.stop != 0); }

  void stop(const std::string& why) {
    if (!out_.stopped) out_.why_stopped = why;
    out_.stopped = true;
  }

  void fault(const std::string& line) {
    say_(line);
    if (++out_.faults == options_.max_errors) stop("too many errors");
  }

  void work(Chunk& chunk) {
    for (Item& item : chunk.items) {
      answer(item, *chunk.place->format, chunk.place->options, engine_);
      settle(item, *chunk.place->format, chunk.place->options);
    }
  }

  void unusable(const Input& input, const std::string& why) {
    fault(shown(input) + ": " + why);
    if (!input.in_tree) out_.unusable = true;
  }

  void file(const Input& input) {
    for (Listener* listener : listeners_)
      if (listener->skips(input)) return;
    std::string why;
    const std::unique_ptr<Source> source = Source::open(input.path, why);
    if (source == nullptr) return unusable(input, why);
    auto place = std::make_shared<Place>(Place{input, nullptr, options_.format, false});
    place->options.kind = input.kind;
    const std::shared_ptr<Format> format = make_format(place->options, engine_);
    place->format = format;
    RecordReader reader(*source, input.kind, options_.format.separator);
    std::optional<Record> record = reader.next();
    place->gzip = source->gzip();
    if (record) why = format->begin(*record);
    if (!why.empty()) return unusable(input, why);
    records(*source, reader, std::move(record), place);
  }

  void records(Source& source, RecordReader& reader, std::optional<Record> record,
               const std::shared_ptr<Place>& place) {
    auto chunk = std::make_unique<Chunk>(Chunk{place, {}, true, false, {}, 0});
    size_t bytes = 0;
    for (; record && !ending(); record = reader.next()) {
      bytes += record->raw.size();
      if (!passed_over(*record, *place))
        chunk->items.push_back({std::move(*record), {}, {}, {}, false});
      const bool ready = reader.ready();
      const bool waits = !ready && source.would_wait();
      if (bytes < kChunkBytes && (ready || !waits)) continue;
      chunk->read = read_before_ + source.consumed();
      add(std::move(chunk));
      chunk = std::make_unique<Chunk>(Chunk{place, {}, false, false, {}, 0});
      bytes = 0;
      if (waits)
        while (workers_.held() > 0) hand_over();
    }
    if (!source.fault().empty())
      chunk->fault = source.fault();
    else if (ending())
      chunk->fault = "not all of it was read";
    chunk->last = true;
    read_before_ += source.consumed();
    chunk->read = read_before_;
    add(std::move(chunk));
  }

  /// Not named yet: what comes before the record to begin with, but for the names of columns.
  bool passed_over(const Record& record, const Place& place) {
    if (!out_.skipping) return false;
    if (place.format->id_of(record) == options_.skip_until) out_.skipping = false;
    return out_.skipping;
  }

  void add(std::unique_ptr<Chunk> chunk) {
    workers_.add(std::move(chunk));
    const size_t room = options_.jobs > 1 ? 4 * options_.jobs : 0;
    while (workers_.held() > room) hand_over();
  }

  void hand_over() {
    const std::unique_ptr<Chunk> chunk = workers_.take();
    const Place& place = *chunk->place;
    if (chunk->first && !out_.stopped) {
      open_ = true;
      for (Listener* listener : listeners_) listener->begin(place);
    }
    for (Item& item : chunk->items) {
      if (out_.stopped) break;
      hand_over(place, item);
    }
    for (Listener* listener : listeners_) listener->progress(chunk->read, total_);
    if (!chunk->last || !open_) return;
    open_ = false;
    const bool whole = chunk->fault.empty() && !out_.stopped;
    if (!chunk->fault.empty() && !ending()) fault(shown(place.input) + ": " + chunk->fault);
    for (Listener* listener : listeners_)
      if (!listener->end(place, whole)) ++out_.faults;
    if (whole) ++out_.files;
  }

  void hand_over(const Place& place, Item& item) {
    for (Listener* listener : listeners_)
      if (!listener->item(place, item)) return stop({});
    if (item.record.line == 0) return;  // a further piece of what was said already
    each_fault(item, [&](size_t line, const std::string& why) {
      fault(shown(place.input) + ":" + std::to_string(line) + ": " + why);
    });
  }

  const RunOptions& options_;
  const Engine& engine_;
  const std::vector<Listener*>& listeners_;
  const std::function<void(const std::string&)>& say_;
  size_t total_ = 0, read_before_ = 0;
  bool open_ = false;  // a file was begun and not ended
  Outcomes out_;
  Workers<Chunk> workers_;
};

}  // namespace

Outcomes run(const std::vector<Input>& inputs, const RunOptions& options, const Engine& engine,
             const std::vector<Listener*>& listeners,
             const std::function<void(const std::string&)>& say) {
  return Runner(options, engine, listeners, say).go(inputs);
}

}  // namespace gently::batch
