// Names for controls that the admin's own scripts and templates leave without one.
(() => {
  const name = (node, text) => text && !node.hasAttribute("aria-label") && node.setAttribute("aria-label", text);
  const all = () => {
    for (const field of document.querySelectorAll("#searchbar")) name(field, "Search");
    for (const field of document.querySelectorAll(".select2-search__field, .select2-selection__rendered")) {
      const select = field.closest(".select2")?.parentElement?.querySelector("select");
      name(field, select?.dataset.placeholder || "Search");
    }
    for (const editor of document.querySelectorAll(".ProseMirror[contenteditable=true]")) name(editor, "Text");
    for (const head of document.querySelectorAll("th.original:empty")) {
      head.append(Object.assign(document.createElement("span"), { className: "visually-hidden", textContent: "Row" }));
    }
  };
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
  addEventListener("load", all);
  all();
})();

// A form that comes back refused shows why: the block editor would scroll to where the work was.
(() => {
  const why = document.querySelector(".stale") ?? document.querySelector(".errornote");
  if (!why) return;
  history.replaceState(null, "", location.hash.replace(/&?scrollY=\d+/, "") || "#");
  why.tabIndex = -1;
  why.focus();
})();
