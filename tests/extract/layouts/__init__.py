"""Small pages in the manner of real ones, by what they try."""

from tests.extract.layouts.around import AROUND
from tests.extract.layouts.data import DATA
from tests.extract.layouts.elements import ELEMENTS
from tests.extract.layouts.systems import SYSTEMS

LAYOUTS = {**ELEMENTS, **AROUND, **SYSTEMS, **DATA}

__all__ = ["LAYOUTS"]
