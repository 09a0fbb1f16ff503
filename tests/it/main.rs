//! The stories: keys in, screen and stored meeting out.

mod attendance;
mod chair;
mod command_line;
mod decision;
mod keyboard;
mod keys;
mod layers;
mod meetings;
mod picture;
mod readme;
mod referat;
mod screens;
mod stepping;
mod world;
mod writing;
