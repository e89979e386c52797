class DocumentRefused(Exception):
    """A document that cannot be taken in: ``name`` says which, ``reason`` why, in a sentence."""

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")
