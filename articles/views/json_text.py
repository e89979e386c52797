from __future__ import annotations

import json
from typing import Any

# No text can end an element, nor be taken for one; older parsers break lines at the last two.
ESCAPES = str.maketrans(
    {"<": "\\u003C", ">": "\\u003E", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}
)


def json_text(data: Any) -> str:
    """JSON that may stand in HTML, or be mistaken for it."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(ESCAPES)
