"""What shows through is laid on paper, the same in every format and on light and dark pages."""

from __future__ import annotations

from PIL import Image, ImageStat

WHITE, DARK = (255, 255, 255), (20, 25, 26)
# Of what is solid, where that is the lesser part: white lines would be gone on white, while a page
# of text with round corners would not.
NEARLY_WHITE = 215


def on_paper(image: Image.Image) -> Image.Image:
    """RGB of RGB or RGBA."""
    if image.mode != "RGBA":
        return image
    alpha = image.getchannel("A")
    solid = alpha.point(lambda value: 255 if value > 127 else 0)
    seen = ImageStat.Stat(image.convert("L"), solid)
    is_drawing = 0 < seen.count[0] < image.width * image.height / 2
    is_white = is_drawing and seen.mean[0] > NEARLY_WHITE
    paper = Image.new("RGB", image.size, DARK if is_white else WHITE)
    paper.paste(image, mask=alpha)
    return paper
