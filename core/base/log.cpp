// SPDX-License-Identifier: Apache-2.0
#include "core/base/log.hpp"
#include <memory>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace tukiranka::base {
namespace {

spdlog::logger& stderr_logger() {
  static spdlog::logger logger = [] {
    spdlog::logger made("tukiranka", std::make_shared<spdlog::sinks::stderr_sink_mt>());
    made.set_pattern("%l: %v");
    made.set_level(spdlog::level::warn);
    return made;
  }();
  return logger;
}

}  // namespace

void set_log_level(LogLevel level) {
  stderr_logger().set_level(level == LogLevel::quiet     ? spdlog::level::err
                            : level == LogLevel::verbose ? spdlog::level::info
                                                         : spdlog::level::warn);
}

void log_step(const std::string& text) {
  stderr_logger().info(text);
}
void log_warning(const std::string& text) {
  stderr_logger().warn(text);
}

}  // namespace tukiranka::base
