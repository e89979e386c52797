"""The desk (Article and what hangs on it), what both sides share, and the site (Edition).

Shared: Author, Agency, Image, Credit, Section, Topic, Place. Reader code may use what is shared and
what is the site's, never what is the desk's alone.
"""

from articles.models.address import Address
from articles.models.agency import Agency, AgencyAlias
from articles.models.article import Article, Kind, Stage
from articles.models.author import Author, AuthorAlias
from articles.models.blocks import BLOCK_TYPES, Embed, Figure, PullQuote, RichText, clean_html
from articles.models.correction import Correction, CorrectionKind, Severity
from articles.models.credit import Credit, Work
from articles.models.disputed import is_disputed, is_held_back
from articles.models.edition import Edition
from articles.models.edition_rows import EditionCredit, EditionImage
from articles.models.front import Front, FrontSlot, FrontStrip, StripKind
from articles.models.house_page import HousePage, Policy
from articles.models.image import (
    FILE_FIELDS,
    CreativeCommons,
    DigitalSource,
    Image,
    Metadata,
    Rendition,
    Rights,
    Shape,
    Superseded,
)
from articles.models.import_run import ImportRun, Outcome, Receipt
from articles.models.listing import EditionCorrection, EditionPlace, EditionTopic, EditionWork
from articles.models.old_slug import (
    OldAgencySlug,
    OldAuthorSlug,
    OldHousePageSlug,
    OldSectionSlug,
    OldTopicSlug,
    known_as,
)
from articles.models.origin import LineRole, Origin
from articles.models.pick import EditionPick, Pick
from articles.models.place import Place
from articles.models.plate import Plate, Print, Smudge
from articles.models.proposal import Proposal, ProposalState
from articles.models.question import Asked, Question
from articles.models.search_entry import SearchEntry
from articles.models.section import Section
from articles.models.source import Reading, Source
from articles.models.states import State
from articles.models.topic import Topic
from articles.models.trade import WORKS, Trade

__all__ = [
    "BLOCK_TYPES",
    "FILE_FIELDS",
    "WORKS",
    "Address",
    "Agency",
    "AgencyAlias",
    "Article",
    "Asked",
    "Author",
    "AuthorAlias",
    "Correction",
    "CorrectionKind",
    "CreativeCommons",
    "Credit",
    "DigitalSource",
    "Edition",
    "EditionCorrection",
    "EditionCredit",
    "EditionImage",
    "EditionPick",
    "EditionPlace",
    "EditionTopic",
    "EditionWork",
    "Embed",
    "Figure",
    "Front",
    "FrontSlot",
    "FrontStrip",
    "HousePage",
    "Image",
    "ImportRun",
    "Kind",
    "LineRole",
    "Metadata",
    "OldAgencySlug",
    "OldAuthorSlug",
    "OldHousePageSlug",
    "OldSectionSlug",
    "OldTopicSlug",
    "Origin",
    "Outcome",
    "Pick",
    "Place",
    "Plate",
    "Policy",
    "Print",
    "Proposal",
    "ProposalState",
    "PullQuote",
    "Question",
    "Reading",
    "Receipt",
    "Rendition",
    "RichText",
    "Rights",
    "SearchEntry",
    "Section",
    "Severity",
    "Shape",
    "Smudge",
    "Source",
    "Stage",
    "State",
    "StripKind",
    "Superseded",
    "Topic",
    "Trade",
    "Work",
    "clean_html",
    "is_disputed",
    "is_held_back",
    "known_as",
]
