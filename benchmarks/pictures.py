"""How long a picture of 24 megapixels takes to become what readers get, and how it then looks.

    python benchmarks/pictures.py [--pictures 200]

Draws something like a photograph, and makes all its renditions on one core: seconds, peak memory,
sizes, and the likeness of each format to what it was made from (mean SSIM of brightness, Gaussian
window of 11 pixels and sigma 1.5). Then that many smaller ones in a row, to see memory grow or not.
"""

from __future__ import annotations

import argparse
import io
import multiprocessing
import os
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, features

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from articles.images.renditions.drawn import Drawn, draw
from articles.images.renditions.upright import upright
from articles.images.renditions.words import Words

WORDS = Words(creators=("Ines Tarrow",), credit="Ines Tarrow/Courier", copyright="© Courier")
SECONDS, MEGABYTES = 6, 400


@dataclass(frozen=True, kw_only=True)
class Measured:
    seconds: float
    files: list[Drawn]


def photograph(width: int, height: int, seed: int) -> bytes:
    """Noise of every size as nature has it, light from above, sharp edges, and grain."""
    chance = np.random.default_rng(seed)
    rough = (width // 4, height // 4)
    light = np.linspace(180, 70, rough[1], dtype=np.float32)[:, None, None]
    ground = np.repeat(np.repeat(light, rough[0], axis=1), 3, axis=2)
    for octave in range(2, 11):
        small = chance.normal(128, 40, (2**octave * height // width + 1, 2**octave, 3))
        spots = Image.fromarray(np.clip(small, 0, 255).astype(np.uint8)).resize(rough)
        ground += (np.asarray(spots, np.float32) - 128) * 1.4 / 1.42 ** (octave - 2)
    image = Image.fromarray(np.clip(ground, 0, 255).astype(np.uint8)).resize((width, height))
    pen = ImageDraw.Draw(image)
    for _ in range(150):
        left, top, size = (int(it) for it in chance.integers(0, [width, height, width // 12]))
        colour = tuple(int(it) for it in chance.integers(0, 255, 3))
        (pen.ellipse if size % 2 else pen.rectangle)((left, top, left + size, top + size), colour)
        pen.line((left, top, top, size), colour, width=3)
    pixels = np.asarray(image.filter(ImageFilter.GaussianBlur(1.2)), np.int16)
    grain = chance.normal(0, 5, (height, width, 1)).astype(np.int16)
    out = io.BytesIO()
    Image.fromarray(np.clip(pixels + grain, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=92)
    return out.getvalue()


def measured(data: bytes) -> Measured:
    began = time.process_time()
    files = list(draw(data, 0.5, 0.5, WORDS))
    return Measured(seconds=time.process_time() - began, files=files)


def peak() -> float:
    """The most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def memory() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def likeness(one: Image.Image, other: Image.Image) -> float:
    a, b = (np.asarray(image.convert("L"), np.float64) for image in (one, other))
    mean_a, mean_b = blurred(a), blurred(b)
    spread_a = blurred(a * a) - mean_a**2
    spread_b = blurred(b * b) - mean_b**2
    common = blurred(a * b) - mean_a * mean_b
    c1, c2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    above = (2 * mean_a * mean_b + c1) * (2 * common + c2)
    below = (mean_a**2 + mean_b**2 + c1) * (spread_a + spread_b + c2)
    return float((above / below).mean())


def blurred(pixels: np.ndarray) -> np.ndarray:
    window = np.exp(-(np.arange(-5, 6) ** 2) / (2 * 1.5**2))
    window /= window.sum()
    for axis in (0, 1):
        size = pixels.shape[axis] - 10
        pixels = sum(
            weight * pixels.take(range(at, at + size), axis) for at, weight in enumerate(window)
        )
    return pixels


def report_files(data: bytes, files: list[Drawn]) -> None:
    with Image.open(io.BytesIO(data)) as image:
        original = upright(image, 1890 / image.width)
    for one in files:
        if one.shape:
            continue
        aim = original.resize((one.width, one.height), Image.Resampling.LANCZOS)
        with Image.open(io.BytesIO(one.data)) as seen:
            alike = likeness(aim, seen)
        print(
            f"{one.format:<5}{one.width:>6} px{len(one.data) / 1024:>8,.0f} kB   SSIM {alike:.3f}"
        )
    crops = sum(len(one.data) for one in files if one.shape) / 1024
    print(f"{sum(bool(one.shape) for one in files)} crops, {crops:,.0f} kB together")


def report_row(number: int) -> None:
    """Eight different pictures in turn, so that no cache can help."""
    several = [photograph(900, 600, seed) for seed in range(8)]
    began, grown = time.perf_counter(), [0.0] * 4
    for count in range(number):
        measured(several[count % 8])
        grown[count * 4 // number] = memory()
    rate = number / (time.perf_counter() - began)
    quarters = ", ".join(f"{it:.0f}" for it in grown)
    print(f"{number} of half a megapixel: {rate:.1f} a second; MB after each quarter: {quarters}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pictures", type=int, default=200)
    chosen = parser.parse_args()
    codecs = ", ".join(f"{it} {features.version(it)}" for it in ("avif", "webp", "libjpeg_turbo"))
    print(f"Pillow {version('pillow')}: {codecs}")
    # Drawing it takes more memory than what is measured.
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as pool:
        data = pool.submit(photograph, 6000, 4000, 1).result()
    result, most = measured(data), peak()
    print(f"24 megapixels, {len(data) / 1e6:.1f} MB, to {len(result.files)} files:", end=" ")
    print(f"{result.seconds:.1f} s on one core (aim: {SECONDS}),", end=" ")
    print(f"{most:.0f} MB (aim: {MEGABYTES})")
    report_files(data, result.files)
    report_row(chosen.pictures)


if __name__ == "__main__":
    main()
