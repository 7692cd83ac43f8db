"""The measures: annotated papers in, tables of how well and how fast they are read out."""
