"""Units of measure, and what they come to in the basic unit of what they measure."""

from __future__ import annotations

from newslint.record import NamedTuple


class Unit(NamedTuple):
    """`factor` and `offset` turn a value into the basic unit (metre, kilogram, kelvin …) of the `dimension`."""

    dimension: str
    factor: float
    offset: float = 0.0


_TABLE = {
    "length": {
        "km kms kilometre kilometres kilometer kilometers": 1000.0,
        "mile miles mi": 1609.344,
        "metre metres meter meters m": 1.0,
        "foot feet ft": 0.3048,
        "yard yards yd yds": 0.9144,
        "inch inches in": 0.0254,
        "centimetre centimetres centimeter centimeters cm": 0.01,
        "millimetre millimetres millimeter millimeters mm": 0.001,
    },
    "area": {
        "acre acres": 4046.856,
        "hectare hectares ha": 10000.0,
        "sq_miles sq_mile": 2589988.0,
        "sq_kilometres sq_kilometers sq_km sq_kilometre sq_kilometer": 1e6,
        "sq_feet sq_foot sq_ft": 0.092903,
        "sq_metres sq_meters sq_m sq_metre sq_meter": 1.0,
    },
    "mass": {
        "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos": 1.0,
        "pound pounds lb lbs": 0.45359237,
        "ounce ounces oz": 0.02834952,
        "gram grams gramme grammes g": 0.001,
        "stone": 6.35029,
        "tonne tonnes": 1000.0,
    },
    "speed": {
        "mph": 1.609344,
        "kph kmh kmph km/h": 1.0,
        "knot knots": 1.852,
    },
    "volume": {
        "litre litres liter liters": 1.0,
        "gallon gallons": 0.0,  # American or imperial: 3.785 or 4.546
        "pint pints": 0.0,
    },
}
UNITS = {
    name: Unit(dimension, factor)
    for dimension, units in _TABLE.items()
    for names, factor in units.items()
    if factor
    for name in names.split()
}
UNITS |= dict.fromkeys(("fahrenheit", "f"), Unit("temperature", 5 / 9, -160 / 9))
UNITS |= dict.fromkeys(("celsius", "centigrade", "c"), Unit("temperature", 1.0))

_SQUARE = frozenset({"square", "sq"})
_PER_HOUR = frozenset({"an", "per", "a"})


def unit_of(words: list[str]) -> Unit | None:
    """The unit that a run of lower-case words names ("square", "miles"; "degrees", "c"; "km", "an", "hour")."""
    if not words:
        return None
    if words[0] in _SQUARE and len(words) > 1:
        return UNITS.get(f"sq_{words[1]}")
    if words[0] in {"degrees", "degree", "°"}:
        words = words[1:]
        return next((unit for word in words[:1] if (unit := UNITS.get(word)) and unit.dimension == "temperature"), None)
    unit = UNITS.get(words[0])
    if unit and len(words) > 2 and words[1] in _PER_HOUR and words[2] in {"hour", "hr"} and unit.dimension == "length":
        return Unit("speed", unit.factor / 1000)
    return unit
