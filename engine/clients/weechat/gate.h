// Where each line passes on its way from the input line to the conversation.
#pragma once

#include <future>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include "card.h"
#include "options.h"

namespace gently::weechat {

class Gate {
 public:
  /// The rule book is read in a thread of its own; until it is there, lines go out as they are.
  Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;
  ~Gate();

  /// False: the line is on hold and stands in the input line again.
  bool lets_through(Buffer buffer, const std::string& line);
  void incoming(Buffer buffer);
  void closed(Buffer buffer) { offers_.erase(buffer.get()); }

  /// Puts an alternative into the input line: that number, or the next one when there is none; 0 is
  /// the original.
  void use(Buffer buffer, std::optional<size_t> number);
  /// Asks the three questions of the guided answer, from the first; with a number, takes that choice and goes on. After the
  /// last the words stand in the input line.
  void guide(Buffer buffer, std::optional<size_t> number);
  void set(Buffer buffer, const Conversation& settings);
  /// With no line on hold, what was kept comes back at once.
  void keep_for_the_morning(Buffer buffer);
  void bring_drafts();
  void forget(Buffer buffer);
  void reopen();  // with the options as they are now

  /// Null while the book is being read.
  Filter* filter();
  const Offer* offer(Buffer buffer) const;

 private:
  void bring_back(Buffer buffer);
  bool judge(Buffer buffer, const std::string& line);
  void tell_once(Buffer buffer, const std::string& trouble);

  struct Draft {  // kept for the morning; in memory, as every line that is not sent
    std::string buffer, line;
  };

  Options options_;
  std::future<Built> book_;
  std::shared_ptr<const Engine> engine_;
  std::unique_ptr<Filter> filter_;
  std::map<t_gui_buffer*, Offer> offers_;
  std::vector<Draft> drafts_;
  std::set<std::string> told_;
};

}  // namespace gently::weechat
