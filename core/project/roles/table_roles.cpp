// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/table_roles.hpp"
#include <algorithm>

namespace tukiranka::project {
namespace {

ColumnSpec column(const char* name, CellKind kind = CellKind::category) {
  ColumnSpec spec;
  spec.name = name;
  spec.kind = kind;
  return spec;
}

ColumnSpec required(const char* name, CellKind kind = CellKind::id) {
  ColumnSpec spec = column(name, kind);
  spec.is_required = true;
  return spec;
}

ColumnSpec number(const char* name, std::optional<double> low = std::nullopt,
                  std::optional<double> high = std::nullopt) {
  ColumnSpec spec = column(name, CellKind::number);
  spec.low = low;
  spec.high = high;
  return spec;
}

ColumnSpec choice(const char* name, std::vector<std::string> choices) {
  ColumnSpec spec = column(name, CellKind::choice);
  spec.choices = std::move(choices);
  return spec;
}

ColumnSpec otherwise(ColumnSpec spec, const char* value) {
  spec.otherwise = value;
  return spec;
}

ColumnSpec text(const char* name) {
  return column(name, CellKind::text);
}

ColumnSpec id(const char* name) {
  return column(name, CellKind::id);
}

RoleSpec responses() {
  return {"responses",
          {id("respondent"), column("wave"), column("perspective"), column("group"), number("weight", 0)},
          {},
          true,
          true,
          {"scales", "scale", "items"}};
}

RoleSpec edges() {
  return {"edges",
          {required("source"), required("target"), otherwise(column("directed", CellKind::yes_no), "true"),
           column("layer"), column("wave"), number("weight")},
          {},
          true,
          true,
          {"ratings", "format", "id", "respondent", "partners", "labels", "missing", "label", "kind", "group",
           "perspective"}};
}

// A file of nodes and ties; its rows go to both tables.
RoleSpec network() {
  RoleSpec role = edges();
  role.role = "network";
  return role;
}

RoleSpec segments() {
  ColumnSpec passage = text("text");
  passage.is_required = true;
  return {"segments",
          {id("segment"), id("document"), id("speaker"), column("group"), column("perspective"), passage,
           column("wave"), column("language")},
          {},
          true,
          false,
          {"turns"}};
}

// The file says the rest.
RoleSpec qda_project() {
  return {"project", {column("group"), column("perspective"), column("wave"), column("language")},
          {},        true,
          false,     {}};
}

RoleSpec codings() {
  ColumnSpec start = required("start", CellKind::whole), end = required("end", CellKind::whole);
  start.low = end.low = 0;
  return {"codings",
          {required("document"), start, end, required("code"), id("coder"), number("valence", -2, 2),
           number("magnitude", 0, 3), choice("state", {"proposed", "reviewed", "rejected"})},
          {},
          false,
          false,
          {}};
}

RoleSpec findings() {
  ColumnSpec n = column("n", CellKind::whole);
  n.low = 0;
  return {"findings",
          {required("indicator"), column("wave"), column("group"), column("by"), number("estimate"),
           number("standard_error", 0), number("low"), number("high"), number("level", 0, 1), n,
           number("population", 0), text("source"), text("reason")},
          {},
          true,
          false,
          {}};
}

RoleSpec goals() {
  return {"goals",
          {required("goal"), text("title"), choice("size", {"large", "small"}), text("proposed_by"),
           text("agreed_by"), id("criterion"), text("expected"), text("baseline"), text("much_less"),
           text("less"), text("as_expected"), text("more"), text("much_more"), number("weight", 0),
           number("result", -2, 2)},
          {"goal"},
          false,
          false,
          {}};
}

std::vector<RoleSpec> preparation() {
  return {{"portfolio",
           {required("partner"), id("person"), id("skill"), number("level", 0, 4), number("interest", 0, 4),
            text("contact"), column("wave")},
           {},
           false,
           false,
           {}},
          goals(),
          {"success_criteria",
           {required("id"), id("criterion"), text("indicator"), text("baseline"), text("target"),
            text("result"), text("unit"), column("due", CellKind::date), text("owner"), text("source")},
           {"id"},
           false,
           false,
           {}},
          {"roles",
           {required("task", CellKind::text), id("partner"), id("person"),
            choice("role", {"responsible", "accountable", "consulted", "informed"})},
           {},
           false,
           false,
           {}},
          {"risks",
           {required("risk", CellKind::text), number("likelihood", 1, 5), number("impact", 1, 5),
            text("mitigation"), text("owner"), text("deputy"), column("status"), id("person")},
           {"risk"},
           false,
           false,
           {}}};
}

std::vector<RoleSpec> make_roles() {
  std::vector<RoleSpec> roles{
      responses(),
      {"nodes",
       {required("node"), text("label"), column("kind"), column("group"), column("perspective")},
       {"node"},
       false,
       false,
       {}},
      edges(),
      network(),
      {"participation",
       {required("node"), column("wave"), required("responded", CellKind::yes_no)},
       {"node", "wave"},
       true,
       false,
       {}},
      {"documents",
       {required("document"), column("language"), column("wave")},
       {"document"},
       true,
       false,
       {}},
      segments(),
      codings(),
      qda_project(),
      {"codebook", {}, {}, false, false, {}},
      {"ratings", {required("unit"), id("coder"), id("value")}, {}, false, false, {"coders"}}};
  for (RoleSpec& role : preparation()) roles.push_back(std::move(role));
  roles.push_back(findings());
  return roles;
}

}  // namespace

const std::vector<RoleSpec>& list_roles() {
  static const std::vector<RoleSpec> roles = make_roles();
  return roles;
}

const RoleSpec* find_role(const std::string& role) {
  const auto& roles = list_roles();
  const auto found =
      std::find_if(roles.begin(), roles.end(), [&](const RoleSpec& known) { return known.role == role; });
  return found == roles.end() ? nullptr : &*found;
}

std::vector<std::string> list_keys(const RoleSpec& role) {
  std::vector<std::string> keys{"role", "file"};
  if (role.role == "codebook") return keys;
  for (const char* key : {"delimiter", "decimal", "encoding"}) keys.emplace_back(key);
  for (const ColumnSpec& spec : role.columns) keys.push_back(spec.name);
  keys.insert(keys.end(), role.keys.begin(), role.keys.end());
  if (role.role != "ratings") keys.emplace_back("attributes");
  return keys;
}

base::ColumnType column_type_of(CellKind kind) {
  switch (kind) {
    case CellKind::category:
    case CellKind::choice:
      return base::ColumnType::category;
    case CellKind::number:
      return base::ColumnType::float64;
    case CellKind::whole:
      return base::ColumnType::int64;
    case CellKind::yes_no:
      return base::ColumnType::boolean;
    default:
      return base::ColumnType::text;
  }
}

}  // namespace tukiranka::project
