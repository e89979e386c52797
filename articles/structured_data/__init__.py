"""What pages say of themselves to machines, in the words of schema.org.

Pure of requests and of the database: made of the same printed story as the page.
"""

from articles.structured_data.article import article_data
from articles.structured_data.collection import collection_data, section_data
from articles.structured_data.image import SHAPES
from articles.structured_data.profile import profile_data
from articles.structured_data.site import website_data

__all__ = [
    "SHAPES",
    "article_data",
    "collection_data",
    "profile_data",
    "section_data",
    "website_data",
]
