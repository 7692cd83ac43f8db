"""Evenhand: the post room, the diary and the conduct register of a public office in one."""

__version__ = "0.1.0"
