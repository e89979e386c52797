"""Pictures as readers get them: in the sizes, shapes and formats of pages, their credit inside.

``wanted``, ``drawn`` and what they use make bytes of bytes and know no database. ``due`` says
which images need them, ``make`` writes files and rows, ``asking`` has it done off the request,
``tidy`` finds what is lost or left over.
"""
