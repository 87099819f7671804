"""What goes wrong at the border."""


class NutgrafError(ValueError):
    """A wrong argument, or a text at which the core itself failed; `code` is stable, the message may change."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    def __reduce__(self):
        return type(self), (self.code, str(self))
