"""Mailed copy (RFC 5322, MIME): the text of a message, and the documents attached to it.

Headers are split by the standard library with its older policy: the newer one parses addresses
and dates in full, which is not needed here and fails in many ways on hostile ones.
"""

from articles.sources.eml.headers import is_mail
from articles.sources.eml.reader import read_mail

__all__ = ["is_mail", "read_mail"]
