"""The thinking: pure functions over frozen values; told the time, never asks it; no input or output."""
