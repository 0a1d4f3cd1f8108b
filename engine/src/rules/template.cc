#include "rules/template.h"

#include <algorithm>
#include <array>

#include "rules/nearest.h"

namespace gently::rules {
namespace {

constexpr std::array<std::pair<std::string_view, Form>, 9> kForms = {{
    {"base", Form::kBase},
    {"third", Form::kThird},
    {"gerund", Form::kGerund},
    {"past", Form::kPast},
    {"participle", Form::kParticiple},
    {"passive", Form::kPassive},
    {"infinitive", Form::kInfinitive},
    {"verbatim", Form::kVerbatim},
    {"converse", Form::kConverse},
}};

class TemplateParser {
 public:
  explicit TemplateParser(std::string_view source) : source_(source) {}

  Expected<Template> parse() {
    Template out;
    out.source = source_;
    out.segments = segments(false);
    if (!errors_.empty()) return errors_;
    return out;
  }

 private:
  int column(size_t at) const {
    return 1 + static_cast<int>(std::count_if(source_.begin(), source_.begin() + static_cast<ptrdiff_t>(at),
                                              [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
  }
  void fault(size_t at, std::string message, std::string mend) {
    Error error;
    error.message = std::move(message);
    error.excerpt = source_;
    error.caret = column(at) - 1;
    error.mend = std::move(mend);
    errors_.push_back(std::move(error));
    at_ = source_.size();
  }

  std::vector<Segment> segments(bool inside) {
    std::vector<Segment> out;
    size_t open = at_;
    while (at_ < source_.size()) {
      char sign = source_[at_];
      if (sign == ']' && inside) {
        ++at_;
        return out;
      }
      if (sign == '[') {
        if (inside) {
          fault(at_, "an optional segment inside another", "close the first with “]”");
          return out;
        }
        Segment segment;
        segment.kind = Segment::Kind::kOptional;
        segment.column = column(at_);
        ++at_;
        segment.inner = segments(true);
        out.push_back(std::move(segment));
      } else if (sign == '{') {
        slot(out);
      } else if (sign == ']' || sign == '}') {
        fault(at_, "a “" + std::string(1, sign) + "” without its partner", "");
      } else {
        size_t begin = at_;
        while (at_ < source_.size() && std::string_view("[]{}").find(source_[at_]) == std::string_view::npos) ++at_;
        Segment segment;
        segment.text = std::string(source_.substr(begin, at_ - begin));
        segment.column = column(begin);
        out.push_back(std::move(segment));
      }
    }
    if (inside && errors_.empty()) fault(open > 0 ? open - 1 : 0, "“[” is never closed", "close it with “]”");
    return out;
  }

  void slot(std::vector<Segment>& out) {
    size_t open = at_;
    size_t close = source_.find('}', open);
    if (close == std::string_view::npos) return fault(open, "“{” is never closed", "close it with “}”");
    std::string inside(source_.substr(open + 1, close - open - 1));
    Segment segment;
    segment.kind = Segment::Kind::kSlot;
    segment.column = column(open);
    size_t as = inside.find(" as ");
    segment.text = inside.substr(0, as);
    if (as != std::string::npos) {
      std::string form = inside.substr(as + 4);
      auto known = std::find_if(kForms.begin(), kForms.end(), [&](const auto& entry) { return entry.first == form; });
      if (known == kForms.end()) {
        std::vector<std::string> names;
        for (const auto& [name, value] : kForms) names.emplace_back(name);
        std::string close_name = nearest(form, names);
        return fault(open + 1 + as + 4, "no form is called “" + form + "”",
                     close_name.empty() ? "forms: base third gerund past participle passive infinitive verbatim converse"
                                        : "did you mean “as " + close_name + "”?");
      }
      segment.form = known->second;
    }
    if (segment.text.empty()) return fault(open, "“{}” names no slot", "write the capture's name into it");
    at_ = close + 1;
    out.push_back(std::move(segment));
  }

  std::string_view source_;
  size_t at_ = 0;
  Errors errors_;
};

}  // namespace

std::string_view name(Form form) {
  for (const auto& [name, value] : kForms) {
    if (value == form) return name;
  }
  return "plain";
}

Expected<Template> parse_template(std::string_view source) { return TemplateParser(source).parse(); }

}  // namespace gently::rules
