"""What versions keep of a question, written by hand."""

from typing import Any

SCENARIO: dict[str, Any] = {
    "kind": "scenario",
    "scenes": [
        {
            "id": "s1",
            "text": "<p>A park.</p>",
            "ways": [
                {"id": "w1", "text": "Ask", "to": "s2", "consequence": "", "back": False},
                {"id": "w2", "text": "Wait", "to": "bad", "consequence": "", "back": False},
            ],
        },
        {
            "id": "s2",
            "text": "<p>A meeting.</p>",
            "ways": [
                {"id": "w3", "text": "Share", "to": "good", "consequence": "", "back": False},
                {"id": "w4", "text": "Start over", "to": "s1", "consequence": "", "back": True},
            ],
        },
    ],
    "endings": [
        {"id": "good", "title": "Together", "fraction": 1.0},
        {"id": "bad", "title": "Alone", "fraction": 0.2},
    ],
}
