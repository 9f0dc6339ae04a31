"""The wheel holds what the tree holds."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

from .conftest import ROOT, run


def _tree(package: str, folder: Path) -> set[str]:
    return {
        str(Path(package) / file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_wheel_against_tree(sources: Path, tmp_path: Path) -> None:
    built = run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", tmp_path, sources)
    assert built.returncode == 0, built.stderr
    [wheel] = tmp_path.glob("newslint-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        [licence] = [name for name in archive.namelist() if name.endswith("/LICENSE")]
        assert b"MIT License" in archive.read(licence)
    assert packed == _tree("newslint", sources / "newslint") | _tree("newslint_rules", sources / "rules")
    assert (ROOT / "rules" / "__init__.py").is_file()
