"""Versions of a document and of what the desk made of it: compared, merged, proposed.

``intake, admin → versions → models, sources``. Three versions meet: what the last reading gave
(the base), what a new reading gives (theirs), and what the article is now (ours).
"""
