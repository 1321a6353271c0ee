"""The course's values turned into HTML: one module and one template a component, all words in `labels`.

Takes values of `coursebook.model` and a `Writer`; gives strings. Knows no file, no engine, no clock.
"""
