"""Hand-kept TOML files: read, checked against a model, refused in one sentence."""
