"""Why all is as it is: the shipped rules, and the exercises of this user.

Apart from `exercises`, which the resident loads too.
"""

from __future__ import annotations

from sitwatch.adapters.catalogue_files.rules import read_rules
from sitwatch.adapters.places import Places, resources
from sitwatch.presenters.evidence import Reasons, reasons_of
from sitwatch.runtime.exercises import stock_of


def reasons_at(places: Places) -> Reasons:
    """Return a reason for every rule and exercise.

    Raises `ResourcesMissing` or `BadCatalogue`: of what is shipped.
    """
    stock = stock_of(places)
    rules = read_rules(resources() / "evidence.toml", stock.catalogue)
    return reasons_of(stock, rules)
