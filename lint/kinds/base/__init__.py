"""What all kinds share: rules (`rule`), what a rule sees and reports (`view`)."""
