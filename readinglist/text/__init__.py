"""Words as people mean them: TeX made readable, spellings brought to one form."""
