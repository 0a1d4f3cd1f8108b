#include "capi/handles.h"

using namespace gently::capi;

namespace {

gently::Moment moment(gently_moment when) { return {when.milliseconds, when.hour}; }

}  // namespace

gently_moment gently_now(void) {
  const gently::Moment now = gently::Moment::now();
  return {now.milliseconds, now.hour};
}

gently_filter* gently_filter_new(const gently_engine* engine,
                                 const gently_filter_options* options) {
  return guarded<>(static_cast<gently_filter*>(nullptr), [&] {
    const gently_filter_options given =
        grown<gently_filter_options>(options, GENTLY_FILTER_OPTIONS_INIT);
    gently::FilterOptions own;
    own.file = std::string(text(given.file));
    own.pause_seconds = given.pause_seconds;
    own.pace = given.pace;
    if (given.alternatives != 0) own.alternatives = given.alternatives;
    return new gently_filter{gently::Filter(engine->engine, std::move(own))};
  });
}

void gently_filter_free(gently_filter* filter) { delete filter; }

gently_verdict* gently_filter_outgoing(gently_filter* filter, gently_view conversation,
                                       gently_view line, gently_moment when,
                                       const gently_view* nicks, size_t nick_count) {
  return guarded<>(static_cast<gently_verdict*>(nullptr), [&] {
    auto out = std::make_unique<gently_verdict>();
    out->verdict = filter->filter.outgoing(text(conversation), text(line), moment(when),
                                           list(nicks, nick_count));
    out->result.result = std::move(out->verdict.result);
    return out.release();
  });
}

void gently_filter_chosen(gently_filter* filter, gently_view conversation, gently_view line,
                          gently_moment when) {
  filter->filter.chosen(text(conversation), text(line), moment(when));
}

void gently_filter_incoming(gently_filter* filter, gently_view conversation, gently_moment when) {
  filter->filter.incoming(text(conversation), moment(when));
}

gently_owned_string gently_filter_set(gently_filter* filter, gently_view conversation,
                                      const gently_conversation* settings) {
  return guarded<>(gently_owned_string{nullptr, 0}, [&] {
    const gently_conversation given =
        grown<gently_conversation>(settings, GENTLY_CONVERSATION_INIT);
    gently::Conversation own;
    own.on = given.on;
    own.relation = or_else(given.relation, own.relation);
    own.tone = or_else(given.tone, own.tone);
    own.sensitivity = or_else(given.sensitivity, own.sensitivity);
    own.muted = list(given.muted, given.muted_count);
    return owned(filter->filter.set(text(conversation), own));
  });
}

gently_owned_string gently_filter_forget(gently_filter* filter) {
  return guarded<>(gently_owned_string{nullptr, 0}, [&] { return owned(filter->filter.forget()); });
}

void gently_verdict_free(gently_verdict* verdict) { delete verdict; }

gently_verdict_kind gently_verdict_get_kind(const gently_verdict* verdict) {
  return static_cast<gently_verdict_kind>(verdict->verdict.kind);
}
bool gently_verdict_hold(const gently_verdict* verdict) { return verdict->verdict.hold; }
bool gently_verdict_repeated(const gently_verdict* verdict) { return verdict->verdict.repeated; }
int64_t gently_verdict_wait_milliseconds(const gently_verdict* verdict) {
  return verdict->verdict.wait_milliseconds;
}
const gently_result* gently_verdict_result(const gently_verdict* verdict) {
  return &verdict->result;
}
int gently_verdict_card_number(const gently_verdict* verdict) {
  return verdict->verdict.card ? verdict->verdict.card->number : 0;
}
gently_view gently_verdict_card_text(const gently_verdict* verdict) {
  return verdict->verdict.card ? view(verdict->verdict.card->text) : gently_view{nullptr, 0};
}
bool gently_verdict_morning(const gently_verdict* verdict) { return verdict->verdict.morning; }
gently_view gently_verdict_trouble(const gently_verdict* verdict) {
  return view(verdict->verdict.trouble);
}

bool gently_leave_no_core(void) { return gently::leave_no_core(); }
