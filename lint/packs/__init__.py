"""Rule files to rules: YAML read strictly (`nodes`, `reading`), rules and vocabulary made of it (`schema`, `loading`), and chosen from
(`selection`)."""
