// JSON lines: the text under a name or pointer. Beside it come the keys of a result
// (result_json.h), which win over keys of the line; or, if asked for, the answer takes its place
// and all else stays byte for byte.
#pragma once

#include "batch/format.h"

namespace gently::batch {

class JsonFormat : public Format {
 public:
  JsonFormat(const FormatOptions& options, const Engine& engine);
  Reading read(const Record& record) const override;
  std::string write(const Record& record, const Reading& reading,
                    const std::vector<Reply>& replies) const override;
  std::string id_of(const Record& record) const override;

 protected:
  std::string encode(const std::string& text, std::string_view raw) const override;

 private:
  std::string with_result(const Record& record, const Draft& draft, const Reply& reply) const;

  std::string pointer_;
};

}  // namespace gently::batch
