// SPDX-License-Identifier: Apache-2.0
// A host for tests of evaluators: no engine, no files, no framework of tests.
//
//   FakeHost host;
//   host.ask("x", "median-answer", {{"item", "trust"}}).lend(responses);
//   const Heard heard = host.run(evaluate);            // the evaluator's function, or
//   const Heard heard = host.run(tkr_entry, "median");  // the entry of a library
//   EXPECT_EQ(heard.findings.at(0).estimate, 4);
//
// Findings are held to the rules of the real host: one that breaks a rule is in `refused`, in words.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <tukiranka/evaluator.hpp>
#include <tukiranka/testing/hear_finding.hpp>
#include <tukiranka/testing/json_extension.hpp>
#include <tukiranka/testing/table_builder.hpp>

namespace tukiranka::sdk::testing {

struct HeardReport {
  std::int32_t severity = TKR_NOTE;
  std::string code, text, where;
};

struct Heard {
  tkr_status status = TKR_FAILED;
  std::vector<Finding> findings;
  std::vector<HeardReport> reports;
  std::vector<std::string> refused;

  // The finding of that indicator, wave and group; null when there is none.
  [[nodiscard]] const Finding* find(const std::string& indicator,
                                    const std::optional<std::string>& wave = std::nullopt,
                                    const std::optional<std::string>& group = std::nullopt) const {
    for (const Finding& finding : findings)
      if (finding.indicator == indicator && finding.wave == wave && finding.group == group) return &finding;
    return nullptr;
  }
};

class FakeHost {
 public:
  FakeHost() = default;
  FakeHost(const FakeHost&) = delete;
  FakeHost& operator=(const FakeHost&) = delete;

  std::uint64_t seed = 1;
  std::uint32_t threads = 1;
  std::string locale = "en";
  int cancel_after = -1;  // that many questions whether to go on are answered with yes; −1: all

  FakeHost& ask(const std::string& id, const std::string& measure, Json with = Json::object()) {
    plan_.push_back({{"id", id}, {"measure", measure}, {"with", std::move(with)}});
    return *this;
  }
  FakeHost& lend(TableBuilder& table) {
    tables_.push_back(&table);
    return *this;
  }
  FakeHost& wave(const std::string& id, const std::string& role = "") {
    study_["waves"].push_back({{"id", id}, {"role", role}});
    return *this;
  }
  FakeHost& perspective(const std::string& id, double population) {
    study_["perspectives"].push_back({{"id", id}, {"population", population}});
    return *this;
  }
  // The manifest's messages of the evaluator; without them every message is allowed.
  FakeHost& allow_messages(Json messages) {
    messages_ = std::move(messages);
    return *this;
  }

  [[nodiscard]] Heard run(Evaluate evaluate) {
    const Registered all[] = {{"under-test", evaluate}};
    return run_with([&](const tkr_host* host) { return sdk::detail::create(host, "under-test", all); });
  }
  [[nodiscard]] Heard run(const tkr_entry_t& entry, const std::string& evaluator) {
    return run_with([&](const tkr_host* host) { return entry.create(host, evaluator.c_str()); });
  }

 private:
  // What the callbacks reach through tkr_host::data.
  struct Listening {
    FakeHost& host;
    Heard heard;
    tkr_input input{};
    std::vector<std::string> indicators;
    int asked = 0;
  };

  static Listening& listening(const tkr_host* host) { return *static_cast<Listening*>(host->data); }
  static tkr_text as_text(const std::string& text) { return {text.data(), text.size()}; }

  static void report(const tkr_host* host, const tkr_report* report) {
    listening(host).heard.reports.push_back({report->severity, report->code,
                                             testing::detail::copy(report->text),
                                             testing::detail::copy(report->where)});
  }
  static bool cancelled(const tkr_host* host) {
    Listening& state = listening(host);
    return state.host.cancel_after >= 0 && state.asked++ >= state.host.cancel_after;
  }
  static const void* get_extension(const tkr_host*, const char* id) {
    return testing::detail::find_extension(id);
  }

  static tkr_status add_finding(const tkr_host* host, const tkr_finding* record) try {
    Listening& state = listening(host);
    const Finding finding = hear_finding(*record, {state.input, state.indicators, state.host.messages_});
    if (state.heard.find(finding.indicator, finding.wave, finding.group) != nullptr)
      throw BrokenRule("the indicator \"" + finding.indicator + "\" already has one for this wave and group");
    state.heard.findings.push_back(finding);
    return TKR_OK;
  } catch (const std::exception& broken) {
    listening(host).heard.refused.emplace_back(broken.what());
    return TKR_FAILED;
  }

  template <class Create>
  Heard run_with(Create create) {
    Listening state{*this, {}, {}, {}, 0};
    std::vector<tkr_table> lent;
    for (TableBuilder* table : tables_) lent.push_back(table->lend());
    for (const Json& one : plan_) state.indicators.push_back(one.at("id"));
    const std::string plan = plan_.dump(), study = study_.dump();
    state.input = {sizeof(tkr_input),
                   static_cast<std::uint32_t>(lent.size()),
                   lent.data(),
                   as_text(plan),
                   as_text(study),
                   as_text(locale),
                   seed,
                   threads,
                   0};
    const tkr_host host{TKR_ABI_MAJOR, TKR_ABI_MINOR, &state,    "fake",       "1.0.0",
                        report,        add_finding,   cancelled, get_extension};
    if (const tkr_evaluator* instance = create(&host)) {
      state.heard.status = instance->evaluate(instance, &state.input);
      instance->destroy(instance);
    }
    return std::move(state.heard);
  }

  Json plan_ = Json::array(), study_ = Json::object(), messages_ = Json::object();
  std::vector<TableBuilder*> tables_;
};

}  // namespace tukiranka::sdk::testing
