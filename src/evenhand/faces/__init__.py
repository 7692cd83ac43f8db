"""Values in, what people look at out: terminal, JSON, HTML, SVG; redaction. No decisions."""
