"""What a participant may add as a file: known by its content, rebuilt without its metadata, or refused.

Nothing is kept as it came. Whatever is accepted has been read and written again by us, so that what does not
belong to the kind (a second file glued to the first, an older version, where a picture was taken) stays behind.
"""

from confidentiality.attachments.receiving import Received, receive
from core.files.kinds import KINDS, Kind
from core.files.refusing import Unacceptable

__all__ = ["KINDS", "Kind", "Received", "Unacceptable", "receive"]
