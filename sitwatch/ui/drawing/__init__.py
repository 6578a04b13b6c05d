"""The drawn person, part by part, as Qt paths in body heights with `y` upwards."""
