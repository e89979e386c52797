"""The one door between the desk and the site. Nothing else makes or ends an edition.

Ranges of one article's editions never overlap (the database holds it); at any moment readers
see one of them or none. Each call is one transaction with the record of who made it.
"""

from articles.publishing.pictures import Fault, blocking, faults_in, faults_of
from articles.publishing.publish import publish, publish_all
from articles.publishing.refusal import NotPublishable
from articles.publishing.withdraw import cancel_scheduled, withdraw

__all__ = [
    "Fault",
    "NotPublishable",
    "blocking",
    "cancel_scheduled",
    "faults_in",
    "faults_of",
    "publish",
    "publish_all",
    "withdraw",
]
