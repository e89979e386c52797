"""Lists of the editions that each person and agency worked on (``EditionWork``).

They follow from the credits of editions and of the pictures in them. As a picture is credited, or
credited otherwise, long after stories with it are published, triggers of the database write them:
no way of writing gets past.
"""
