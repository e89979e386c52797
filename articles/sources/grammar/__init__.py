"""The grammar of news copy: one module a noun, each at work on the blocks of a sheet.

What a format's own markup already says, its reader marks first; the rest is read here.
"""
