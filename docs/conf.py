"""How the documentation is built: Sphinx with MyST and furo, every warning an error."""

project = "Evenhand"
author = "The Evenhand authors"
copyright = "The Evenhand authors, Apache-2.0"  # a name Sphinx gives

extensions = ["myst_parser"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 4
exclude_patterns = ["_build"]
suppress_warnings = ["myst.header"]  # a kind's heading may stand below a page's title without a level between

html_theme = "furo"
html_title = "Evenhand"
html_theme_options = {"navigation_with_keys": True}
# One look for all: the review page and these pages use the reader's own Arial, and fetch nothing.
html_theme_options |= {"light_css_variables": {"font-stack": "Arial, Helvetica, sans-serif"}}
