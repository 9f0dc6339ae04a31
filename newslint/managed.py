"""Foreign plug-ins under pluggy, which checks their hooks and calls them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

import pluggy

from newslint import hookspecs
from newslint.document import Document


class _Manager(pluggy.PluginManager):
    """Reads the marks of `newslint.hookspecs`, and pluggy's own."""

    def parse_hookimpl_opts(self, plugin: Any, name: str) -> pluggy.HookimplOpts | None:
        if getattr(getattr(plugin, name, None), hookspecs.IMPLEMENTS, False):
            return pluggy.HookimplOpts(
                wrapper=False, hookwrapper=False, optionalhook=False, tryfirst=False, trylast=False, specname=None
            )
        return super().parse_hookimpl_opts(plugin, name)

    def parse_hookspec_opts(self, module_or_class: Any, name: str) -> pluggy.HookspecOpts | None:
        firstresult = getattr(getattr(module_or_class, name, None), hookspecs.SPECIFIES, None)
        if firstresult is None:
            return None
        return pluggy.HookspecOpts(firstresult=firstresult, historic=False, warn_on_impl=None, warn_on_impl_args=None)


class ManagedHooks:
    """The hooks of plug-ins, by pluggy. Raises `ValueError` where a plug-in misspells one; the message names both."""

    def __init__(self, plugins: list[tuple[str, object]]) -> None:
        self._manager = _Manager("newslint")
        self._manager.add_hookspecs(hookspecs)
        for label, plugin in plugins:
            try:
                self._manager.register(plugin, name=label)
            except pluggy.PluginValidationError as failure:
                raise ValueError(f"{label}: {failure}") from failure
        try:
            self._manager.check_pending()
        except pluggy.PluginValidationError as failure:
            raise ValueError(f"{self._manager.get_name(failure.plugin)}: {failure}") from failure

    def implementations(self, hook: str) -> Iterator[tuple[str, Any]]:
        """Who implements a hook: the plug-in's label and its function."""
        caller: pluggy.HookCaller = getattr(self._manager.hook, hook)
        return ((found.plugin_name, found.function) for found in caller.get_hookimpls())

    def read(self, path: PurePath, data: bytes) -> Document | None:
        """The first plug-in's document; those registered last are asked first."""
        document: Document | None = self._manager.hook.newslint_read(path=path, data=data)
        return document
