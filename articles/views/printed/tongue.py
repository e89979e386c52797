from __future__ import annotations

RIGHT_TO_LEFT_SCRIPTS = {
    "adlm", "arab", "aran", "hebr", "mand", "mani", "nkoo", "rohg", "samr", "sogd", "syrc", "thaa",
    "yezi",
}  # fmt: skip
RIGHT_TO_LEFT_LANGUAGES = {
    "aeb", "apc", "ar", "arc", "ary", "arz", "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk",
    "he", "iw", "ji", "khw", "ks", "lrc", "luz", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh",
    "skr", "syr", "ug", "ur", "yi",
}  # fmt: skip


def direction(language: str) -> str:
    """``rtl`` or ``ltr`` for a BCP 47 tag; a script that is named counts before the language."""
    first, *rest = language.lower().replace("_", "-").split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if first in RIGHT_TO_LEFT_LANGUAGES else "ltr"
