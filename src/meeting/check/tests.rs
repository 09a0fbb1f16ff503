//! What is found, and what is not held against anybody.
