"""From form, place and neighbours to the role of each block. One file a role family; words it goes by are data (`vocabulary`)."""
