//! The stories: keys in, screen and stored meeting out.

mod picture;
mod stepping;
mod world;
