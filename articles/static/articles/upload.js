// Sends the chosen or dropped files one by one, so that each shows how far it is and what became of it.
(() => {
  const form = document.querySelector(".upload__form");
  if (!form) return;
  const { data, chosen, drop } = { data: form.dataset, chosen: form.elements.files, drop: form.querySelector(".upload__drop") };
  const queue = document.querySelector(".upload__queue");
  const section = document.querySelector(".upload__results");
  const list = section.querySelector(".results");
  const status = document.querySelector(".upload [role=status]");
  const waiting = [];
  let busy = false;

  const row = (file) => {
    const item = document.createElement("li");
    const name = Object.assign(document.createElement("span"), { className: "path", textContent: file.name });
    const bar = Object.assign(document.createElement("progress"), { max: 1, value: 0 });
    const said = document.createElement("span");
    bar.setAttribute("aria-label", file.name);
    item.append(name, " ", bar, " ", said);
    queue.append(item);
    return { item, bar, said };
  };

  const refuse = ({ item, bar, said }, why) => {
    bar.remove();
    item.className = "result result--refused";
    said.textContent = why;
  };

  const show = (html) => {
    section.hidden = false;
    list.insertAdjacentHTML("beforeend", html);
  };

  const send = (file, shown) => new Promise((done) => {
    const body = new FormData();
    body.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    body.append("answer", "results");
    body.append("files", file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = (event) => {
      shown.bar.value = event.loaded / event.total;
      shown.said.textContent = event.loaded < event.total ? data.sending : data.reading;
    };
    request.onloadend = () => {
      const html = request.responseText;
      if (html.includes('<li class="result')) { shown.item.remove(); show(html); }
      else refuse(shown, request.status === 200 || request.status === 403 ? data.signedOut : data.lost);
      done();
    };
    request.open("POST", location.pathname);
    request.send(body);
  });

  const work = async () => {
    if (busy) return;
    busy = true;
    for (let next; (next = waiting.shift());) await send(...next);
    busy = false;
    status.textContent = data.done;
  };

  const take = (files) => {
    status.textContent = "";
    for (const file of files) {
      const shown = row(file);
      if (file.size > Number(data.largest)) refuse(shown, data.tooLarge);
      else waiting.push([file, shown]);
    }
    work();
  };

  // What else became of files stays on the page.
  const keep = async (keeping) => {
    const body = new FormData(keeping);
    body.delete("held");
    body.delete("refused");
    body.append("answer", "results");
    const [item, button] = [keeping.closest(".result"), keeping.querySelector("button")];
    button.disabled = true;
    const html = await fetch(keeping.action, { method: "POST", body }).then((it) => it.text()).catch(() => "");
    button.disabled = false;
    if (!html.includes('<li class="result')) { keeping.querySelector(".quiet").textContent = html ? data.signedOut : data.lost; return; }
    item.insertAdjacentHTML("afterend", html);
    item.nextElementSibling.querySelector("a")?.focus();
    item.remove();
    status.textContent = data.done;
  };

  list.addEventListener("submit", (event) => { event.preventDefault(); keep(event.target); });
  form.addEventListener("submit", (event) => {
    // The chosen files are on their way by themselves: another page would drop them.
    if (!chosen.files.length && !queue.children.length && !list.children.length) return;
    event.preventDefault();
    if (!chosen.files.length) return chosen.focus();
    take([...chosen.files]);
    chosen.value = "";
  });
  chosen.addEventListener("change", () => form.requestSubmit());
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, (event) => { event.preventDefault(); drop.classList.add("is-over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("is-over"));
  drop.addEventListener("drop", (event) => { event.preventDefault(); take([...event.dataTransfer.files]); });
  // A file that is dropped beside the place for it would be opened instead of this page.
  for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  addEventListener("beforeunload", (event) => { if (busy) event.preventDefault(); });
})();
