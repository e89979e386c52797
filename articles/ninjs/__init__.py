"""Stories as ninjs 3.1, IPTC's News in JSON (https://iptc.org/standards/ninjs/)."""

from articles.ninjs.item import brief_item, whole_item, withdrawn_item

__all__ = ["brief_item", "whole_item", "withdrawn_item"]
