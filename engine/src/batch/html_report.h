// --report: a page with before and after side by side. It holds messages: mode 0600.
#pragma once

#include "batch/output.h"

namespace gently::batch {

class HtmlReport : public Listener {
 public:
  HtmlReport(const std::string& path, Say say);
  bool item(const Place& place, Item& item) override;
  /// `summary`: one line. False: it cannot be written.
  bool finish(const std::string& summary);

 private:
  void row(const std::string& place, const Draft& draft, const Reply& reply);

  SafeFile file_;
  const std::string path_;
  const Say say_;
};

}  // namespace gently::batch
