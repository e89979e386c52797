"""The formats in which agencies send copy: ninjs, NITF, NewsML, ANPA 1312, IPTC 7901.

Whatever a field says of itself, no document is ever published for it: a status, an embargo or a
note to desks only holds a story back.
"""
