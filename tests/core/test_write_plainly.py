"""How hard a text is to read, and what would make it plainer."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.plain_english import ease_of, hints_on
from core.plain_english.hints import LONGEST, OF_EACH_KIND, Hint, Kind
from core.plain_english.sentences import sentences_in, syllables_in, words_in

SPOKEN = {
    1: "place asked makes while young school peers these use used changed plan the eye shoes build fruit",
    2: "children person police worker social wanted places table people review agency’s legal being guidance",
    3: "guardian neighbourhood area radio video serious previous evidence audience organise theatre diary",
    4: "practitioner community responsible situation experience society evaluate material exploitation",
    5: "individual accessibility international",
}
EASY = (
    "Walk the route at the time they do. Look who is there. Ask the driver what he sees. Ask the young people, too. "
    "Then say what has to change. A lamp may be out. A gate may be shut. Find out who can open it. "
    "Call that person today. Go back in a month. See if it helped. Tell the young people what you did."
)
HARD = (
    "Multi-disciplinary safeguarding arrangements necessitate comprehensive consideration of environmental "
    "characteristics, including accessibility, supervision and illumination, notwithstanding organisational "
    "responsibilities regarding individual intervention. Institutional accountability mechanisms additionally "
    "necessitate systematic documentation of contextual determinants, participatory consultation with representative "
    "communities, proportionate information-sharing authorisations, and longitudinal evaluation methodologies "
    "demonstrating sustainable environmental transformation across participating neighbourhood constituencies."
)


def quotes(kind: Kind, *texts: str, explained: tuple[str, ...] = ()) -> list[str]:
    return [hint.quote for hint in hints_on(texts, explained) if hint.kind is kind]


def test_syllables_are_counted_as_they_are_said_nineteen_times_in_twenty() -> None:
    words = {word: count for count, line in SPOKEN.items() for word in line.split()}
    wrong = {word for word, count in words.items() if syllables_in(word) != count}
    assert len(wrong) <= len(words) / 20, wrong


@given(st.text(min_size=1, max_size=60))
def test_any_word_has_one_syllable_at_least(text: str) -> None:
    assert all(syllables_in(word) >= 1 for word in words_in(text))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four…", 4),
        ("Ask, e.g. the driver. Then go.", 2),
        ("See s. 47 of the Act. Then act.", 2),
        ("It costs 3.50 a day.", 1),
        ("She said “no.” He left.", 2),
        ("A heading", 1),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_would_pause(text: str, count: int) -> None:
    assert len(sentences_in(text)) == count


def test_plain_text_is_easier_than_a_text_like_a_law() -> None:
    easy, hard = ease_of([EASY]), ease_of([HARD, HARD])
    assert easy is not None
    assert hard is not None
    assert easy.score > 80
    assert hard.score == 0
    assert easy.sentence != hard.sentence
    assert easy.average < 10 < 20 < hard.average


def test_the_figure_is_fleschs() -> None:
    """Ten sentences of eight words of one syllable: 206.835 − 1.015 × 8 − 84.6 = 114, which is above the scale."""
    assert getattr(ease_of(["The cat sat on the mat with me. " * 10]), "score", None) == 100
    # Six words and ten syllables a sentence: 206.835 − 6.09 − 141 = 59.7.
    assert getattr(ease_of(["Children asked police about the places. " * 10]), "score", None) == 60


def test_a_few_words_and_the_cells_of_a_table_say_nothing() -> None:
    assert ease_of(["Look who is there."]) is None
    assert ease_of(["Target", "Are we changing the place"] * 40) is None


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("She puts herself at risk at night.", "puts herself at risk"),
        ("They placed themselves at risk.", "placed themselves at risk"),
        ("He failed to engage.", "failed to engage"),
        ("Two girls absconded on Friday.", "absconded"),
        ("A young offender told us.", "young offender"),
        ("Our service users say so.", "service users"),
        ("Hard-to-reach families", "hard-to-reach"),
    ],
)
def test_words_that_blame_are_named_first(text: str, quote: str) -> None:
    first = hints_on([text])[0]
    assert (first.kind, first.quote) == (Kind.BLAMING, quote)
    assert first.say


@pytest.mark.parametrize(
    "text", ["Adults are targeting her near the station.", "He chose the bus.", "A placard."]
)
def test_words_that_say_who_acts_are_left_alone(text: str) -> None:
    assert quotes(Kind.BLAMING, text) == []


def test_letters_are_to_be_explained_once() -> None:
    assert quotes(Kind.ABBREVIATION, "Ask the MASH. The MASH answers. Call 999 from the UK.") == ["MASH"]


@pytest.mark.parametrize(
    "text", ["Ask the safeguarding hub (MASH). The MASH answers.", "MASH (the hub) answers."]
)
def test_letters_that_the_page_explains_need_no_hint(text: str) -> None:
    assert quotes(Kind.ABBREVIATION, text) == []


def test_letters_that_the_glossary_explains_need_no_hint() -> None:
    assert quotes(Kind.ABBREVIATION, "Ask the MASH, not two MASHs.", explained=("MASH",)) == []


def test_a_sentence_may_have_so_many_words_and_no_more() -> None:
    assert quotes(Kind.LONG, "word " * (LONGEST - 1) + "end.") == []
    (hint,) = (hint for hint in hints_on(["word " * LONGEST + "end."]) if hint.kind is Kind.LONG)
    assert hint.say == f"{LONGEST + 1} words. Make two sentences of it."


def test_jargon_comes_with_the_plain_word() -> None:
    assert Hint(Kind.JARGON, "utilise", "use") in hints_on(["Utilise the map."])
    assert quotes(Kind.JARGON, "Use the map before you go.") == []


def test_a_sentence_without_somebody_who_acts_is_asked_who() -> None:
    assert quotes(Kind.PASSIVE, "The form was quickly sent.") == ["was quickly sent"]
    assert quotes(Kind.PASSIVE, "She sent the form. It is red. They are used to it.") == []


def test_now_and_then_nobody_needs_to_be_named() -> None:
    assert quotes(Kind.PASSIVE, "The form was sent. " + "She called. " * 5) == []
    assert quotes(Kind.PASSIVE, "The form was sent. " + "She called. " * 3) == ["was sent"]


@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_gets_few_hints_in_their_order(texts: list[str]) -> None:
    kinds = [hint.kind for hint in hints_on(texts)]
    assert all(first <= second for first, second in pairwise(kinds))
    assert all(kinds.count(kind) <= OF_EACH_KIND for kind in kinds)
