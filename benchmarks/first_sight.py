"""What a reader on a slow phone waits for, on a site that is running.

    python benchmarks/first_sight.py http://127.0.0.1:8000 [--times 3] [PATH …]

At 390 pixels, twice as many dots, 1.6 Mbit/s, 150 ms to the server, a processor four times as slow,
nothing kept from before. Prints the median of the runs: the first paint, when the largest thing in
sight was there and what it was, and how far things moved. Without paths: the front page, the newest
stories with and without a picture, and a search.
"""

from __future__ import annotations

import argparse
import json
import shutil
import urllib.request
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, sync_playwright

PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True}
NETWORK = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
WATCHED = """() => new Promise(done => {
    let largest, moved = 0;
    new PerformanceObserver(list => { largest = list.getEntries().at(-1) })
        .observe({type: 'largest-contentful-paint', buffered: true});
    new PerformanceObserver(list => list.getEntries().forEach(it => { moved += it.value }))
        .observe({type: 'layout-shift', buffered: true});
    setTimeout(() => done([
        performance.getEntriesByName('first-contentful-paint')[0].startTime,
        largest.startTime, largest.element?.tagName ?? '?', moved]), 500);
})"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """Milliseconds from the request on."""

    first: float
    largest: float
    element: str
    moved: float


def sight(browser: Browser, url: str) -> Sight:
    context = browser.new_context(**PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(url, wait_until="networkidle")
    first, largest, element, moved = page.evaluate(WATCHED)
    context.close()
    return Sight(first=first, largest=largest, element=element, moved=moved)


def pages(site: str) -> list[str]:
    with urllib.request.urlopen(f"{site}/feed/json/") as answer:
        items = json.load(answer)["items"]
    pictured = [item["url"] for item in items if item.get("image")]
    plain = [item["url"] for item in items if not item.get("image")]
    stories = [url.removeprefix(site) for url in (*pictured[:1], *plain[:1])]
    return ["/", *stories, "/search/?q=ferry"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("site")
    parser.add_argument("paths", nargs="*")
    parser.add_argument("--times", type=int, default=3)
    chosen = parser.parse_args()
    site = chosen.site.rstrip("/")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"]
        )
        for path in chosen.paths or pages(site):
            seen = [sight(chromium, f"{site}{path}") for _ in range(chosen.times)]
            print(
                f"{median(it.first for it in seen):>7,.0f} ms first paint"
                f"{median(it.largest for it in seen):>9,.0f} ms largest ({seen[0].element})"
                f"{max(it.moved for it in seen):>8.3f} moved  {path}",
                flush=True,
            )
        chromium.close()


if __name__ == "__main__":
    main()
