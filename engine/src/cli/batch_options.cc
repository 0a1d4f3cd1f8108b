#include "cli/batch_options.h"

#include "batch/encoding.h"

namespace gently::cli {

void BatchOptions::add_to(CLI::App& command) {
  command.add_option("files", files, "files and folders; - or none reads standard input");
  CLI::Option_group* notation = command.add_option_group(
      "What the files are (else as their names say: .md .jsonl, anything else one message)");
  notation->require_option(0, 1);
  notation->add_flag("--text", text, "each file is a message");
  notation->add_flag("--paragraphs", paragraphs, "each paragraph is a message");
  notation->add_flag("--lines", lines, "each line is a message");
  notation->add_flag("--jsonl", jsonl, "each line is a JSON object with a text");
  notation
      ->add_option("--csv", csv,
                   "rows; the column of the messages by name, or by number where no row of names "
                   "stands first")
      ->type_name("COLUMN");
  notation->add_option("--tsv", tsv, "the same with tabs")->type_name("COLUMN");
  notation->add_flag("--markdown", markdown,
                     "each paragraph and heading is a message; code and block quotations stay");
  command.add_option("--delimiter", delimiter, "what stands between the cells of --csv")
      ->type_name("CHAR");
  command
      .add_option("--field", format.field,
                  "--jsonl: the key that holds the text, or a JSON pointer such as /message/body")
      ->capture_default_str();
  command.add_option("--id", format.id, "the key or column that names a record, for --skip-until")
      ->type_name("NAME")
      ->capture_default_str();
  command
      .add_option("--encoding", format.encoding,
                  "of records that are not UTF-8: answered and written back in it (else they pass "
                  "untouched)")
      ->type_name("NAME");
}

std::optional<batch::Kind> BatchOptions::kind() const {
  using batch::Kind;
  if (text) return Kind::kText;
  if (paragraphs) return Kind::kParagraphs;
  if (lines) return Kind::kLines;
  if (jsonl) return Kind::kJsonLines;
  if (markdown) return Kind::kMarkdown;
  if (!csv.empty() || !tsv.empty()) return Kind::kCsv;
  return std::nullopt;
}

std::string BatchOptions::settle(const Context& context) {
  if (!delimiter.empty() && (delimiter.size() != 1 || csv.empty()))
    return "--delimiter is one character, for --csv";
  if (!format.encoding.empty() && !batch::is_usable_encoding(format.encoding))
    return "--encoding " + format.encoding + ": not known, or not one that ASCII is part of";
  format.context = context;
  format.column = csv.empty() ? tsv : csv;
  format.separator = !tsv.empty() ? '\t' : delimiter.empty() ? ',' : delimiter[0];
  format.offsets = offsets == "utf16"        ? batch::Offsets::kUtf16
                   : offsets == "codepoints" ? batch::Offsets::kCodepoints
                                             : batch::Offsets::kUtf8;
  if (files.empty()) files.push_back("-");
  return {};
}

}  // namespace gently::cli
