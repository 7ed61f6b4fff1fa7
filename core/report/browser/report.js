// SPDX-License-Identifier: Apache-2.0
(() => {
  "use strict";
  const all = (where, what) => [...where.querySelectorAll(what)];
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  document.body.append(tip);

  // Language. The words of the page are looked up in the list as word_list.hpp says: whole, then as a pattern without
  // numbers; the document and its title follow the choice.
  const list = document.getElementById("words"), first = document.documentElement.lang, said = new Map();
  const languages = list.dataset.languages.split(" ");
  for (const line of list.content.textContent.split("\n")) {
    const [key, ...others] = line.split("\t");
    said.set(key, others);
  }
  const find = (text, to) => {
    let hash = 0;
    for (const letter of text) hash = (Math.imul(hash, 31) + letter.codePointAt(0)) >>> 0;
    return (said.get(hash.toString(36)) || [])[languages.indexOf(to)];
  };
  const turn = (text, to) => (first === "en") === (to === "en") ? text
    : to === "en" ? text.replaceAll(",", ".").replace("\u00a0%", "%") : text.replaceAll(".", ",").replace("%", "\u00a0%");
  const speak = (text, mark, to) => {
    if (to === first) return text;
    const whole = find(mark + "=" + text, to);
    if (whole !== undefined) return whole;
    const number = /\d+(?:[.,]\d+)*(?:\u00a0?%)?/g, numbers = text.match(number) || [];
    const pattern = text.replace(number, "#");
    return (find(pattern, to) || pattern).replace(/#/g, () => numbers.length ? turn(numbers.shift(), to) : "#");
  };
  const page = document.querySelector(".page"), words = [];
  const note = (node, key, element) => {
    const [, before, core, after] = node[key].match(/^([ \n\t]*)([^]*?)([ \n\t]*)$/);
    if (core && !element.closest("[data-only]"))
      words.push({ node, key, mark: element.dataset.w || "", before, core, after });
  };
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) note(texts.currentNode, "data", texts.currentNode.parentNode);
  for (const key of ["aria-label", "title"])
    for (const element of all(page, "[" + key + "]")) note(element.getAttributeNode(key), "value", element);
  const choose = (to) => {
    document.documentElement.lang = to;
    for (const { node, key, mark, before, core, after } of words) node[key] = before + speak(core, mark, to) + after;
    for (const link of all(page, "a[href*='report.html']")) link.hash = to;
    document.title = page.querySelector("h1").textContent;
  };
  for (const input of all(document, ".switch")) input.addEventListener("change", () => choose(input.value));
  document.querySelector(".languages").hidden = false;
  const wanted = document.getElementById("show-" + location.hash.slice(1));
  if (wanted) { wanted.checked = true; choose(wanted.value); }

  // Sorting: a button in each head of a sortable table.
  const number = (text) => parseFloat(text.replace("−", "-").replace(",", "."));
  for (const head of all(document, "table.sortable thead th, .overview table.rows thead th:not(:nth-child(2))")) {
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

  // Tooltips: what a node of a network is called, at once and also on focus.
  const show = (mark) => {
    tip.hidden = !mark;
    if (!mark) return;
    tip.textContent = mark.getAttribute("aria-label");
    const box = mark.getBoundingClientRect();
    tip.style.left = Math.max(4, Math.min(box.left, innerWidth - tip.offsetWidth - 8)) + "px";
    tip.style.top = (box.top > tip.offsetHeight + 12 ? box.top - tip.offsetHeight - 8 : box.bottom + 8) + "px";
  };
  addEventListener("pointerover", (event) => show(event.target.closest && event.target.closest(".mark")));
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
  const light = (picture, marks, node) => {
    picture.classList.toggle("lit", !!node);
    const own = String(marks.indexOf(node)), near = new Set([own]);
    for (const tie of all(picture, "[data-t]")) {
      const ends = tie.dataset.t.split(" "), on = ends.includes(own);
      tie.classList.toggle("on", on);
      if (on) ends.forEach((end) => near.add(end));
    }
    marks.forEach((mark, i) => mark.classList.toggle("on", near.has(String(i))));
  };
  for (const picture of all(document, "[data-roving]")) {
    const marks = all(picture, ".mark");
    marks.forEach((mark, i) => {
      mark.setAttribute("tabindex", i ? "-1" : "0");
      mark.addEventListener("focus", () => { light(picture, marks, mark); show(mark); });
      mark.addEventListener("blur", () => { light(picture, marks, null); show(null); });
      mark.addEventListener("pointerenter", () => light(picture, marks, mark));
      mark.addEventListener("pointerleave", () => light(picture, marks, null));
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
