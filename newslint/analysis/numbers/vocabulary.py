"""The words that figures are written with."""

from __future__ import annotations

UNITS = {
    word: float(value)
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: float(value)
    for value, word in zip(
        range(20, 100, 10), "twenty thirty forty fifty sixty seventy eighty ninety".split(), strict=True
    )
}
SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
}
SHORT_SCALES = {
    **SCALES,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "mil": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
    "trn": 1e12,
}
PLURAL_SCALES = {**{f"{word}s": value for word, value in SCALES.items()}, "scores": 20.0}
ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split()
    )
}
FRACTIONS = {"half": 2.0, "third": 3.0, "quarter": 4.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "tenth": 10.0}
FRACTIONS |= {"halves": 2.0} | {f"{word}s": value for word, value in FRACTIONS.items() if word != "half"}
MULTIPLES = {
    "double": 2.0,
    "doubled": 2.0,
    "doubles": 2.0,
    "doubling": 2.0,
    "twice": 2.0,
    "twofold": 2.0,
    "triple": 3.0,
    "tripled": 3.0,
    "triples": 3.0,
    "tripling": 3.0,
    "threefold": 3.0,
    "quadruple": 4.0,
    "quadrupled": 4.0,
    "fourfold": 4.0,
    "tenfold": 10.0,
}
HEADS = frozenset({*UNITS, *TENS, *SCALES, *PLURAL_SCALES, *ORDINALS, *FRACTIONS, *MULTIPLES})
"""The words that a figure in words can begin with."""

CURRENCIES = frozenset("$£€¥₹₽₩₪")
CURRENCY_WORDS = {
    "dollar": "$",
    "dollars": "$",
    "pound": "£",
    "pounds": "£",
    "euro": "€",
    "euros": "€",
    "yen": "¥",
    "rupees": "₹",
    "rubles": "₽",
    "roubles": "₽",
}
MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    """.split()
)
LABELS = frozenset(
    """
    no number route highway interstate chapter section article title page group level phase channel room flight
    boeing airbus proposition prop psalm act part volume season episode studio apollo amendment gate bus apartment
    district ward unit grade windows iphone galaxy playstation xbox formula
    """.split()
)
"""Words after which a figure is part of a name."""

OVER = (
    "more than",
    "over",
    "at least",
    "upwards of",
    "north of",
    "in excess of",
    "above",
    "exceeding",
    "tops",
    "surpassed",
)
UNDER = (
    "less than",
    "fewer than",
    "under",
    "nearly",
    "almost",
    "up to",
    "as many as",
    "as much as",
    "close to",
    "not quite",
    "at most",
    "below",
    "just shy of",
    "just under",
)
ABOUT = ("about", "around", "roughly", "approximately", "some", "an estimated", "estimated", "circa", "or so")
BOUNDS = {
    **dict.fromkeys(OVER, "over"),
    **dict.fromkeys(UNDER, "under"),
    **dict.fromkeys(ABOUT, "about"),
}
NOT_UNITS = frozenset(
    """
    a an the and or but of in on at to for from by with as is are was were be been has have had who which that
    when while if than then after before since until this these those it its he she they his her their we our you
    said says say will would could may might can not no so per out over under more less also into about am pm
    """.split()
)
"""Words after a figure that do not say what is counted."""
