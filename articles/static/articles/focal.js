// The focal point by mouse and by keys, with each crop as renditions cut it.
(() => {
  const across = document.getElementById("id_focal_x");
  const down = document.getElementById("id_focal_y");
  const panel = document.querySelector(".focal");
  if (panel && across && down) {
    const stage = panel.querySelector(".focal__stage");
    const picture = panel.querySelector(".focal__picture");
    const point = panel.querySelector(".focal__point");
    const status = panel.querySelector("[role=status]");
    const within = (value) => Math.min(Math.max(value, 0), 1);
    const where = () => [across, down].map((field) => within(Number(field.value === "" ? 0.5 : field.value) || 0));
    // As renditions do: the largest part of the shape, the point as near its middle as can be.
    const position = (focal, side, kept) => (side - kept < 0.001 ? 0.5 : within((focal * side - kept / 2) / (side - kept)));

    const draw = () => {
      const [x, y] = where();
      point.style.left = `${x * 100}%`;
      point.style.top = `${y * 100}%`;
      point.setAttribute("aria-label", point.dataset.said.replace("ACROSS", Math.round(x * 100)).replace("DOWN", Math.round(y * 100)));
      const shape = picture.naturalWidth / picture.naturalHeight;
      if (!shape) return;
      for (const crop of panel.querySelectorAll(".focal__crop")) {
        const [wide, high] = crop.dataset.ratio.split("/").map(Number);
        const ratio = wide / high;
        const kept = [Math.min(shape, ratio), Math.min(1, shape / ratio)];
        crop.style.objectPosition = `${position(x, shape, kept[0]) * 100}% ${position(y, 1, kept[1]) * 100}%`;
      }
    };
    const put = (x, y, aloud) => {
      across.value = Number(within(x).toFixed(3));
      down.value = Number(within(y).toFixed(3));
      draw();
      if (aloud) status.textContent = point.getAttribute("aria-label");
    };
    const toPointer = (event) => {
      const box = picture.getBoundingClientRect();
      put((event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height);
    };

    stage.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      stage.setPointerCapture(event.pointerId);
      point.focus();
      toPointer(event);
    });
    stage.addEventListener("pointermove", (event) => stage.hasPointerCapture(event.pointerId) && toPointer(event));
    point.addEventListener("keydown", (event) => {
      const step = event.shiftKey ? 0.1 : 0.01;
      const [x, y] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[event.key] ?? [];
      if (x === undefined) return;
      event.preventDefault();
      put(where()[0] + x, where()[1] + y, true);
    });
    panel.querySelector(".focal__centre").addEventListener("click", () => put(0.5, 0.5, true));
    for (const field of [across, down]) field.addEventListener("input", draw);
    picture.addEventListener("load", draw);
    point.hidden = panel.querySelector(".focal__tools").hidden = false;
    draw();
  }

  for (const field of document.querySelectorAll("textarea[data-count]")) {
    const count = Object.assign(document.createElement("p"), { className: "count quiet" });
    const advice = Object.assign(document.createElement("div"), { className: "advice" });
    advice.setAttribute("role", "status");
    const rules = JSON.parse(field.dataset.advice ?? "[]").map(([pattern, says]) => [new RegExp(pattern, "iu"), says]);
    const caption = document.getElementById("id_caption");
    const plain = (text) => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
    const tell = () => {
      count.textContent = `${[...field.value].length} ${field.dataset.count}`;
      const said = rules.filter(([rule]) => rule.test(field.value)).map(([, says]) => says);
      if (caption && plain(field.value) && plain(field.value) === plain(caption.value)) said.push(field.dataset.same);
      if (said.join() === [...advice.children].map((one) => one.textContent).join()) return;
      advice.replaceChildren(...said.map((textContent) => Object.assign(document.createElement("p"), { textContent })));
    };
    for (const one of [field, caption]) one?.addEventListener("input", tell);
    field.after(count, advice);
    tell();
  }
})();
