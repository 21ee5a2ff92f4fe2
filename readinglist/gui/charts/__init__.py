"""Pictures of numbers, each part of which can be looked at, reached by keys and opened."""
