"""The closed sets of words by which unnamed sources are found, and the verbs that they speak by."""

from __future__ import annotations

from newslint.analysis.lexicon import Lexicon

SAYING = Lexicon.beside(__file__, "lexicon/saying.txt")


BETWEEN = frozenset(
    """
    have has had would could might may will can did do does is are was were be been being not also now then still
    often later never even just too recently long already both all soon again once
    """.split()
)
"""What may stand between a subject and its verb."""

PREPOSITIONS = frozenset(
    """
    of in at for from with on inside within close near to by about among across around behind under over against
    into through after before during between outside toward towards at like
    """.split()
)
DESCRIBING = frozenset("of in at with inside within close near to from".split())
STOPS = frozenset(
    """
    but and or that because when while as if which although though since where who whose whom so than whether
    he she they it we i you him them is are was were be been has have had would could will can may might must
    should do does did not said says say told yet nor until unless then thus however meanwhile what how why there
    here whereas according today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday week
    month year night morning including such
    """.split()
)
"""Words that no noun phrase runs over to its left, beside prepositions."""

DETERMINERS = frozenset(
    "the a an this that these those his her their its our my your another some many several most few".split()
)
LONGEST = 16
"""Words to look back over for a subject."""

QUOTE_MARKS = frozenset("\"”“’‘'«»")


HELD = frozenset(
    "seen viewed regarded considered perceived described believed held portrayed hailed dubbed widely shared".split()
)
WITH_HEARER = frozenset("tell tells told".split())
INSIDE_SENTENCE = frozenset({",", "-", "’", "'", ")", "(", "/", "&", "$"})
BE = frozenset("is are was were be been being".split())
NO_VERB_AFTER = frozenset("no the a an their his her its our my any of in with this these".split())
"""Words after which "fears" or "claims" is a noun."""
WISHES = frozenset("expect expects expected hope hopes hoped feel feels felt".split())
"""Verbs that, with "to", tell of one's own plans and of nothing else."""
NO_VERB_EITHER = frozenset("some those other such more many most several few".split())
NOUNS_TOO = frozenset(
    """
    claim claims fear fears hope hopes doubt doubts view views question questions comment estimate estimates worry
    worries note notes thought
    """.split()
)

AT_LEAST = frozenset({("at", "least"), ("more", "than"), ("as", "many"), ("no", "fewer")})
FIGURES_WHO_SPEAK = frozenset("senior opposition leading prominent top influential party political key".split())
"""Modifiers that make people of figures."""
TITLES = frozenset("mr mrs ms dr sen rep gov".split())
POSTPOSED = frozenset(
    """
    briefed involved opposed informed interviewed surveyed polled quoted cited contacted reached allied linked tied
    connected affected displaced familiar close present aware privy sympathetic responsible knowledgeable loyal
    working speaking living attending watching following
    """.split()
)
"""What may describe people from behind without a preposition or a pronoun."""
SUBJECTS = frozenset("he she they it we i you".split())
