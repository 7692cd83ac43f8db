"""All of it over one folder of papers: readings in, the file of the affair out."""
