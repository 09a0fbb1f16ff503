//! The stories: keys in, screen and stored meeting out.
