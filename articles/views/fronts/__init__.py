"""Fronts in strips: the desk's arrangement first, then what is newest, no story twice."""
