"""Words as they are printed: folded, compared, found in a text; names, titles, languages."""
