"""How readers find things: what is kept for it, what a question means, in which order the answers stand, what is quoted.

`home.catalogue` names the kinds that can be found; Wagtail's database backend finds them; decision 20 says what is ours.
"""
