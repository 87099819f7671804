"""Reads English press releases: facts, figures, dates, names and quotes, each with its place in the text."""

from ._core import sentences, summarize, summarize_json
from ._error import NutgrafError

__all__ = ["NutgrafError", "sentences", "summarize", "summarize_json"]
