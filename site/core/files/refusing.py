class Unacceptable(Exception):
    """A file that is not taken; the message is a sentence for whoever chose it."""
