"""The commands of `python -m oversight`: one module each, found by its NAME, which nothing else lists.

Each has help(), add_arguments(parser) and run(args) -> int.
"""
