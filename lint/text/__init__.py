"""Plain functions on text: decoding, folding, words, sentences, quotations, case and inflection."""
