"""Codes of IPTC's Digital Source Type NewsCodes, and what became of those that were retired."""

from __future__ import annotations

DIGITAL_SOURCE = "http://cv.iptc.org/newscodes/digitalsourcetype/"
CODES = frozenset(
    """
    digitalCapture computationalCapture negativeFilm positiveFilm print humanEdits
    algorithmicallyEnhanced composite compositeCapture compositeSynthetic digitalCreation
    dataDrivenMedia algorithmicMedia trainedAlgorithmicMedia compositeWithTrainedAlgorithmicMedia
    screenCapture virtualRecording
    """.split()
)
RETIRED = {
    "softwareImage": "digitalCreation",
    "digitalArt": "digitalCreation",
    "minorHumanEdits": "humanEdits",
}
BY_LETTERS = {code.lower(): code for code in (*CODES, *RETIRED)}


def source_type(address: str) -> str:
    """The code of ".../newscodes/digitalsourcetype/digitalCapture"; ``""`` for no such."""
    last = address.strip().rstrip("/").rpartition("/")[2].rpartition(":")[2]
    code = BY_LETTERS.get(last.lower(), "")
    return RETIRED.get(code, code)
