"""refcheck: which references, quotations, dates and links of a manuscript do not hold, with the evidence for each."""

__version__ = "0.1.0"
