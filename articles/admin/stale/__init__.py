"""A form that was opened on an older version of an article is refused, with both shown.

What is compared is what a form posts: as the form was opened, as the article stands now, and as
the editor left it. ``Opened`` keeps the first in the form itself, as digests.
"""

from articles.admin.stale.guard import StaleGuard, is_touched

__all__ = ["StaleGuard", "is_touched"]
