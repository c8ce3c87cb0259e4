"""Rules that never find anything, on the helper module: what every plugin in Python costs."""
from jumpline_plugin import Card, Rules, run


class Null(Rules):
    name, version = "null", "1"
    cards = [Card("NUL001", "nothing", "Nothing.", "To see what nothing costs.")]


run(Null())
