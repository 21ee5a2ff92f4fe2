"""Plain data that every layer shares: papers, dump records, changes. Standard library only."""
