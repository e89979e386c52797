"""A Story becomes rows: articles, people, agencies, images and credits, with a receipt kept.

``management → intake → sources``: intake asks sources to read, and never reads files itself.
"""

from articles.intake.documents import STANDARD_INPUT, Beside, Document
from articles.intake.fill import fill
from articles.intake.lexicon import newsroom_lexicon
from articles.intake.options import STAGES, Options, newsroom_limits
from articles.intake.recalled import recall
from articles.intake.run import run_import

__all__ = [
    "STAGES",
    "STANDARD_INPUT",
    "Beside",
    "Document",
    "Options",
    "fill",
    "newsroom_lexicon",
    "newsroom_limits",
    "recall",
    "run_import",
]
