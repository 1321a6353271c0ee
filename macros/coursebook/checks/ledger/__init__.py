"""The ledger of ids. `docs/_data/ids.txt` keeps what readers' progress hangs on; without it nothing is said."""
