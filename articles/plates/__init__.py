"""Editions printed beforehand: what publishing can prepare, so that readers wait for less."""
