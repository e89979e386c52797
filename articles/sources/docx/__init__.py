"""Word documents (ECMA-376, "Office Open XML"): the text of the document as Word prints it.

The XML is walked here and not by mammoth, which turns it into HTML and on the way drops, without
saying so, what the account must hold: deleted text, comments, hidden text, page headers and where
each piece came from.
"""
