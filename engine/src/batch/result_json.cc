#include "batch/result_json.h"

#include <cmath>

#include "batch/json_text.h"

namespace gently::batch {
namespace {

/// Turns byte offsets into the unit asked for; offsets are asked for in any order.
class Ruler {
 public:
  Ruler(std::string_view text, Offsets unit) : text_(text), unit_(unit) {}

  size_t at(size_t byte) const {
    if (unit_ == Offsets::kUtf8) return byte;
    size_t n = 0;
    for (size_t i = 0; i < byte && i < text_.size(); ++i) {
      unsigned char c = static_cast<unsigned char>(text_[i]);
      if ((c & 0xC0) != 0x80) n += unit_ == Offsets::kUtf16 && c >= 0xF0 ? 2 : 1;
    }
    return n;
  }

 private:
  std::string_view text_;
  Offsets unit_;
};

/// Values of one result, each appended to the same string.
class Writer {
 public:
  Writer(std::string& out, const Ruler& ruler) : out_(out), ruler_(ruler) {}

  void member(std::string_view key, std::string_view text) {
    append_key(out_, key);
    append_string(out_, text);
  }

  void or_null(const std::optional<std::string>& text) {
    if (text)
      append_string(out_, *text);
    else
      out_ += "null";
  }

  void strings(const std::vector<std::string>& list) {
    append_array(out_, list, [&](const std::string& one) { append_string(out_, one); });
  }

  /// From 0 to 1, in hundredths.
  void heat(double heat) {
    const long hundredths = std::lround(heat * 100);
    out_ += std::to_string(hundredths / 100);
    out_ += '.';
    out_ += static_cast<char>('0' + hundredths / 10 % 10);
    if (hundredths % 10 != 0) out_ += static_cast<char>('0' + hundredths % 10);
  }

  void book(const Engine& engine) {
    out_ += '{';
    member("id", engine.book_id());
    member("version", engine.book_version());
    member("sha256", engine.book_sha256());
    out_ += '}';
  }

  void note(const std::optional<Note>& note) {
    if (!note) {
      out_ += "null";
      return;
    }
    out_ += '{';
    member("code", note->code);
    member("text", note->text);
    member("discreet", note->discreet);
    out_ += '}';
  }

  void alternative(const Alternative& alternative) {
    out_ += '{';
    member("text", alternative.text);
    member("mode", alternative.mode);
    append_key(out_, "edits");
    append_array(out_, alternative.edits, [&](const Edit& one) { edit(one); });
    out_ += '}';
  }

  void finding(const Finding& finding) {
    out_ += '{';
    member("rule", finding.rule);
    member("label", finding.label);
    append_key(out_, "topic");
    if (finding.topic.empty())
      out_ += "null";
    else
      append_string(out_, finding.topic);
    places(finding.begin, finding.end);
    append_key(out_, "heat");
    heat(finding.heat);
    member("why", finding.why);
    out_ += '}';
  }

 private:
  void edit(const Edit& edit) {
    out_ += '{';
    places(edit.begin, edit.end);
    member("replacement", edit.replacement);
    out_ += '}';
  }

  void places(size_t begin, size_t end) {
    append_key(out_, "begin");
    out_ += std::to_string(ruler_.at(begin));
    append_key(out_, "end");
    out_ += std::to_string(ruler_.at(end));
  }

  std::string& out_;
  const Ruler& ruler_;
};

}  // namespace

void ResultJson::append(size_t key, std::string& out) const {
  const Ruler ruler(text_, offsets_);
  Writer write(out, ruler);
  append_key(out, kKeys[key]);
  switch (key) {
    case kSchema:
      out += '1';
      break;
    case kBook:
      write.book(engine_);
      break;
    case kText:
      append_string(out, text_);
      break;
    case kOutcome:
      append_string(out, name(result_.outcome));
      break;
    case kRephrased:
      append_string(out, rephrased_);
      break;
    case kHeat:
      if (result_.heat)
        write.heat(*result_.heat);
      else
        out += "null";
      break;
    case kAlternatives:
      append_array(out, result_.alternatives,
                   [&](const Alternative& one) { write.alternative(one); });
      break;
    case kFindings:
      append_array(out, result_.findings, [&](const Finding& one) { write.finding(one); });
      break;
    case kFacts:
      write.strings(result_.facts);
      break;
    case kLeftOut:
      write.strings(result_.left_out);
      break;
    case kHint:
      write.or_null(result_.hint);
      break;
    case kNote:
      write.note(result_.note);
      break;
    case kWarnings:
      write.strings(result_.warnings);
      break;
    case kIncomplete:
      write.or_null(result_.incomplete);
      break;
    default:
      out += "null";
  }
}

std::string to_json(const Engine& engine, std::string_view text, const Result& result,
                    Offsets offsets) {
  const ResultJson json(engine, text, result, result.rephrased, offsets);
  std::string out = "{";
  for (size_t key = 0; key < ResultJson::kKeys.size(); ++key) json.append(key, out);
  return out + '}';
}

std::string error_json(const Engine& engine, size_t line, const std::string& message) {
  std::string out = "{";
  append_key(out, "schema");
  out += '1';
  append_key(out, "book");
  const Ruler ruler({}, Offsets::kUtf8);
  Writer(out, ruler).book(engine);
  append_key(out, "line");
  out += std::to_string(line);
  append_key(out, "error");
  append_string(out, message);
  return out + '}';
}

}  // namespace gently::batch
