// Work handed out to threads and handed back in the order in which it came in, whatever finishes
// first.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace gently::batch {

template <typename Work>
class Workers {
 public:
  /// With one thread the work is done where it is added.
  Workers(size_t threads, std::function<void(Work&)> job) : job_(std::move(job)) {
    for (size_t i = 0; threads > 1 && i < threads; ++i) threads_.emplace_back([this] { run(); });
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;
  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      ending_ = true;
    }
    added_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void add(std::unique_ptr<Work> work) {
    if (threads_.empty()) {
      job_(*work);
      order_.push_back({std::move(work), true});
      return;
    }
    {
      const std::lock_guard lock(mutex_);
      order_.push_back({std::move(work), false});
      open_.push_back(&order_.back());
    }
    added_.notify_one();
  }

  /// The oldest, once it is done. Something must be there.
  std::unique_ptr<Work> take() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return order_.front().done; });
    std::unique_ptr<Work> work = std::move(order_.front().work);
    order_.pop_front();
    return work;
  }

  /// Added and not taken yet.
  size_t held() const {
    const std::lock_guard lock(mutex_);
    return order_.size();
  }

 private:
  struct Slot {
    std::unique_ptr<Work> work;
    bool done = false;
  };

  void run() {
    for (;;) {
      std::unique_lock lock(mutex_);
      added_.wait(lock, [this] { return ending_ || !open_.empty(); });
      if (ending_) return;
      Slot* slot = open_.front();
      open_.pop_front();
      lock.unlock();
      job_(*slot->work);
      lock.lock();
      slot->done = true;
      done_.notify_one();
    }
  }

  const std::function<void(Work&)> job_;
  mutable std::mutex mutex_;
  std::condition_variable added_, done_;
  std::deque<Slot> order_;  // a deque keeps the addresses of what stays in it
  std::deque<Slot*> open_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace gently::batch
