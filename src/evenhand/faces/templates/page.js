"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (query, from = document) => Array.from(from.querySelectorAll(query));

  // Jumps: open what is folded, and light every stretch of the passage.
  const arrive = () => {
    all(".lit").forEach((part) => part.classList.remove("lit"));
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && byId(id);
    if (!target) return;
    for (let up = target.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    if (target.matches(".row[hidden]")) reset();
    if (id.startsWith("w-")) {
      all(`[data-r~="${CSS.escape(id.slice(2))}"]`, target.closest(".text") || document).forEach((part) => part.classList.add("lit"));
      target.parentElement.scrollIntoView({ block: "center" });
    } else {
      target.scrollIntoView({ block: "start" });
    }
  };

  // A passage cut in several stretches is one link: its later stretches answer to the pointer too.
  document.addEventListener("click", (event) => {
    const part = event.target.closest("[data-to]");
    if (part && !String(getSelection())) location.hash = part.dataset.to;
    const chosen = event.target.closest("a[data-speaker]");
    if (chosen && form) {
      form.reset();
      form.querySelector("[data-by=speaker]").value = chosen.dataset.speaker;
      choose();
    }
  });

  const form = byId("filters");
  const rows = all("#quotation-list .row");
  const texts = rows.map((row) => row.textContent.toLocaleLowerCase());
  const choose = () => {
    const by = all("select", form).map((select) => [select.dataset.by, select.value]);
    const words = byId("choose-words").value.trim().toLocaleLowerCase();
    let shown = 0;
    rows.forEach((row, at) => {
      row.hidden = !(by.every(([name, value]) => !value || row.dataset[name] === value) && texts[at].includes(words));
      shown += row.hidden ? 0 : 1;
    });
    if (shown < rows.length) all("#quotation-list > details").forEach((part) => { part.open = true; });
    byId("chosen").textContent = `${shown.toLocaleString("en-GB")} of ${rows.length.toLocaleString("en-GB")} shown`;
  };
  const reset = () => { form.reset(); choose(); };
  if (form) {
    form.hidden = false;
    form.addEventListener("input", choose);
    form.addEventListener("reset", () => setTimeout(choose));
    form.addEventListener("submit", (event) => event.preventDefault());
    choose();
  }

  // The key of the marks becomes switches.
  const papers = byId("papers").closest("section");
  all("#key li").forEach((item) => {
    const mark = item.querySelector(".hl");
    const kind = mark.classList[1];
    const label = document.createElement("label");
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.addEventListener("change", () => papers.classList.toggle(`no-${kind}`, !box.checked));
    item.replaceChildren(label);
    label.append(box, mark);
  });
  const fold = (id, open) => byId(id).addEventListener("click", () => all("main details").forEach((part) => { part.open = open; }));
  all(".buttons").forEach((buttons) => { buttons.hidden = false; });
  fold("open-all", true);
  fold("close-all", false);

  let opened = [];
  addEventListener("beforeprint", () => { opened = all("details:not([open])"); opened.forEach((part) => { part.open = true; }); });
  addEventListener("afterprint", () => opened.forEach((part) => { part.open = false; }));
  addEventListener("hashchange", arrive);
  arrive();
})();
