"""Makes a checkout ready with the standard library alone, then starts or checks it."""
