"""Watching bibliographies over time: history, what is due, what changed."""
