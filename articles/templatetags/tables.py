from __future__ import annotations

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def scrolling(html: SafeString) -> SafeString:
    """Clean HTML with each table in a box that scrolls by itself, by keys too."""
    if "<table" not in html:
        return html
    box = format_html('<div class="scroll" role="group" tabindex="0" aria-label="{}">', _("Table"))
    boxed = html.replace("<table", f"{box}<table").replace("</table>", "</table></div>")
    return SafeString(boxed)
