//! From an indstilling to the words of a beslutning.
