"""The rules of the house that no other tool holds: mirrors, sizes, names, words, fakes.

Directions of imports are import-linter's, clocks and style are ruff's.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import PurePosixPath
from types import ModuleType
from typing import Protocol, TypeAlias

import pytest

import tests.fakes
from sitwatch import ports
from sitwatch.core.policy import Setting, settings
from tests.tracked import TOP, text_of, tracked

MODULE_LINES = 250
FUNCTION_LINES = 30
PARAMETERS = 5

VAGUE = re.compile(r"(^|_)(base|common|data|helper|info|manager|util)s?(_|$)")
HEAVY = {"alembic", "numpy", "pynput", "pyqtgraph", "rich"}
HEIRLOOMS = {"Exception", "Protocol", "Struct"}

Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, Function]]:
    """Yield every tracked function with the place where it stands."""
    for path in tracked("*.py"):
        for node in ast.walk(ast.parse(text_of(path))):
            if isinstance(node, Function):
                yield f"{path}:{node.lineno} {node.name}", node


def length(node: Function) -> int:
    """Count lines from `def` to the end; a docstring says more, it does not do more."""
    whole = (node.end_lineno or 0) - node.lineno + 1
    words, has_words = node.body[0], ast.get_docstring(node) is not None
    return whole - (((words.end_lineno or 0) - words.lineno + 1) if has_words else 0)


def parameters(node: Function) -> list[str]:
    """Return the parameters that a caller has to think of."""
    taken = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    return [each.arg for each in taken if each.arg not in {"self", "cls"}]


def test_every_pure_module_has_its_tests() -> None:
    known = set(tracked("tests/*.py"))
    pure = [*tracked("sitwatch/core/*.py"), *tracked("sitwatch/presenters/*.py")]
    mirrors = {
        module: PurePosixPath("tests", *module.parts[1:-1], f"test_{module.name}")
        for module in pure
        if module.name != "__init__.py"
    }
    assert mirrors
    assert [m for m, mirror in mirrors.items() if mirror not in known] == []


def test_modules_are_short() -> None:
    lengths = {str(path): text_of(path).count("\n") for path in tracked("*.py")}
    assert {p: n for p, n in lengths.items() if n > MODULE_LINES} == {}


def test_functions_are_short() -> None:
    lengths = {where: length(node) for where, node in functions()}
    assert {w: n for w, n in lengths.items() if n > FUNCTION_LINES} == {}


def test_functions_take_few_parameters() -> None:
    counts = {where: len(parameters(node)) for where, node in functions()}
    assert {w: n for w, n in counts.items() if n > PARAMETERS} == {}


def test_no_file_has_a_name_that_says_nothing() -> None:
    vague = [path for path in tracked("*.py") if VAGUE.search(path.stem)]
    assert [str(path) for path in vague] == []


def bare_name(parent: ast.expr) -> str:
    """Return `Struct` for `msgspec.Struct`, `Generic` for `Generic[T]`."""
    return ast.unparse(parent).partition("[")[0].rpartition(".")[2]


def test_of_our_own_only_values_errors_and_protocols_are_inherited() -> None:
    bases = {
        node.name: [bare_name(each) for each in node.bases]
        for path in tracked("sitwatch/*.py")
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.ClassDef)
    }

    def roots(name: str) -> set[str]:
        return {r for b in bases[name] for r in (roots(b) if b in bases else {b})}

    parents = {base for named in bases.values() for base in named} & set(bases)
    assert parents
    assert {parent for parent in parents if not roots(parent) & HEIRLOOMS} == set()


ONLY_MSGSPEC = """
import importlib, pkgutil, sys

class Wall:
    def find_spec(self, name, path=None, target=None):
        top = name.partition(".")[0]
        if top not in {*sys.stdlib_module_names, "sitwatch", "msgspec"}:
            raise ImportError(f"{name} is not for the core and the presenters")

sys.meta_path.insert(0, Wall())
for package in ("sitwatch.core", "sitwatch.presenters"):
    inside = importlib.import_module(package).__path__
    for module in pkgutil.walk_packages(inside, package + "."):
        importlib.import_module(module.name)
        print(module.name)
"""


def python(code: str) -> set[str]:
    """Run code in a fresh interpreter and return the words that it printed."""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_core_and_presenters_need_nothing_but_msgspec() -> None:
    imported = python(ONLY_MSGSPEC)
    assert {"sitwatch.core.facts", "sitwatch.presenters.colours"} <= imported


def test_the_resident_leaves_heavy_libraries_alone() -> None:
    loaded = python("import sys, sitwatch.runtime.residing; print(*sys.modules)")
    assert "PySide6" in loaded
    assert loaded & HEAVY == set()


def test_the_resident_loads_its_libraries_before_qt() -> None:
    """Qt's binding keeps the source text of what comes after it in memory."""
    late = python(
        "import sys, sitwatch.runtime.residing as _; names = [*sys.modules];"
        "print(*names[names.index('PySide6'):])"
    )
    late -= {*sys.builtin_module_names}
    assert {name.partition(".")[0] for name in late} == {"PySide6", "sitwatch"}


@pytest.mark.parametrize("setting", settings(), ids=lambda setting: setting.name)
def test_every_setting_has_words(setting: Setting) -> None:
    assert setting.title.strip()
    assert setting.help.strip().endswith(".")
    assert setting.unit.strip()


def own_classes(module: ModuleType) -> list[type]:
    """Return the classes that a module defines itself."""
    found = inspect.getmembers(module, inspect.isclass)
    return [each for _, each in found if each.__module__ == module.__name__]


def fakes() -> list[type]:
    """Return every fake, of one module or of a package of them."""
    inside = pkgutil.iter_modules(getattr(tests.fakes, "__path__", ()))
    names = [tests.fakes.__name__, *(f"tests.fakes.{each.name}" for each in inside)]
    modules = map(importlib.import_module, names)
    return [fake for module in modules for fake in own_classes(module)]


def parts_of(package: ModuleType) -> list[ModuleType]:
    """Return the modules of a package."""
    inside = pkgutil.iter_modules(package.__path__, f"{package.__name__}.")
    return [importlib.import_module(each.name) for each in inside]


PORTS = [
    port
    for module in parts_of(ports)
    for port in own_classes(module)
    if Protocol in port.__bases__
]


@pytest.mark.parametrize("port", PORTS, ids=lambda port: port.__name__)
def test_every_port_has_a_fake(port: type) -> None:
    promised = {name for name, _ in inspect.getmembers(port, inspect.isfunction)}
    asked = {name for name in promised if not name.startswith("_")}
    assert asked
    assert [fake for fake in fakes() if asked <= set(dir(fake))] != []


def test_fakes_are_written_by_hand() -> None:
    # One letter in brackets, so that this file does not find itself.
    borrowed = re.compile(r"\b(?:unittest\.[m]ock|[M]agicMock|[m]ocker)\b")
    files = [path for path in tracked("tests/*.py") if borrowed.search(text_of(path))]
    assert [str(path) for path in files] == []
