"""Paragraphs, sentences, tokens and the words that the rules rest on: what every other room of reading is built with."""
