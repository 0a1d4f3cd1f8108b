#include "batch/json_format.h"

#include "batch/byte_mark.h"
#include "batch/json_places.h"
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

void take(const nlohmann::ordered_json& input, const char* key, std::string& into) {
  if (const auto it = input.find(key); it != input.end() && it->is_string())
    into = it->get<std::string>();
}

}  // namespace

JsonFormat::JsonFormat(const FormatOptions& options, const Engine& engine)
    : Format(options, engine), pointer_(pointer_of(options.field)) {}

Reading JsonFormat::read(const Record& record) const {
  const std::string_view line = object_of(record);
  const nlohmann::ordered_json input = nlohmann::ordered_json::parse(line, nullptr, false);
  if (input.is_discarded()) return {{}, "not a JSON object in valid UTF-8"};
  if (!input.is_object()) return {{}, "a JSON object is expected on each line"};
  const auto at = json_find(line, pointer_);
  if (!at || line[at->value_begin] != '"') return {{}, "no text under “" + options_.field + "”"};
  Draft draft;
  const size_t skipped = static_cast<size_t>(line.data() - record.raw.data());
  draft.begin = skipped + at->value_begin;
  draft.end = skipped + at->value_end;
  draft.text = nlohmann::json::parse(line.substr(at->value_begin, at->value_end - at->value_begin))
                   .get<std::string>();
  draft.quoted = true;
  draft.line = record.line;
  draft.context = options_.context;
  take(input, "relation", draft.context.relation);
  take(input, "tone", draft.context.tone);
  Reading reading;
  reading.drafts.push_back(std::move(draft));
  return reading;
}

std::string JsonFormat::encode(const std::string& text, std::string_view) const {
  return nlohmann::json(text).dump();
}

std::string JsonFormat::write(const Record& record, const Reading& reading,
                              const std::vector<Reply>& replies) const {
  if (options_.replace) return Format::write(record, reading, replies);
  if (replies.empty()) {
    const std::string& fault = record.fault.empty() ? reading.fault : record.fault;
    return error_json(engine_, record.line, fault).dump() + '\n';
  }
  return with_result(record, reading.drafts.front(), replies.front());
}

std::string JsonFormat::with_result(const Record& record, const Draft& draft,
                                    const Reply& reply) const {
  nlohmann::ordered_json result = to_json(engine_, draft.text, reply.result, options_.offsets);
  result["rephrased"] = reply.text;
  std::string out = "{";
  const auto add = [&](const std::string& name, std::string_view value) {
    if (out.size() > 1) out += ',';
    out += nlohmann::json(name).dump();
    out += ':';
    out += value;
  };
  const std::string_view line = object_of(record);
  for (const JsonMember& member : json_members(line, line.find('{'))) {
    const auto own = result.find(member.key);
    if (own == result.end()) {
      add(member.key, line.substr(member.value_begin, member.value_end - member.value_begin));
      continue;
    }
    add(member.key, own->dump());
    result.erase(own);
  }
  for (const auto& [key, value] : result.items()) add(key, value.dump());
  return out + "}\n";
}

std::string JsonFormat::id_of(const Record& record) const {
  const nlohmann::json input = nlohmann::json::parse(object_of(record), nullptr, false);
  if (!input.is_object() || !input.contains(options_.id)) return {};
  const nlohmann::json& id = input[options_.id];
  return id.is_string() ? id.get<std::string>() : id.dump();
}

}  // namespace gently::batch
