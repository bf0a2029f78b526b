def fragment(source, hidden, span):
    return ()
