from dataclasses import dataclass
from hashlib import sha256


@dataclass(frozen=True, order=True)
class Finding:
    """A stretch of text, as [start, end) in characters, and a wording that says as much and points at nobody."""

    start: int
    end: int
    kind: str
    text: str
    why: str
    suggestion: str

    @property
    def mark(self) -> str:
        """Stands for this very hit in a form, without repeating it in an address or a log."""
        return fingerprint(self.kind, self.text)


def fingerprint(kind: str, text: str) -> str:
    return sha256(f"{kind}:{text}".encode()).hexdigest()[:16]
