"""sitwatch with less patience: a source is contradicted within seconds."""

from __future__ import annotations

from sitwatch.__main__ import main
from sitwatch.runtime import testimony

if __name__ == "__main__":
    testimony.APART_S, testimony.AFTER_S = 0.5, 1.0
    main()
