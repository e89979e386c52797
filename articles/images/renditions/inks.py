"""CMYK that comes without a profile, as it looks when it is printed on coated paper."""

from __future__ import annotations

from typing import Any

from PIL import Image, ImageMath

# Of squares and products of cyan, magenta, yellow and black, each from 0 to 1, to red, green and
# blue: fitted by the PDF.js project to US Web Coated (SWOP). A plain difference of inks and white
# is brighter than any press can print.
QUADRATIC = (
    (
        (-4.387332384609988, 54.48615194189176, 18.82290502165302, 212.25662451639585),
        (1.7149763477362134, -5.6096736904047315, -17.873870861415444),
        (-2.5217340131683033, -21.248923337353073),
        (-21.86122147463605,),
    ),
    (
        (8.841041422036149, 60.118027045597366, 6.871425592049007, 31.159100130055922),
        (-15.310361306967817, 17.575251261109482, 131.35250912493976),
        (4.444339102852739, 9.8632861493405),
        (-20.737325471181034,),
    ),
    (
        (0.8842522430003296, 8.078677503112928, 30.89978309703729, -0.23883238689178934),
        (10.49593273432072, 63.02378494754052, 50.606957656360734),
        (0.03296041114873217, 115.60384449646641),
        (-22.33816807309886,),
    ),
)
LINEAR = (
    (-285.2331026137004, -5.497006427196366, 17.5119270841813, -189.48180835922747),
    (-79.2970844816548, -190.9453302588951, -24.86741582555878, -187.80453709719578),
    (-14.183576799673286, -112.23884253719248, -193.58209356861505, -180.12613974708367),
)
# Lines at a time, so that its numbers of 4 bytes take little memory.
LINES = 200


def printed(image: Image.Image) -> Image.Image:
    """RGB of a picture in CMYK."""
    done = Image.new("RGB", image.size)
    for top in range(0, image.height, LINES):
        strip = image.crop((0, top, image.width, min(top + LINES, image.height)))
        inks = [band.convert("F").point(lambda value: value / 255) for band in strip.split()]
        bands = [_light(*both, inks) for both in zip(QUADRATIC, LINEAR, strict=True)]
        done.paste(Image.merge("RGB", bands), (0, top))
    return done


def _light(
    squares: tuple[tuple[float, ...], ...], lines: tuple[float, ...], inks: list[Image.Image]
) -> Image.Image:
    def sum_of(args: dict[str, Any]) -> Any:
        ink = [args[name] for name in "cmyk"]
        light = ink[0] * 0 + 255
        for at, (factors, line) in enumerate(zip(squares, lines, strict=True)):
            inner = ink[at] * 0 + line
            for number, factor in enumerate(factors):
                inner = inner + ink[at + number] * factor
            light = light + ink[at] * inner
        return light

    named = dict(zip("cmyk", inks, strict=True))
    light: Image.Image = ImageMath.lambda_eval(sum_of, **named)
    return light.convert("L")
