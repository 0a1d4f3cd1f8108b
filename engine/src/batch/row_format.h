// CSV and TSV: one column holds the messages. Beside each row come two cells, outcome and
// rephrased; or, if asked for, the answer takes the place of the text. All else stays byte for
// byte.
#pragma once

#include "batch/format.h"

namespace gently::batch {

class RowFormat : public Format {
 public:
  RowFormat(const FormatOptions& options, const Engine& engine);
  std::string begin(const Record& first) override;
  Reading read(const Record& record) const override;
  std::string write(const Record& record, const Reading& reading,
                    const std::vector<Reply>& replies) const override;
  std::string id_of(const Record& record) const override;

 protected:
  std::string encode(const std::string& text, std::string_view raw) const override;

 private:
  bool is_header(const Record& record) const { return named_ && record.number == 0; }

  bool named_;         // the first row holds the names of the columns
  size_t column_ = 0;  // from 0
  size_t id_ = std::string::npos;
};

}  // namespace gently::batch
