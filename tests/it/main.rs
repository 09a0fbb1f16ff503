//! The stories: keys in, screen and stored meeting out.

mod attendance;
mod chair;
mod decision;
mod keyboard;
mod picture;
mod stepping;
mod world;
mod writing;
