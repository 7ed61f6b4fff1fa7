// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const all = (where, what) => [...where.querySelectorAll(what)];
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  // Language: the address and the document follow the choice; the same place stays in sight.
  const choose = (input) => {
    const from = document.documentElement.lang, to = input.value;
    document.documentElement.lang = to;
    const place = location.hash.slice(1);
    if (place.startsWith(from + "-")) location.replace("#" + to + place.slice(from.length));
  };
  for (const input of all(document, ".switch")) input.addEventListener("change", () => choose(input));
  const wanted = document.getElementById("show-" + location.hash.slice(1, 3));
  if (wanted) { wanted.checked = true; document.documentElement.lang = wanted.value; }

  // Sorting: a button in each head of a sortable table.
  const number = (text) => parseFloat(text.replace("−", "-").replace(",", "."));
  for (const head of all(document, "table.sortable thead th, .overview table.rows thead th:not(.axis)")) {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of head.parentNode.children) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const key = (row) => row.cells[head.cellIndex].textContent;
      const order = (a, b) => {
        const x = number(key(a)), y = number(key(b));
        return isNaN(x) || isNaN(y) ? key(a).localeCompare(key(b), head.closest("[lang]").lang) : x - y;
      };
      for (const body of head.closest("table").tBodies)
        body.append(...[...body.rows].filter((row) => row.className !== "group").sort((a, b) => (up ? 1 : -1) * order(a, b)));
    });
  }

  // Tooltips: what an SVG <title> says, at once and also on focus.
  const show = (mark) => {
    const title = mark && mark.querySelector("title");
    tip.hidden = !(title || (mark && mark.dataset.tip));
    if (tip.hidden) return;
    if (title) { mark.dataset.tip = title.textContent; title.remove(); }
    tip.textContent = mark.dataset.tip;
    const box = mark.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = (box.top > tip.offsetHeight + 12 ? box.top - tip.offsetHeight - 8 : box.bottom + 8) + "px";
  };
  const marked = (event) => event.target.closest && event.target.closest("svg g");
  addEventListener("pointerover", (event) => show(marked(event)));
  addEventListener("scroll", () => { tip.hidden = true; }, true);

  // What scrolls sideways can be reached by keyboard.
  const reach = () => {
    for (const box of all(document, ".chart, .wide")) {
      if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
      else box.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", reach);
  addEventListener("change", reach);
  addEventListener("toggle", reach, true);
  reach();

  // Networks: one tab stop, arrow keys inside; a node in focus or under the pointer shows its ties.
  const light = (picture, node) => {
    picture.classList.toggle("lit", !!node);
    const own = node && node.dataset.n, near = new Set([own]);
    for (const tie of all(picture, ".tie")) {
      const ends = tie.dataset.t.split(" "), on = ends.includes(own);
      tie.classList.toggle("on", on);
      if (on) ends.forEach((end) => near.add(end));
    }
    for (const mark of all(picture, ".mark")) mark.classList.toggle("on", near.has(mark.dataset.n));
  };
  for (const picture of all(document, "[data-roving]")) {
    const marks = all(picture, ".mark");
    marks.forEach((mark, i) => {
      mark.setAttribute("tabindex", i ? "-1" : "0");
      mark.addEventListener("focus", () => { light(picture, mark); show(mark); });
      mark.addEventListener("blur", () => { light(picture, null); show(null); });
      mark.addEventListener("pointerenter", () => light(picture, mark));
      mark.addEventListener("pointerleave", () => light(picture, null));
    });
    picture.addEventListener("keydown", (event) => {
      const now = marks.indexOf(document.activeElement);
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const next = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1
        : step ? (now + step + marks.length) % marks.length : -1;
      if (now < 0 || next < 0) return;
      event.preventDefault();
      marks[now].setAttribute("tabindex", "-1");
      marks[next].setAttribute("tabindex", "0");
      marks[next].focus();
    });
  }

  // Everything is open on paper.
  const folded = [];
  addEventListener("beforeprint", () => {
    for (const part of all(document, "details:not([open])")) { part.open = true; folded.push(part); }
  });
  addEventListener("afterprint", () => { folded.splice(0).forEach((part) => { part.open = false; }); });
})();
