"""A built site -> what is wrong with it.

What comes in is a folder an engine wrote; neither engine is known here, nor the sources it was made of. Each group of
checks has a module, each kind of finding a page in `rules`.
"""
