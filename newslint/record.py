"""`NamedTuple`, made many times as fast.

`typing.NamedTuple` makes a `ForwardRef` of each annotation, and so compiles every one of them, when the class is made,
and then compiles a constructor; with a hundred small values that was a fifth of the time that `newslint check` took for
one article. Here the constructors of one length share their code, and the methods are inherited. Type checkers see the
original.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple
else:
    from functools import cache
    from operator import itemgetter
    from types import FunctionType

    try:
        from collections import _tuplegetter as field  # what `collections.namedtuple` takes, in C
    except ImportError:

        def field(index, doc):
            return property(itemgetter(index), doc=doc)

    class Record(tuple):
        """What all records share; the methods are those of `collections.namedtuple`."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"{type(self).__name__} has no field {', '.join(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self):
            return tuple(self)

    @cache
    def _template(count):
        """A constructor of a record with so many fields."""
        names = "".join(f"f{number}, " for number in range(count))
        return eval(f"lambda cls, {names}: new(cls, ({names}))", {"new": tuple.__new__})

    def _constructor(fields, defaults):
        shared = _template(len(fields))
        code = shared.__code__.replace(co_varnames=("cls", *fields), co_name="__new__")
        return FunctionType(code, shared.__globals__, "__new__", defaults)

    class _Fields(type):
        def __new__(mcs, name, bases, namespace):
            if not bases:
                return super().__new__(mcs, name, bases, namespace)
            fields = tuple(namespace["__annotations__"])
            defaults = {one: namespace[one] for one in fields if one in namespace}
            namespace.update((one, field(index, f"Field {index}")) for index, one in enumerate(fields))
            namespace.update(
                __slots__=(),
                _fields=fields,
                _field_defaults=defaults,
                __match_args__=fields,
                __new__=_constructor(fields, tuple(defaults.values())),
            )
            return type(name, (Record,), namespace)

    class NamedTuple(metaclass=_Fields):
        """See `typing.NamedTuple`."""
