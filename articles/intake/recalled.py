from __future__ import annotations

from collections import Counter

from articles.models import Reading, Receipt


def recall(receipt: Receipt) -> None:
    """Gives the receipt of a document that is there already the account that was kept of it."""
    readings = Reading.objects.filter(source=receipt.source_id, current=True)
    reading = readings.select_related("source").first()
    if reading is None:
        return
    receipt.account = list(reading.accounted())
    receipt.roles = dict(Counter(line.role for line in receipt.account))
    receipt.lines = len(receipt.account)
    receipt.asking = list(reading.questions.filter(answered_at=None))
    receipt.questions = len(receipt.asking)
    receipt.asked = dict(Counter(question.kind for question in receipt.asking))
