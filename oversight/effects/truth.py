"""What a simulation knows: the change over exactly the site-months, and with the weights, that the estimate has."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from oversight import facts
from oversight.effects.effect import Question
from oversight.effects.found import Given
from oversight.statistics import panels, reml, scales
from oversight.statistics.arrays import Floats
from oversight.statistics.designs import Design
from oversight.statistics.reading_order import month_number
from oversight.statistics.scales import Scale
