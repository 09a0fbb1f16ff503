//! A meeting as text.
