// SPDX-License-Identifier: Apache-2.0
// Made-up respondents × 20 answers of 1 … 5 that share one factor, as CSV with the respondent first; always
// the same bytes.   make_answers answers.csv [rows]
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <string>

#include <tukiranka/random.hpp>

int main(int count, char** words) {
  if (count < 2) return EXIT_FAILURE;
  const long rows = count > 2 ? std::atol(words[2]) : 1'000'000;
  std::ofstream file(words[1], std::ios::binary);
  file << "id";
  for (int item = 1; item <= 20; ++item) file << ",q" << item;
  file << '\n';
  tukiranka::sdk::Random random(20250115, "answers");
  std::string line;
  for (long row = 1; row <= rows; ++row) {
    line = std::to_string(row);
    const double common = random.normal();
    for (int item = 0; item < 20; ++item) {
      const double answer = std::clamp(std::round(3 + 0.8 * common + random.normal()), 1.0, 5.0);
      line += {',', static_cast<char>('0' + static_cast<int>(answer))};
    }
    file << line << '\n';
  }
  return file.good() ? EXIT_SUCCESS : EXIT_FAILURE;
}
