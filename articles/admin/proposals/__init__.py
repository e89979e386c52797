"""What a new version of a document proposes: side by side, to be taken or not."""

from articles.admin.proposals.lists import WaitingFilter, badge, waiting
from articles.admin.proposals.pages import ProposalPages

__all__ = ["ProposalPages", "WaitingFilter", "badge", "waiting"]
