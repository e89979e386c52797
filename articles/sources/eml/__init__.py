"""Mailed copy (RFC 5322, MIME): the text of a message, and the documents attached to it.

Headers are split by the standard library with its older policy: the newer one parses addresses
and dates in full, which is not needed here and fails in many ways on hostile ones.
"""
