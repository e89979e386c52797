class DocumentRefused(Exception):
    """A document that cannot be taken in: ``name`` says which, ``reason`` why.

    The reason reads on after the name and a colon: "it is empty", without a full stop.
    """

    def __init__(self, name: str, reason: str) -> None:
        self.name = name
        self.reason = reason
        super().__init__(f"{name}: {reason}")


class TooMuch(DocumentRefused):
    """A packed document of which no more may be unpacked at all."""
