"""Full-text search of what readers see: one door, two engines.

Texts and what readers type are folded alike, here and not in a database, so that SQLite's FTS5
and PostgreSQL's GIN over tsvector find the same stories in the same order. Of an edition the
index keeps its words in order, and beside them, marked, the words of its headline (``1:``), the
words that tell what it is about (``2:``) and what it can be narrowed to (``s:``, ``y:`` …).
"""
