"""Many rows with few statements: for imports, where ``bulk_create`` is most of the cost.

There are no signals, defaults of the database or conflicts to look after.
"""

from articles.bulk.insert import copy_rows, insert
from articles.bulk.row import row

__all__ = ["copy_rows", "insert", "row"]
