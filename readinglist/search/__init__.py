"""Search: what the user types, answered with the ids of papers, best first.

Nothing is imported here, so that commands that never search do not pay for it.
"""
