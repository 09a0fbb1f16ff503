//! The stories: keys in, screen and stored meeting out.

mod attendance;
mod chair;
mod command_line;
#[cfg(unix)]
mod crash;
mod decision;
#[cfg(unix)]
mod disk;
mod invented;
mod keyboard;
mod keys;
mod layers;
mod meetings;
mod picture;
#[cfg(unix)]
mod pty;
mod readme;
mod referat;
mod review;
mod revised;
mod robust;
mod screens;
mod stepping;
#[cfg(unix)]
mod terminal;
mod undo;
mod world;
mod writing;
