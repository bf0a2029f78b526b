"""Rules run over documents: pure functions, without files, clock, environment, printing or global state."""
