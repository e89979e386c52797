// The only script of readers' pages, which are whole without it: a button that shares the story
// where the browser can, and players from elsewhere that nothing is asked of before a click.
(() => {
  const button = document.querySelector("[data-share]");
  if (button && (navigator.share || navigator.clipboard)) {
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const url = button.dataset.share;
      try {
        if (navigator.share) {
          await navigator.share({ title: document.querySelector("h1").textContent, url });
        } else {
          await navigator.clipboard.writeText(url);
          button.textContent = button.dataset.done;
          setTimeout(() => (button.textContent = words), 2500);
        }
      } catch {} // the reader thought better of it
    });
  }
  for (const embed of document.querySelectorAll("[data-player]")) {
    const link = embed.querySelector("a");
    link.addEventListener("click", event => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      const frame = document.createElement("iframe");
      frame.src = embed.dataset.player;
      frame.title = link.textContent;
      frame.allow = "fullscreen; picture-in-picture";
      embed.prepend(frame);
      delete embed.dataset.player;
      link.replaceWith(link.textContent);
      frame.focus();
    });
  }
})();
