#include "batch/json_format.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "batch/byte_mark.h"
#include "batch/json_check.h"
#include "batch/json_places.h"
#include "batch/json_text.h"
#include "batch/row.h"

namespace gently::batch {
namespace {

std::string pointer_of(const std::string& field) {
  if (field.starts_with('/')) return field;
  std::string out = "/";
  for (const char c : field)
    out += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return out;
}

/// The line without its break and without the mark some editors put first.
std::string_view object_of(const Record& record) {
  std::string_view line = record.raw;
  line.remove_suffix(row_break(line).size());
  if (record.number == 0 && line.starts_with(kByteMark)) line.remove_prefix(kByteMark.size());
  return line;
}

std::string_view value_of(std::string_view line, const JsonMember& member) {
  return line.substr(member.value_begin, member.value_end - member.value_begin);
}

/// The last member of this name, as JSON parsers do, if it is a string.
void take(std::string_view line, const std::vector<JsonMember>& members, std::string_view key,
          std::string& into) {
  const auto last = std::find_if(members.rbegin(), members.rend(),
                                 [&](const JsonMember& one) { return one.key == key; });
  if (last != members.rend() && line[last->value_begin] == '"')
    into = unquoted(value_of(line, *last));
}

}  // namespace

JsonFormat::JsonFormat(const FormatOptions& options, const Engine& engine)
    : Format(options, engine), pointer_(pointer_of(options.field)) {}

Reading JsonFormat::read(const Record& record) const {
  const std::string_view line = object_of(record);
  if (!is_json(line)) return {{}, "not a JSON object in valid UTF-8"};
  const size_t open = line.find_first_not_of(" \t\r\n");
  if (line[open] != '{') return {{}, "a JSON object is expected on each line"};
  const auto at = json_find(line, pointer_);
  if (!at || line[at->value_begin] != '"') return {{}, "no text under “" + options_.field + "”"};
  Draft draft;
  const size_t skipped = static_cast<size_t>(line.data() - record.raw.data());
  draft.begin = skipped + at->value_begin;
  draft.end = skipped + at->value_end;
  draft.text = unquoted(value_of(line, *at));
  draft.quoted = true;
  draft.line = record.line;
  draft.context = options_.context;
  const std::vector<JsonMember> members = json_members(line, open);
  take(line, members, "relation", draft.context.relation);
  take(line, members, "tone", draft.context.tone);
  Reading reading;
  reading.drafts.push_back(std::move(draft));
  return reading;
}

std::string JsonFormat::encode(const std::string& text, std::string_view) const {
  std::string out;
  append_string(out, text);
  return out;
}

std::string JsonFormat::write(const Record& record, const Reading& reading,
                              const std::vector<Reply>& replies) const {
  if (options_.replace) return Format::write(record, reading, replies);
  if (replies.empty()) {
    const std::string& fault = record.fault.empty() ? reading.fault : record.fault;
    return error_json(engine_, record.line, fault) + '\n';
  }
  return with_result(record, reading.drafts.front(), replies.front());
}

std::string JsonFormat::with_result(const Record& record, const Draft& draft,
                                    const Reply& reply) const {
  const ResultJson result(engine_, draft.text, reply.result, reply.text, options_.offsets);
  constexpr auto& kKeys = ResultJson::kKeys;
  std::array<bool, kKeys.size()> written{};
  std::string out = "{";
  const std::string_view line = object_of(record);
  for (const JsonMember& member : json_members(line, line.find('{'))) {
    const size_t key =
        static_cast<size_t>(std::find(kKeys.begin(), kKeys.end(), member.key) - kKeys.begin());
    if (key < kKeys.size() && !written[key]) {
      result.append(key, out);
      written[key] = true;
      continue;
    }
    append_key(out, member.key);
    out += value_of(line, member);
  }
  for (size_t key = 0; key < kKeys.size(); ++key) {
    if (!written[key]) result.append(key, out);
  }
  return out + "}\n";
}

std::string JsonFormat::id_of(const Record& record) const {
  const nlohmann::json input = nlohmann::json::parse(object_of(record), nullptr, false);
  if (!input.is_object() || !input.contains(options_.id)) return {};
  const nlohmann::json& id = input[options_.id];
  return id.is_string() ? id.get<std::string>() : id.dump();
}

}  // namespace gently::batch
