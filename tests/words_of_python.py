"""What Python says to people without asking gettext."""

import ast
import re
from collections.abc import Iterator

GETTEXT = {
    "_",
    "gettext",
    "gettext_lazy",
    "gettext_noop",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "pgettext_lazy",
}
# What these are given is read by people, a single word too.
SAID_BY_KEYWORD = {
    "action", "button", "description", "empty_label", "empty_value", "heading", "help_text", "hint", "label", "menu_label",
    "message", "sentence", "summary", "title", "verbose_name", "verbose_name_plural", "why", "words",
}  # fmt: skip
SAID_BY_CALL = {"ValidationError", "Need", "success", "error", "warning", "info"}
CHOICES = {"TextChoices", "IntegerChoices", "Choices"}
# What these are given is read by machines, or by whoever runs the site.
UNSAID = {
    "AssertionError", "Error", "ExceptionGroup", "ImproperlyConfigured", "LookupError", "PermissionDenied",
    "RuntimeError", "SimpleNamespace", "TypeError", "TypeVar", "ValueError", "ZoneInfo", "cast", "compile",
    "debug", "endswith", "exception", "execute", "get_model", "print", "startswith", "type",
}  # fmt: skip
STRING = ast.Constant | ast.JoinedStr
TWO_WORDS = re.compile(r"[A-Za-z’'”)][,;:.!?…]? ['“(]?[A-Za-z]|^[A-Z][^\s]*[a-z][.?!]$")
CAPITALISED = re.compile(r"(?!True|False)[A-Z][a-z]+")
BESIDE_A_VALUE = re.compile(r"\{\} [a-z]{2,}(?![-\w]*[-_=])|(?<![-_\w])[a-z]{2,}:? \{\}")
ONE_WORD = re.compile(r"[a-z]{2}")  # not of capitals alone: PDF
# What an editor is shown as an example, and what an administrator will write over, is content.
CONTENT = {"preview_value", "default"}
MARKUP = re.compile(r"<[^>]*>|\{[^}]*\}|%\(\w+\)\w|https?://\S+|Practice Hub")
CODES = re.compile(
    r"[\w\-:./%=,+]*(?:[\-_:/=]|\.(?=\w))[\w\-:./%=,+]*(?: [\w\-:./%=,+]*[\-_:/=][\w\-:./%=,+]*)*"
)
# Dates as Django spells them, and SQL.
NO_WORDS = re.compile(r"(\W*\b[A-Za-z]\b)+\W*$|(INSERT|SELECT|UPDATE|DELETE|PRAGMA|CREATE) ")


def said_untranslated(source: str) -> Iterator[ast.expr | ast.stmt]:
    """What is put together first and handed to gettext then is untranslated too: no catalogue could hold it."""
    tree = ast.parse(source)
    yield from _below(tree, (), _docstrings_and_types(tree))


def _below(node: ast.AST, above: tuple[ast.AST, ...], unread: set[int]) -> Iterator[ast.expr | ast.stmt]:
    if id(node) in unread or _is_machine_talk(node) or _is_content(node):
        return
    if _is_hidden_from_catalogues(node) or _is_written_by_python(node):
        yield node  # type: ignore[misc]
    if isinstance(node, ast.Call) and _name(node.func) in GETTEXT:
        yield from (part for part in node.args[:1] if not isinstance(part, ast.Constant))
        return
    if isinstance(node, STRING) and _is_read(_words(node), node, above):
        yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.JoinedStr | ast.FormattedValue) and isinstance(child, STRING)):
            yield from _below(child, (*above, node), unread)


def _words(node: ast.Constant | ast.JoinedStr) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
    return node.value if isinstance(node.value, str) else ""


def _is_read(words: str, node: ast.AST, above: tuple[ast.AST, ...]) -> bool:
    if _is_of_choices(above) and above[-1].elts[-1] is not node:  # type: ignore[attr-defined]
        return False
    if isinstance(node, ast.JoinedStr) and BESIDE_A_VALUE.search(words):
        return True
    bare = MARKUP.sub("", words).strip()
    if CODES.fullmatch(words.replace("{}", "x")) or CODES.fullmatch(bare) or NO_WORDS.match(bare):
        return False
    return bool(
        TWO_WORDS.search(bare)
        or CAPITALISED.fullmatch(bare)
        or (ONE_WORD.search(bare) and _is_in_a_place_to_read(node, above))
    )


def _is_in_a_place_to_read(node: ast.AST, above: tuple[ast.AST, ...]) -> bool:
    near = above[-1]
    if isinstance(near, ast.keyword):
        return near.arg in SAID_BY_KEYWORD
    if isinstance(near, ast.Call):
        return _name(near.func) in SAID_BY_CALL and node in near.args
    if isinstance(near, ast.Assign):
        return any(_name(target) in SAID_BY_KEYWORD for target in near.targets)
    return _is_of_choices(above) and near.elts[-1] is node  # type: ignore[attr-defined]


def _is_of_choices(above: tuple[ast.AST, ...]) -> bool:
    """Whether it stands in one of the members of a class of choices: the code, then what people read."""
    kinds = [_name(base) for part in above if isinstance(part, ast.ClassDef) for base in part.bases]
    return isinstance(above[-1], ast.Tuple) and bool(CHOICES & set(kinds))


def _is_machine_talk(node: ast.AST) -> bool:
    if isinstance(node, ast.keyword):
        return node.arg == "content_type"
    if isinstance(node, ast.Assign):
        return any(_name(target) == "__all__" or _is_header(target) for target in node.targets)
    return isinstance(node, ast.Compare | ast.Set) or (
        isinstance(node, ast.Call) and _name(node.func) in UNSAID
    )


def _is_hidden_from_catalogues(node: ast.AST) -> bool:
    """Gettext by a name of one's own: makemessages looks for its own names only."""
    return isinstance(node, ast.ImportFrom) and any(
        name.name in GETTEXT and name.asname not in {None, "_"} for name in node.names
    )


def _is_written_by_python(node: ast.AST) -> bool:
    """Days, months and large numbers as Python spells them are English whatever Django speaks."""
    return isinstance(node, ast.FormattedValue) and bool(re.search("%[aAbB]|:,", ast.unparse(node)))


def _is_header(target: ast.AST) -> bool:
    """`response["Content-Disposition"] = …`"""
    return isinstance(target, ast.Subscript) and "-" in ast.unparse(target.slice)


def _is_content(node: ast.AST) -> bool:
    if isinstance(node, ast.Assign):
        return any(_name(target) in CONTENT for target in node.targets)
    return isinstance(node, ast.keyword) and node.arg in CONTENT


def _docstrings_and_types(tree: ast.Module) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            found.add(id(node))
        if isinstance(node, ast.Subscript):
            found.add(id(node.slice))
        for name in ("annotation", "returns"):
            if getattr(node, name, None) is not None:
                found.add(id(getattr(node, name)))
    return found


def _name(node: ast.AST) -> str:
    return getattr(node, "id", "") or getattr(node, "attr", "")
