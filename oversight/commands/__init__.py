"""The commands of `python -m oversight`: one module each, with NAME, help(), add_arguments(parser) and run(args) -> int.

A new command is a new module here; nothing else names it.
"""
