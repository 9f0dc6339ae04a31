"""Paragraphs of an invented story that the examples of this family are set in."""

COUNCIL = (
    "The council of Dunmore voted on Monday to close the ferry terminal in March, after two years "
    "of losses on the line "
    "to the islands."
)
MAYOR = (
    "Mayor Ada Lindqvist said the terminal had lost money since the bridge opened, and that the "
    "town could no longer pay "
    "for both."
)
UNION = (
    "The union of the ferry crews called the vote a betrayal of the islands, and said that it would ask a court in "
    "Brackwater to stop the closure."
)
